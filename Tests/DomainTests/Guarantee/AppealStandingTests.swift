import Domain
import Primitives
import TestKit
import Testing

struct AppealStandingTests {
    private typealias Samples = GuaranteeSamples
    private typealias Changes = [(RequestChange, on: String, by: String?)]

    private static let taken: Changes = [
        (GuaranteeSamples.submission(on: "2026-11-26", due: "2026-11-30"), "2026-11-26", "OP02")
    ]
    private static let refused = taken + [(GuaranteeSamples.decided(.rejected), "2026-11-27", "TH01")]

    private func first(_ changes: Changes, today: String, filed: ServiceRequest? = nil) -> AppealStanding {
        .first(about: Samples.request(changes), filed: filed, today: Samples.date(today), Samples.terms)
    }

    private func second(
        _ changes: Changes, first: ServiceRequest?, days: Int? = nil, today: String
    ) -> AppealStanding {
        .second(
            about: Samples.request(changes), first: first, filed: nil, days: days, today: Samples.date(today),
            Samples.terms)
    }

    @Test func `an open request can be appealed from the day after its due day`() {
        let early = first(Self.taken, today: "2026-11-30")
        #expect(early.refusal == .notLate)
        #expect(early.possibleFrom == Samples.date("2026-12-01"))
        let late = first(Self.taken, today: "2026-12-01")
        #expect(late.refusal == nil)
        #expect(late.ground == .late)
        #expect(late.windowEnds == Samples.date("2026-12-31"))
    }

    @Test func `the window warns and never refuses`() {
        #expect(!first(Self.taken, today: "2026-12-31").isWindowOver(Samples.date("2026-12-31")))
        let over = first(Self.taken, today: "2027-01-01")
        #expect(over.isWindowOver(Samples.date("2027-01-01")))
        #expect(over.refusal == nil)
    }

    @Test func `a refusal can be appealed at once`() {
        let standing = first(Self.refused, today: "2026-11-27")
        #expect(standing.ground == .refused)
        #expect(standing.possibleFrom == Samples.date("2026-11-27"))
    }

    @Test func `absurd appeals are refused, each for its own reason`() {
        let returned = Self.taken + [(Samples.decided(.returned, until: "2026-12-30"), "2026-11-27", "TH01")]
        #expect(first(returned, today: "2026-12-10").refusal == .waitsForApplicant)
        let cancelled =
            Self.taken + [
                (.closed(RequestClosing(cause: .cancelled(refund: .none), reason: "x")), "2026-11-26", "OP02")
            ]
        #expect(first(cancelled, today: "2026-12-10").refusal == .cancelled)
        let filed = Self.refused + [(Samples.appealed(.first, on: "2026-11-28"), "2026-11-28", "OP02")]
        #expect(first(filed, today: "2026-12-10").refusal == .alreadyFiled)
        let appeal: Changes = [
            (Samples.submission(on: "2026-11-26", service: "psm.first_appeal"), "2026-11-26", "OP02")
        ]
        #expect(first(appeal, today: "2027-12-10").refusal == .isAppeal)
        #expect(second(Self.refused, first: nil, today: "2026-12-10").refusal == .noFirstAppeal)
    }

    @Test func `a first appeal that was taken back does not stand in the way of another`() {
        let filed = Self.refused + [(Samples.appealed(.first, on: "2026-11-28"), "2026-11-28", "OP02")]
        let cancelled = Samples.request(
            Self.taken + [
                (.closed(RequestClosing(cause: .cancelled(refund: .none), reason: "x")), "2026-11-26", "OP02")
            ])
        #expect(first(filed, today: "2026-11-28", filed: cancelled).refusal == nil)
        #expect(second(filed, first: cancelled, today: "2026-12-28").refusal == .noFirstAppeal)
    }

    @Test func `a second appeal waits for the first one's decision, or for its time`() {
        let filed = Self.refused + [(Samples.appealed(.first, on: "2026-11-28"), "2026-11-28", "OP02")]
        let pending = Samples.request([(Samples.submission(on: "2026-11-28"), "2026-11-28", "OP02")])
        let early = second(filed, first: pending, days: 15, today: "2026-12-13")
        #expect(early.refusal == .firstNotDecided)
        #expect(early.possibleFrom == Samples.date("2026-12-14"))
        #expect(second(filed, first: pending, days: 15, today: "2026-12-14").ground == .firstLate)
        // No source says how long the officer has: nobody can be refused for it.
        #expect(second(filed, first: pending, today: "2026-11-28").ground == .unknown)
        let decided = Samples.request([
            (Samples.submission(on: "2026-11-28"), "2026-11-28", "OP02"),
            (Samples.decided(.rejected), "2026-12-01", nil),
        ])
        let standing = second(filed, first: decided, days: 15, today: "2026-12-01")
        #expect(standing.ground == .firstDecided)
        #expect(standing.windowEnds == Samples.date("2027-01-30"))
    }

    @Test func `where no limit is published it can be filed, and nobody says since when`() {
        let standing = first([(Samples.submission(on: "2026-11-26"), "2026-11-26", "OP02")], today: "2026-11-26")
        #expect(standing.ground == .unknown)
        #expect(standing.possibleFrom == nil && standing.windowEnds == nil)
    }
}
