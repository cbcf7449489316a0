import Domain
import Foundation
import Primitives
import Store
import TestKit
import Testing

struct IdentityCheckTests {
    private func check(_ decision: IdentityCheck.Decision, member index: Int = 0) -> IdentityCheck {
        let family = SampleHouseholds.maravi
        return IdentityCheck(
            family: family.family, member: family.members[index].id, kind: .aadhaarQR,
            reference: SampleTimes.morning.advanced(byDays: -90), lastFour: "4821",
            matches: [FieldMatch(.name, .same), FieldMatch(.village, .similar)], decision: decision, consent: .zero)
    }

    @Test func `the last check of a member is found, and nobody else's`() async throws {
        let node = try await StoreFixture()
        let member = node.family.members[0].id
        #expect(try await node.store.lastIdentityCheck(of: member) == nil)
        try await node.store.recordIdentityCheck(check(.unsure), by: StoreFixture.taker)
        let id = try await node.store.recordIdentityCheck(check(.samePerson), by: StoreFixture.taker)
        let last = try #require(try await node.store.lastIdentityCheck(of: member))
        #expect(last.id == id)
        #expect(last.check == check(.samePerson))
        #expect(last.by == StoreFixture.taker)
        #expect(try await node.store.lastIdentityCheck(of: node.family.members[1].id) == nil)
        #expect(try await node.store.firstBrokenLink() == nil)
    }

    @Test func `neither the last digits nor the member's number lie open in a file`() async throws {
        let folder = try TemporaryFolder()
        let node = try await StoreFixture(path: folder.path + "/node.sqlite")
        var secret = check(.samePerson)
        secret.lastFour = "9753"
        try await node.store.recordIdentityCheck(secret, by: StoreFixture.taker)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + file))
            for word in ["9753", secret.member.digits] { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(file)") }
        }
    }

    @Test func `a request carries how its applicant was proven`() async throws {
        let node = try await StoreFixture()
        let check = try await node.store.recordIdentityCheck(check(.samePerson), by: StoreFixture.taker)
        var order = try node.order()
        order.identity = ProvenIdentity(kind: .aadhaarQR, reference: SampleTimes.morning, check: check)
        let (id, _) = try await node.store.submit(order, by: StoreFixture.taker)
        #expect(try await node.store.request(id).submission.identity == order.identity)
    }
}
