import Domain
import Primitives
import TestKit
import Testing

struct DelayTests {
    private typealias Samples = GuaranteeSamples

    private func delay(
        _ changes: [(RequestChange, on: String, by: String?)], today: String, terms: GuaranteeTerms = Samples.terms
    ) -> Delay? {
        Delay(of: Samples.request(changes), today: Samples.date(today), terms, Samples.calendar)
    }

    private let taken: [(RequestChange, on: String, by: String?)] = [
        (GuaranteeSamples.submission(on: "2026-11-26", due: "2026-11-30"), "2026-11-26", "OP02")
    ]

    @Test(arguments: [
        ("2026-11-30", nil), ("2026-12-01", 250), ("2026-12-02", 500), ("2026-12-03", 750),
        // Sunday, 6 December, is no day of delay.
        ("2026-12-05", 1_250), ("2026-12-06", 1_250), ("2026-12-07", 1_500),
        // Twenty working days make the maximum; the twenty-first adds nothing.
        ("2026-12-22", 4_750), ("2026-12-23", 5_000), ("2026-12-24", 5_000), ("2036-01-01", 5_000),
    ])
    func `each working day costs 250, up to 5000`(today: String, rupees: Int?) {
        let delay = delay(taken, today: today)
        #expect(delay?.owed == rupees.map { Money(rupees: Int64($0)) })
        #expect(delay?.isAtMaximum == rupees.map { $0 == 5_000 })
        #expect(delay == nil || delay?.isRunning == true)
    }

    @Test func `where calendar days count, Sundays cost too`() {
        var terms = Samples.terms
        terms.penaltyCounts.value = .calendarDays
        #expect(delay(taken, today: "2026-12-07", terms: terms)?.days == 7)
        #expect(delay(taken, today: "2026-12-07")?.days == 6)
    }

    @Test func `a decision stops the clock on its day`() {
        let late = taken + [(Samples.decided(.rejected), "2026-12-03", "TH01")]
        let delay = delay(late, today: "2027-01-15")
        #expect(delay?.owed == Money(rupees: 750))
        #expect(delay?.isRunning == false)
        #expect(self.delay(taken + [(Samples.decided(.rejected), "2026-11-30", "TH01")], today: "2027-01-15") == nil)
    }

    @Test func `while the applicant is waited for, nothing more is owed; completed late, the clock runs again`() {
        let returned = taken + [(Samples.decided(.returned, until: "2026-12-30"), "2026-11-28", "TH01")]
        #expect(delay(returned, today: "2026-12-10") == nil)
        let completed = returned + [(Samples.completion, "2026-12-10", "OP02")]
        #expect(delay(completed, today: "2026-12-10")?.isRunning == true)
    }

    @Test func `without a published limit nothing is late, and what ended without a decision owes nothing`() {
        #expect(delay([(Samples.submission(on: "2026-11-26"), "2026-11-26", "OP02")], today: "2027-11-26") == nil)
        let refund = FeeReceipt.none
        let cancelled =
            taken + [
                (.closed(RequestClosing(cause: .cancelled(refund: refund), reason: "x")), "2026-11-26", "OP02")
            ]
        #expect(delay(cancelled, today: "2027-11-26") == nil)
    }
}
