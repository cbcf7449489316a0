import Domain
import GRDB
import Primitives
import Store
import TestKit
import Testing

struct HouseholdSearchTests {
    private func fixture() async throws -> StoreFixture {
        let node = try await StoreFixture()
        try await node.store.putHouseholds([SampleHouseholds.uikey])
        return node
    }

    @Test(arguments: [
        "रामप्रसाद मरावी", "Ramprasad Maravi", "ramparsad marawi", "सुनिता मरावी सरईटोला", "sunita saraitola",
        "Aarti Marabi gram saraitola", "क्षत्रिय मरावी", "kshatriy maravi", "मरावी राम प्रसाद",
    ])
    func `a name in either script, misspelt, finds its family`(text: String) async throws {
        let node = try await fixture()
        let found = try await node.store.households(sounding: text, limit: 3)
        #expect(found.first?.household == node.family, "\(found.map(\.distance))")
    }

    @Test func `the member who was meant is named`() async throws {
        let found = try await fixture().store.households(sounding: "santosh uike lafra", limit: 3)
        #expect(found.first?.member.id == SampleHouseholds.uikey.members[1].id)
    }

    @Test(arguments: ["", "   ", "ग्राम", "shri", "!!!", "xyzzyq", String(repeating: "राम ", count: 5_000)])
    func `what means nobody finds nobody, or at least ends`(text: String) async throws {
        let found = try await fixture().store.households(sounding: text, limit: 3)
        #expect(found.count <= 3)
        if text.count < 10 { #expect(found.isEmpty) }
    }

    @Test func `a family that changed is found under its new name only`() async throws {
        let node = try await fixture()
        var changed = node.family
        for index in changed.members.indices {
            changed.members[index].name = LocalizedText(hindi: "देवेन्द्र टेकाम", english: "Devendra Tekam")
        }
        changed.address.village = LocalizedText(hindi: "ग्राम बम्हनी", english: "Village Bamhani")
        try await node.store.putHouseholds([changed])
        #expect(try await node.store.households(sounding: "Ramprasad Maravi", limit: 3).isEmpty)
        #expect(try await node.store.households(sounding: "devendra tekam", limit: 3).first?.household == changed)
    }

    @Test func `a register from before there was a search is found after the next start`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/node.sqlite"
        let node = try await StoreFixture(path: path)
        try node.store.close()
        let file = try DatabaseQueue(path: path)
        try await file.write { database in
            try database.execute(
                sql: """
                    DELETE FROM household_sound; DELETE FROM household_number;
                    DELETE FROM grdb_migrations WHERE identifier = '3 families known by their sounds'
                    """)
        }
        try file.close()
        let again = try await StoreFixture(path: path)
        #expect(try await again.store.households(sounding: "Maravi", limit: 3).count == 1)
    }
}
