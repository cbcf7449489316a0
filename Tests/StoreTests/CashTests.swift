import Domain
import Primitives
import Store
import TestKit
import Testing

struct CashTests {
    private static let twenties = CashCount(counts: [0, 0, 0, 0, 5, 0, 0, 0, 0])!

    private func fixture() async throws -> StoreFixture { try await StoreFixture() }

    private func order(_ fixture: StoreFixture, key: UInt8 = 1, member: Int = 1) throws -> SubmissionOrder {
        var order = try fixture.order(key: key, member: member)
        order.needsDrawer = true
        return order
    }

    private func today(_ fixture: StoreFixture) -> CivilDate { fixture.clock.now().civilDate }

    private func close(
        _ id: RecordID, _ fixture: StoreFixture, counted: CashCount, reason: String = "", lines: Int
    ) async throws -> DrawerBook {
        try await fixture.store.closeDrawer(
            id, counted: counted, reason: reason, seenLines: lines, by: StoreFixture.taker
        ) { book, head in "S \(book.totals.expected.paise) \(head.position)" }
    }

    @Test func `without a drawer no fee is taken, and nothing of the request is kept`() async throws {
        let fixture = try await fixture()
        let order = try order(fixture)
        await #expect(throws: CashProblem.noDrawer) {
            try await fixture.store.submit(order, by: StoreFixture.taker)
        }
        #expect(try await fixture.store.requestCounts().isEmpty)
        let drawer = try await fixture.store.openDrawer(
            with: Self.twenties, on: today(fixture), by: StoreFixture.taker)
        let first = try await fixture.store.submit(order, by: StoreFixture.taker)
        #expect(first.number.text.hasPrefix("MDL03-26-000001-"))
        let book = try await fixture.store.drawer(drawer)
        #expect(book.lines.map(\.request) == [first.id])
        #expect(book.totals.expected == Money(rupees: 125))
        // The same draft again takes no second fee.
        _ = try await fixture.store.submit(order, by: StoreFixture.taker)
        #expect(try await fixture.store.drawer(drawer).lines.count == 1)
    }

    @Test func `each operator has a drawer of their own`() async throws {
        let fixture = try await fixture()
        let other = StoreFixture.actor("OP03", "अनिल", "Anil")
        let mine = try await fixture.store.openDrawer(with: .empty, on: today(fixture), by: StoreFixture.taker)
        let theirs = try await fixture.store.openDrawer(with: .empty, on: today(fixture), by: other)
        _ = try await fixture.store.submit(try order(fixture), by: other)
        #expect(try await fixture.store.drawer(mine).lines.isEmpty)
        #expect(try await fixture.store.drawer(theirs).lines.count == 1)
        await #expect(throws: CashProblem.alreadyOpen) {
            try await fixture.store.openDrawer(with: .empty, on: self.today(fixture), by: other)
        }
    }

    @Test func `yesterday's drawer is closed first`() async throws {
        let fixture = try await fixture()
        let yesterday = today(fixture)
        let drawer = try await fixture.store.openDrawer(with: .empty, on: yesterday, by: StoreFixture.taker)
        fixture.clock.advance(bySeconds: 86_400)
        let order = try order(fixture)
        await #expect(throws: CashProblem.earlierDay(yesterday)) {
            try await fixture.store.submit(order, by: StoreFixture.taker)
        }
        await #expect(throws: CashProblem.earlierDay(yesterday)) {
            try await fixture.store.openDrawer(with: .empty, on: self.today(fixture), by: StoreFixture.taker)
        }
        _ = try await close(drawer, fixture, counted: .empty, lines: 0)
        _ = try await fixture.store.openDrawer(with: .empty, on: today(fixture), by: StoreFixture.taker)
        _ = try await fixture.store.submit(order, by: StoreFixture.taker)
        #expect(try await fixture.store.drawers().map(\.isOpen) == [true, false])
    }

    @Test func `a difference needs a reason, a closed drawer takes nothing, and the sums stay as they were signed`()
        async throws
    {
        let fixture = try await fixture()
        let drawer = try await fixture.store.openDrawer(
            with: Self.twenties, on: today(fixture), by: StoreFixture.taker)
        _ = try await fixture.store.submit(try order(fixture), by: StoreFixture.taker)
        await #expect(throws: CashProblem.changed) {
            try await self.close(drawer, fixture, counted: Self.twenties, lines: 0)
        }
        await #expect(throws: CashProblem.reasonMissing) {
            try await self.close(drawer, fixture, counted: Self.twenties, lines: 1)
        }
        let closed = try await close(drawer, fixture, counted: Self.twenties, reason: "छुट्टे नहीं थे", lines: 1)
        #expect(closed.closing?.difference == Money(rupees: -25))
        #expect(closed.closing?.statement.hasPrefix("S 12500 ") == true)
        await #expect(throws: CashProblem.alreadyClosed) {
            try await self.close(drawer, fixture, counted: Self.twenties, reason: "x", lines: 1)
        }
        let second = try order(fixture, key: 2, member: 2)
        await #expect(throws: CashProblem.noDrawer) {
            try await fixture.store.submit(second, by: StoreFixture.taker)
        }
        _ = try await fixture.store.openDrawer(with: .empty, on: today(fixture), by: StoreFixture.taker)
        _ = try await fixture.store.submit(second, by: StoreFixture.taker)
        #expect(try await fixture.store.drawer(drawer).totals == closed.totals)
        #expect(try await fixture.store.recordClosingSlip(of: drawer, by: StoreFixture.taker) == 1)
        #expect(try await fixture.store.recordClosingSlip(of: drawer, by: StoreFixture.taker) == 2)
        #expect(try await fixture.store.drawer(drawer).printings == 2)
    }

    @Test func `a request taken back gives its money out of the drawer, and its number is never given again`()
        async throws
    {
        let fixture = try await fixture()
        let drawer = try await fixture.store.openDrawer(with: .empty, on: today(fixture), by: StoreFixture.taker)
        let first = try await fixture.store.submit(try order(fixture), by: StoreFixture.taker)
        await #expect(throws: CancellationProblem.reasonMissing) {
            try await fixture.store.cancel(first.id, reason: "", on: self.today(fixture), by: StoreFixture.taker)
        }
        let cancelled = try await fixture.store.cancel(
            first.id, reason: "ग़लत सेवा", on: today(fixture), by: StoreFixture.taker)
        #expect(cancelled.status == .cancelled)
        let book = try await fixture.store.drawer(drawer)
        #expect(book.lines.map(\.isRefund) == [false, true])
        #expect(book.totals.expected == .zero)
        // A fresh request: a fresh number, a fresh fee.
        let second = try await fixture.store.submit(try order(fixture, key: 2), by: StoreFixture.taker)
        #expect(second.number != first.number)
        #expect(try await fixture.store.drawer(drawer).totals.expected == Money(rupees: 25))
        await #expect(throws: CancellationProblem.decided) {
            try await fixture.store.cancel(first.id, reason: "x", on: self.today(fixture), by: StoreFixture.taker)
        }
    }

    @Test func `the next day, or after a decision, nothing is taken back and no money moves`() async throws {
        let fixture = try await fixture()
        let drawer = try await fixture.store.openDrawer(with: .empty, on: today(fixture), by: StoreFixture.taker)
        let id = try await fixture.store.submit(try order(fixture), by: StoreFixture.taker).id
        let tomorrow = today(fixture).adding(days: 1)
        await #expect(throws: CancellationProblem.notToday) {
            try await fixture.store.cancel(id, reason: "x", on: tomorrow, by: StoreFixture.taker)
        }
        _ = try await fixture.store.decide(
            id, Decision(outcome: .rejected, reasons: "x", completeBy: nil), by: StoreFixture.officer)
        await #expect(throws: CancellationProblem.decided) {
            try await fixture.store.cancel(id, reason: "x", on: self.today(fixture), by: StoreFixture.taker)
        }
        #expect(try await fixture.store.drawer(drawer).lines.count == 1)
    }

    @Test func `a node that loses its power between two commits finds drawer and fees again`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/node.sqlite"
        var drawer: RecordID?
        do {
            let fixture = try await StoreFixture(path: path)
            drawer = try await fixture.store.openDrawer(
                with: Self.twenties, on: today(fixture), by: StoreFixture.taker)
            _ = try await fixture.store.submit(try order(fixture), by: StoreFixture.taker)
            try fixture.store.close()
        }
        let again = try await StoreFixture(path: path)
        let found = try await again.store.openDrawer(of: StoreFixture.taker.person!)
        let book = try #require(found)
        #expect(book.id == drawer)
        #expect(book.totals.expected == Money(rupees: 125))
    }
}
