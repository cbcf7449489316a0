import Crypto
import Domain
import Foundation
import Primitives
import Store
import TestKit
import Testing

struct SealingTests {
    @Test func `a sealed record moved to another place does not open`() throws {
        let vault = RecordVault(dataKey: StoreFixture.dataKey)
        let sealed = try vault.seal([1, 2, 3], table: "event", record: [1])
        #expect(try vault.open(sealed, table: "event", record: [1]) == [1, 2, 3])
        #expect(throws: StoreError.damaged("event")) { try vault.open(sealed, table: "event", record: [2]) }
        #expect(throws: StoreError.damaged("draft")) { try vault.open(sealed, table: "draft", record: [1]) }
    }

    @Test func `no name, mobile or id lies in a file of the node, and an unsealed copy shows that the search works`()
        async throws
    {
        let folder = try TemporaryFolder()
        let node = try await StoreFixture(path: folder.path + "/node.sqlite")
        let (id, _) = try await node.store.submit(node.order(), by: StoreFixture.taker)
        try await node.store.save(
            Draft(
                id: id, owner: PersonID("OP02")!, service: ServiceID("gad.income"), serviceVersion: 1,
                family: node.family.family, member: node.family.members[0].id, answers: ["annual_income": "77777"],
                changedAt: node.clock.now()))
        let planted =
            node.family.members.flatMap { member in
                [member.name.hindi, member.name.english, member.id.digits, member.mobile?.digits ?? member.id.digits]
            } + [node.family.family.digits, "77777"]
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.contains("node.sqlite-wal"))
        for file in files {
            let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + file))
            for word in planted { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(file)") }
        }
        let household = try JSONEncoder().encode(node.family)
        #expect(household.range(of: Data(node.family.members[0].name.hindi.utf8)) != nil)
    }

    @Test func `another data key opens nothing`() async throws {
        let folder = try TemporaryFolder()
        let node = try await StoreFixture(path: folder.path + "/node.sqlite")
        let (id, _) = try await node.store.submit(node.order(), by: StoreFixture.taker)
        try node.store.close()
        let stranger = try Store(
            path: folder.path + "/node.sqlite", dataKey: SymmetricKey(size: .bits256), clock: node.clock,
            random: node.random)
        await #expect(throws: StoreError.damaged("event")) { try await stranger.request(id) }
        #expect(try await stranger.household(node.family.family) == nil)
    }

    @Test func `the writing connection syncs each commit`() async throws {
        let folder = try TemporaryFolder()
        let node = try await StoreFixture(path: folder.path + "/node.sqlite")
        #expect(try await node.store.synchronousLevel() == 2)
    }
}
