import Devices
import Domain
import EdgeNode
import NodeKit
import Primitives
import Store
import Synchronization
import TestKit
import Testing
import Trust

/// A day at the drawer over a real node.
struct CashTests {
    private static let float = CashCount(counts: [0, 0, 2, 0, 5, 0, 0, 0, 0])!

    private func fixture() async throws -> NodeFixture {
        let fixture = try await NodeFixture(hasDrawer: false)
        try await fixture.signedIn()
        return fixture
    }

    @Test func `a drawer never opens by itself`() async throws {
        let fixture = try await fixture()
        await #expect(throws: CashProblem.noDrawer) { try await fixture.takenRequest() }
        try await fixture.node.openDrawer(with: .empty, by: NodeFixture.taker)
        _ = try await fixture.takenRequest()
    }

    @Test func `the printed copy is paid only where it is wanted, and printed only where it is paid`() async throws {
        let fixture = try await fixture()
        try await fixture.node.openDrawer(with: .empty, by: NodeFixture.taker)
        let plain = try await fixture.takenRequest()
        #expect(try await fixture.node.request(plain).submission.fees.total == Money(rupees: 20))
        await #expect(throws: PrintedCopyProblem.notPaid) {
            try await fixture.node.printApplication(of: plain, by: NodeFixture.taker)
        }
        let household = SampleHouseholds.maravi
        let draft = try await fixture.node.beginDraft(
            service: SampleCatalogue.income.id, family: household.family, member: household.members[2].id,
            by: NodeFixture.taker)
        try await fixture.node.saveAnswers(
            draft.id, answers: ["annual_income": "96000", "income_source": "farming"], seenDocuments: nil,
            by: NodeFixture.taker)
        try await fixture.node.confirmDeclaration(draft.id, by: NodeFixture.taker)
        try await fixture.node.choosePrintedCopy(draft.id, true, by: NodeFixture.taker)
        // The choice is about the fee: the declaration over the answers stands.
        let paid = try await fixture.node.submit(draft.id, consented: true, by: NodeFixture.taker).id
        #expect(try await fixture.node.request(paid).submission.fees.total == Money(rupees: 25))
        #expect(try await fixture.node.printApplication(of: paid, by: NodeFixture.taker) == 1)
        #expect(fixture.pages.pages.withLock { $0.count } == 1)
    }

    @Test func `a day from the float to the signed slip`() async throws {
        let fixture = try await fixture()
        let drawer = try await fixture.node.openDrawer(with: Self.float, by: NodeFixture.taker)
        let kept = try await fixture.takenRequest()
        let cancelled = try await fixture.takenRequest(member: 2)
        _ = try await fixture.node.cancel(cancelled, reason: "ग़लत सदस्य", by: NodeFixture.taker)
        #expect(try await fixture.node.printCancellation(of: cancelled, by: NodeFixture.taker) == 1)
        let register = try #require(try await fixture.node.openRegister(of: NodeFixture.taker))
        #expect(register.book.totals.expected == Money(rupees: 320))
        #expect(register.lines.map(\.entry.request) == [kept, cancelled, cancelled])
        #expect(register.services.map(\.total) == [Money(rupees: 20)])
        let counted = CashCount(counts: [0, 0, 2, 0, 6, 0, 0, 0, 0])!
        let closed = try await fixture.node.closeDrawer(
            drawer, counted: counted, reason: "", seenLines: 3, by: NodeFixture.taker)
        let claims = try CashStatement.verify(
            try #require(closed.closing?.statement), trust: fixture.authorities.trustFile)
        #expect(claims.drawer == drawer)
        #expect(claims.node == fixture.node.identity.node)
        #expect(claims.difference == .zero)
        #expect(claims.totals == closed.totals)
        let before = fixture.slips.rasters.withLock { $0.count }
        #expect(try await fixture.node.printClosingSlip(of: drawer, by: NodeFixture.taker) == 1)
        #expect(try await fixture.node.printClosingSlip(of: drawer, by: NodeFixture.taker) == 2)
        #expect(fixture.slips.rasters.withLock { $0.count } == before + 2)
        await #expect(throws: CashProblem.noDrawer) { try await fixture.takenRequest(member: 3) }
    }

    @Test func `a printer without paper loses nothing of a closing`() async throws {
        let fixture = try await fixture()
        let drawer = try await fixture.node.openDrawer(with: .empty, by: NodeFixture.taker)
        _ = try await fixture.node.closeDrawer(
            drawer, counted: .empty, reason: "", seenLines: 0, by: NodeFixture.taker)
        fixture.slips.obstacle.withLock { $0 = .paperOut }
        await #expect(throws: (any Error).self) {
            try await fixture.node.printClosingSlip(of: drawer, by: NodeFixture.taker)
        }
        fixture.slips.obstacle.withLock { $0 = nil }
        #expect(try await fixture.node.register(drawer).book.closing != nil)
        #expect(try await fixture.node.printClosingSlip(of: drawer, by: NodeFixture.taker) == 1)
    }

    @Test func `an officer has no drawer, and nobody closes another's`() async throws {
        let fixture = try await fixture()
        await #expect(throws: AccessError.notAllowed) {
            try await fixture.node.openDrawer(with: .empty, by: NodeFixture.officer)
        }
        let drawer = try await fixture.node.openDrawer(with: .empty, by: NodeFixture.taker)
        var other = NodeFixture.taker
        other.id = PersonID("OP09")!
        let another = other
        await #expect(throws: CashProblem.unknownDrawer) {
            try await fixture.node.closeDrawer(drawer, counted: .empty, reason: "", seenLines: 0, by: another)
        }
    }
}
