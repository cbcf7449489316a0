import Domain
import Primitives
import TestKit
import Testing

struct RequestClosingTests {
    private typealias Samples = GuaranteeSamples
    private typealias Changes = [(RequestChange, on: String, by: String?)]

    private static func lapsed(_ day: String) -> RequestChange {
        .closed(RequestClosing(cause: .lapsed(completeBy: GuaranteeSamples.date(day)), reason: ""))
    }
    private static let cancelled = RequestChange.closed(
        RequestClosing(
            cause: .cancelled(
                refund: FeeReceipt(processing: Money(rupees: 20), printedCopy: .zero, statutory: .zero)),
            reason: "ग़लत सेवा"))
    private static let taken: Changes = [(GuaranteeSamples.submission(on: "2026-11-26"), "2026-11-26", "OP02")]
    private static let returned =
        taken + [
            (GuaranteeSamples.decided(.returned, until: "2026-12-26"), "2026-11-26", "TH01")
        ]

    @Test func `on the thirtieth day there is still time, on the next it closes`() {
        #expect(Samples.date("2026-11-26").adding(days: 30) == Samples.date("2026-12-26"))
        let onTime = Samples.request(Self.returned + [(Self.lapsed("2026-12-26"), "2026-12-26", nil)])
        #expect(onTime.status == .returned)
        #expect(onTime.timeline.last?.outcome == .superseded(.notLapsed))
        let after = Samples.request(Self.returned + [(Self.lapsed("2026-12-26"), "2026-12-27", nil)])
        #expect(after.status == .closed)
        #expect(after.completeBy == nil)
        #expect(after.closedAt?.civilDate == Samples.date("2026-12-27"))
    }

    @Test(arguments: [("2026-12-02", "2027-01-01"), ("2028-01-30", "2028-02-29"), ("2027-01-30", "2027-03-01")])
    func `thirty days run over the ends of years and of February`(start: String, end: String) {
        #expect(Samples.date(start).adding(days: 30) == Samples.date(end))
    }

    @Test func `what was handed in incomplete waits for its papers, and closes like a returned one`() {
        let incomplete: Changes = [
            (Samples.submission(on: "2026-11-26", completeBy: "2026-12-26"), "2026-11-26", "OP02")
        ]
        #expect(Samples.request(incomplete).completeBy == Samples.date("2026-12-26"))
        #expect(Samples.request(incomplete + [(Self.lapsed("2026-12-26"), "2026-12-27", nil)]).status == .closed)
        let completed = incomplete + [(Samples.completion, "2026-12-01", "OP02")]
        #expect(Samples.request(completed).completeBy == nil)
        #expect(Samples.request(completed + [(Self.lapsed("2026-12-26"), "2026-12-27", nil)]).status == .open)
    }

    @Test func `a completion after the closing has no effect`() {
        let late = Samples.request(
            Self.returned + [
                (Self.lapsed("2026-12-26"), "2026-12-27", nil), (Samples.completion, "2026-12-28", "OP02"),
            ])
        #expect(late.status == .closed)
        #expect(late.timeline.last?.outcome == .superseded(.alreadyClosed))
    }

    @Test func `a decision after a closing is kept, without effect, and somebody looks`() {
        let decided = Samples.request(
            Self.returned + [
                (Self.lapsed("2026-12-26"), "2026-12-27", nil), (Samples.decided(.approved), "2026-12-28", "TH01"),
            ])
        #expect(decided.status == .closed)
        #expect(decided.needsAttention)
    }

    @Test func `a request is taken back on its day only, and before a decision only`() {
        #expect(Samples.request(Self.taken + [(Self.cancelled, "2026-11-26", "OP02")]).status == .cancelled)
        let tomorrow = Samples.request(Self.taken + [(Self.cancelled, "2026-11-27", "OP02")])
        #expect(tomorrow.status == .open && tomorrow.needsAttention)
        #expect(tomorrow.timeline.last?.outcome == .superseded(.notCancellable))
        let decided = Samples.request(
            Self.taken + [(Samples.decided(.approved), "2026-11-26", "TH01"), (Self.cancelled, "2026-11-26", "OP02")])
        #expect(decided.status == .approved && decided.needsAttention)
        #expect(decided.timeline.last?.outcome == .superseded(.alreadyDecided))
    }

    @Test func `the state takes no request back`() {
        let events = [
            Samples.event(Self.taken[0].0, on: "2026-11-26", by: "OP02"),
            Samples.event(Self.cancelled, on: "2026-11-26", by: nil, index: 1, fromState: true),
        ]
        #expect(ServiceRequest(id: Samples.id, events: events)?.status == .open)
    }

    /// Node and state may both close, complete, decide and cancel while apart.
    @Test(arguments: 0..<200)
    func `whatever node and state wrote, in whatever order it arrives, the fold is the same`(seed: UInt64) {
        let random = SeededRandom(seed: seed)
        let days = ["2026-11-26", "2026-11-27", "2026-12-26", "2026-12-27", "2026-12-28"]
        let changes = [
            Samples.decided(.returned, until: "2026-12-26"), Self.lapsed("2026-12-26"), Samples.completion,
            Self.cancelled, Samples.decided(.rejected), Samples.appealed(.first, on: "2026-12-28"),
            Samples.appealed(.second, on: "2026-12-28", number: 91),
        ]
        var events = [
            Samples.event(Samples.submission(on: "2026-11-26", completeBy: "2026-12-26"), on: "2026-11-26", by: "OP02")
        ]
        for index in 1...8 {
            events.append(
                Samples.event(
                    changes[random.next(below: changes.count)], on: days[random.next(below: days.count)],
                    by: random.next(below: 2) == 0 ? "TH01" : nil, index: index,
                    fromState: random.next(below: 2) == 0))
        }
        let expected = ServiceRequest(id: Samples.id, events: events)
        for _ in 0..<5 {
            let shuffled = events.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
            #expect(ServiceRequest(id: Samples.id, events: shuffled) == expected)
        }
        #expect(expected?.timeline.count == 9)
    }
}
