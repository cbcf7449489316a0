import Domain
import Primitives
import Store
import Testing

struct DecisionTests {
    private let approval = Decision(outcome: .approved, reasons: "", completeBy: nil)
    private let rejection = Decision(outcome: .rejected, reasons: "गलत", completeBy: nil)

    @Test func `who took a request cannot decide it`() async throws {
        let node = try await StoreFixture()
        let (id, _) = try await node.store.submit(node.order(), by: StoreFixture.taker)
        await #expect(throws: StoreError.ownRequest) {
            try await node.store.decide(id, approval, by: StoreFixture.taker)
        }
        #expect(try await node.store.request(id).status == .open)
    }

    @Test func `a decided request takes no second decision`() async throws {
        let node = try await StoreFixture()
        let (id, _) = try await node.store.submit(node.order(), by: StoreFixture.taker)
        try await node.store.decide(id, rejection, by: StoreFixture.officer)
        await #expect(throws: StoreError.notAllowed(status: "rejected")) {
            try await node.store.decide(id, approval, by: StoreFixture.officer)
        }
    }

    @Test func `a returned request is open again when it is completed`() async throws {
        let node = try await StoreFixture()
        let (id, _) = try await node.store.submit(node.order(), by: StoreFixture.taker)
        let back = Decision(outcome: .returned, reasons: "आय लिखें", completeBy: CivilDate(iso: "2026-12-26"))
        try await node.store.decide(id, back, by: StoreFixture.officer)
        let request = try await node.store.complete(
            id, answers: ["annual_income": "84000"], seenDocuments: [], documents: [], by: StoreFixture.taker)
        #expect(request.status == .open)
        #expect(request.submission.answers["annual_income"] == "84000")
    }

    @Test func `a decision and a correction of the state arrive once, and the cursor moves with them`() async throws {
        let node = try await StoreFixture()
        let (id, _) = try await node.store.submit(node.order(), by: StoreFixture.taker)
        let state = StateWriter(clock: node.clock, random: node.random)
        let decided = try state.event(.request(id, .decided(rejection)), position: 1)
        let corrected = try state.event(
            .request(id, .corrected(Correction(field: .nameHindi, value: "सुनीता बाई मरावी", reason: "आधार अनुसार"))),
            position: 2)
        try await node.store.apply([
            (1, .event(decided.0, bytes: decided.1)), (2, .event(corrected.0, bytes: corrected.1)),
        ])
        try await node.store.apply([
            (1, .event(decided.0, bytes: decided.1)), (2, .event(corrected.0, bytes: corrected.1)),
        ])
        let request = try await node.store.request(id)
        #expect(request.status == .rejected)
        #expect(request.submission.applicant.member.name.hindi == "सुनीता बाई मरावी")
        #expect(request.timeline.count == 3)
        #expect(try await node.store.cursor() == 2)
        #expect(try await node.store.household(node.family.family)?.members[1].name.hindi == "सुनीता बाई मरावी")
    }

    @Test func `a decision about a request that this board never took is kept and changes nothing else`() async throws {
        let node = try await StoreFixture()
        let state = StateWriter(clock: node.clock, random: node.random)
        let unknown = RecordID(bytes: [UInt8](repeating: 7, count: 16))!
        let decided = try state.event(.request(unknown, .decided(rejection)), position: 1)
        try await node.store.apply([(1, .event(decided.0, bytes: decided.1))])
        #expect(try await node.store.cursor() == 1)
        await #expect(throws: StoreError.unknownRequest) { try await node.store.request(unknown) }
    }

    @Test func `a gap in the state's stream changes nothing`() async throws {
        let node = try await StoreFixture()
        await #expect(throws: StoreError.gap(expected: 1, found: 2)) {
            try await node.store.apply([(2, .people([.withdrawn(PersonID("OP02")!)]))])
        }
        #expect(try await node.store.cursor() == 0)
    }
}
