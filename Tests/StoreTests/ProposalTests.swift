import Domain
import Primitives
import Store
import SyncProtocol
import TestKit
import Testing

struct ProposalTests {
    private func proposal(
        _ node: StoreFixture, _ typed: String, _ field: Correction.Field = .birthDate
    ) throws -> RegisterProposal {
        try RegisterProposal(
            field, typed: typed, reason: "", evidence: ["birth_certificate"], of: node.family.members[0].id,
            in: node.family, today: node.clock.now().civilDate)
    }

    private func answer(_ id: RecordID, _ node: StoreFixture, value: String?, reason: String = "") -> ProposalAnswer {
        ProposalAnswer(
            proposal: id, family: node.family.family, member: node.family.members[0].id, field: .birthDate,
            value: value, reason: reason, by: LocalizedText(hindi: "राज्य", english: "State"), at: node.clock.now())
    }

    @Test func `a proposal waits, and the register stays as it is`() async throws {
        let node = try await StoreFixture()
        let id = try await node.store.propose(proposal(node, "05-07-1984"), by: StoreFixture.taker)
        let kept = try await node.store.proposals(for: node.family.members[0].id)
        #expect(kept.map(\.id) == [id])
        #expect(kept[0].answer == nil && kept[0].proposal.change.value == "1984-07-05")
        #expect(kept[0].proposal.change.before == "1984-07-01")
        #expect(try await node.store.household(node.family.family) == node.family)
        #expect(try await node.store.proposals(for: node.family.members[1].id) == [])
    }

    @Test func `a second proposal for the same fact waits for the first one's answer`() async throws {
        let node = try await StoreFixture()
        let id = try await node.store.propose(proposal(node, "05-07-1984"), by: StoreFixture.taker)
        let second = try proposal(node, "06-07-1984")
        await #expect(throws: StoreError.proposalUnderWay) {
            try await node.store.propose(second, by: StoreFixture.taker)
        }
        _ = try await node.store.propose(proposal(node, "farmer", .occupation), by: StoreFixture.taker)
        try await node.store.apply([(1, .proposalAnswer(answer(id, node, value: nil, reason: "no")))])
        _ = try await node.store.propose(second, by: StoreFixture.taker)
    }

    @Test(arguments: ["1984-07-05", "1984-07-06", nil])
    func `the state's answer wins, whatever was proposed`(value: String?) async throws {
        let node = try await StoreFixture()
        let id = try await node.store.propose(proposal(node, "05-07-1984"), by: StoreFixture.taker)
        try await node.store.apply([(1, .proposalAnswer(answer(id, node, value: value, reason: "as the school says")))])
        let born = try await node.store.household(node.family.family)?.members[0].birthDate
        #expect(born?.isoText == value ?? "1984-07-01")
        let kept = try await node.store.proposals(for: node.family.members[0].id)
        #expect(kept[0].answer?.value == value && kept[0].answer?.reason == "as the school says")
    }

    @Test func `an answer to what this board never proposed still puts the register right`() async throws {
        let node = try await StoreFixture()
        let unknown = RecordID(bytes: [UInt8](repeating: 9, count: 16))!
        try await node.store.apply([(1, .proposalAnswer(answer(unknown, node, value: "1984-07-05")))])
        #expect(try await node.store.household(node.family.family)?.members[0].birthDate.isoText == "1984-07-05")
    }

    @Test func `a proposal travels as an event of the journal`() async throws {
        let node = try await StoreFixture()
        let proposal = try proposal(node, "05-07-1984")
        let id = try await node.store.propose(proposal, by: StoreFixture.taker)
        let entries = try await node.store.outbound(lane: .requests, after: 0, maximumEntries: 10, maximumBytes: 9_999)
        let event = try EventCoding.decode(#require(entries.first).bytes)
        #expect(event.id == id && event.body == .proposed(proposal))
    }
}
