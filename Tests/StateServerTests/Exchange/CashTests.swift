import Domain
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import TestKit
import Testing
import Trust

/// Drawers as the state sees them.
struct CashTests {
    private static let drawer = RecordID(bytes: [UInt8](repeating: 5, count: 16))!

    private func totals(_ fees: FeeReceipt, count: Int) -> DrawerTotals {
        DrawerTotals(float: .zero, receipts: fees, refunds: .none, feeCount: count, refundCount: 0)
    }

    private func exchange(
        honest: Bool, _ check: @escaping (TestState, TestNode) async throws -> Void
    ) async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let day = SampleTimes.morning.civilDate
            try node.replica.write(
                .requests, .cash(Self.drawer, .opened(DrawerOpening(day: day, float: .empty))))
            let fees = try node.replica.submit().fees
            // A node that leaves a fee out of its book.
            if !honest { try node.replica.submit() }
            #expect(await node.sync().outcome == .finished)
            #expect(try state.office.ledger.drawers().first?.closing == nil)
            let closing = DrawerClosing(
                totals: totals(fees, count: 1), counted: .empty, reason: "छुट्टे नहीं थे", statement: "ESEVC1:NOTHING")
            try node.replica.write(.requests, .cash(Self.drawer, .closed(closing)))
            #expect(await node.sync().outcome == .finished)
            try await check(state, node)
        }
    }

    @Test func `a closing arrives, and its sums are compared with the fees`() async throws {
        try await exchange(honest: true) { state, node in
            let drawer = try #require(try state.office.ledger.drawers().first)
            #expect(drawer.node == node.replica.node)
            #expect(drawer.closing?.agrees == true)
            #expect(drawer.expected == Money(rupees: 30))
            #expect(drawer.difference == Money(rupees: -30))
            guard case .cash(let views) = state.office.answer(.listCash(node: node.replica.node)) else {
                throw MemoryReplica.Unexpected()
            }
            // Nobody signed this one.
            #expect(views.first?.isSigned == false)
            #expect(views.first?.differencePaise == -3_000)
            guard case .status(let nodes) = state.office.answer(.status) else { throw MemoryReplica.Unexpected() }
            #expect(nodes.first?.drawersToLookAt == 1 && nodes.first?.openDrawers == 0)
        }
    }

    @Test func `a book that leaves out a fee is found`() async throws {
        try await exchange(honest: false) { state, _ in
            let drawers = try state.office.ledger.drawers()
            #expect(drawers.first?.closing?.agrees == false)
        }
    }

    @Test func `the state closes what lapsed, and nothing else`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let number = try node.replica.submit().number
            _ = await node.sync()
            #expect(throws: OfficeProblem.notLapsed) { try state.office.closeLapsed(number) }
            let past = SystemClock().now().civilDate.adding(days: -1)
            _ = try state.office.decide(
                number, Decision(outcome: .returned, reasons: "आय लिखें", completeBy: past), officer: "State office")
            #expect(try state.office.closeLapsed(number).status == .closed)
            #expect(throws: OfficeProblem.notLapsed) { try state.office.closeLapsed(number) }
        }
    }

    @Test func `a return of the state has its thirty days`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let number = try node.replica.submit().number
            _ = await node.sync()
            let returned = try state.office.decide(
                number, Decision(outcome: .returned, reasons: "आय लिखें", completeBy: nil), officer: "State office")
            #expect(returned.completeBy == SystemClock().now().civilDate.adding(days: 30))
        }
    }
}
