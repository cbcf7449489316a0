import Domain
import Primitives
import TestKit
import Testing

struct DrawerBookTests {
    private static let drawer = RecordID(bytes: [UInt8](repeating: 1, count: 16))!

    /// A journal under construction, one event a minute.
    private struct Writer {
        let random: SeededRandom
        var events: [JournalEvent] = []

        mutating func write(_ body: EventBody, by person: String) {
            let time = SampleTimes.morning.advanced(bySeconds: Int64(events.count) * 60)
            let empty = LocalizedText(hindi: "", english: "")
            events.append(
                JournalEvent(
                    id: RecordID(at: time, random: random), origin: .node(NodeID("MDL03-1")!), epoch: 1,
                    position: UInt64(events.count + 1), previous: .zero, time: HybridTime(time: time, counter: 0),
                    actor: Actor(person: PersonID(person), name: empty, designation: empty), body: body))
        }

        mutating func fee(_ fees: FeeReceipt, by person: String) -> RecordID {
            var journal = SampleJournal(seed: random.next())
            guard case .request(let id, .submitted(var submission)) = journal.submission() else {
                preconditionFailure()
            }
            submission.fees = fees
            write(.request(id, .submitted(submission)), by: person)
            return id
        }
    }

    private static func receipt(_ random: SeededRandom) -> FeeReceipt {
        FeeReceipt(
            processing: Money(rupees: 20), printedCopy: Money(rupees: random.next(below: 2) == 0 ? 0 : 5),
            statutory: Money(paise: Int64(random.next(below: 100_000))))
    }

    @Test(arguments: 0..<200)
    func `float and receipts less refunds are what should be in the drawer, whatever happens`(seed: UInt64) throws {
        let random = SeededRandom(seed: seed)
        var writer = Writer(random: random)
        let float = try #require(CashCount(counts: Denomination.allCases.map { _ in random.next(below: 20) }))
        let day = SampleTimes.morning.civilDate
        // Before the drawer is open, and of others, nothing counts.
        _ = writer.fee(Self.receipt(random), by: "OP02")
        writer.write(.cash(Self.drawer, .opened(DrawerOpening(day: day, float: float))), by: "OP02")
        var expected = float.total
        var open: [(RecordID, FeeReceipt)] = []
        for _ in 0..<random.next(below: 60) {
            let fees = Self.receipt(random)
            switch random.next(below: 5) {
            case 0: _ = writer.fee(fees, by: "OP03")
            case 1 where !open.isEmpty:
                let (id, paid) = open.remove(at: random.next(below: open.count))
                let closing = RequestClosing(cause: .cancelled(refund: paid), reason: "x")
                writer.write(.request(id, .closed(closing)), by: "OP02")
                expected = expected - paid.total
            case 2: writer.write(.access(.signedIn(PersonID("OP02")!)), by: "OP02")
            default:
                open.append((writer.fee(fees, by: "OP02"), fees))
                expected += fees.total
            }
        }
        let book = try #require(DrawerBook(id: Self.drawer, events: writer.events))
        #expect(book.totals.expected == expected)
        #expect(book.totals.feeCount - book.totals.refundCount == open.count)
        // The order of arrival plays no part.
        let shuffled = writer.events.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
        #expect(DrawerBook(id: Self.drawer, events: shuffled) == book)
    }

    @Test func `after the closing nothing goes in any more`() throws {
        var writer = Writer(random: SeededRandom(seed: 1))
        let day = SampleTimes.morning.civilDate
        writer.write(.cash(Self.drawer, .opened(DrawerOpening(day: day, float: .empty))), by: "OP02")
        _ = writer.fee(FeeReceipt(processing: Money(rupees: 20), printedCopy: .zero, statutory: .zero), by: "OP02")
        let totals = try #require(DrawerBook(id: Self.drawer, events: writer.events)).totals
        let counted = try #require(CashCount(counts: [0, 0, 0, 0, 1, 0, 0, 0, 0]))
        writer.write(
            .cash(Self.drawer, .closed(DrawerClosing(totals: totals, counted: counted, reason: "", statement: "S"))),
            by: "OP02")
        _ = writer.fee(FeeReceipt(processing: Money(rupees: 20), printedCopy: .zero, statutory: .zero), by: "OP02")
        writer.write(.cash(Self.drawer, .printed(copy: 1)), by: "OP02")
        let book = try #require(DrawerBook(id: Self.drawer, events: writer.events))
        #expect(book.totals == totals)
        #expect(book.closing?.difference == .zero)
        #expect(book.printings == 1)
    }

    @Test func `a count has one number for each denomination, none below zero`() {
        #expect(CashCount(counts: [3, 0, 6, 2, 1, 1, 0, 0, 0])?.total == Money(rupees: 2_230))
        #expect(CashCount(counts: [1, 1]) == nil)
        #expect(CashCount(counts: [-1, 0, 0, 0, 0, 0, 0, 0, 0]) == nil)
        #expect(CashCount(counts: [10_000, 0, 0, 0, 0, 0, 0, 0, 0]) == nil)
        #expect(CashCount.empty.total == .zero)
    }
}
