package import Primitives

/// How late a request is, and what the officer owes for it by what sources say.
package struct Delay: Sendable, Hashable {
    /// Days of delay, counted as ``GuaranteeTerms/penaltyCounts`` says; at least 1.
    package var days: Int
    /// What they cost; capped at the maximum.
    package var owed: Money
    /// Whether the maximum is reached.
    package var isAtMaximum: Bool
    /// Whether the clock still runs: nobody has decided yet.
    package var isRunning: Bool

    /// - Returns: `nil` where no time limit is published, the day has not passed, or the request was taken back or
    ///   closed because the applicant did not complete it.
    package init?(of request: ServiceRequest, today: CivilDate, _ terms: GuaranteeTerms, _ calendar: WorkingCalendar) {
        guard let dueOn = request.submission.dueOn else { return nil }
        let end: CivilDate
        switch request.status {
        case .open: (end, isRunning) = (today, true)
        // While a request waits for its applicant, the officer has acted.
        case .returned, .approved, .rejected, .certified:
            (end, isRunning) = (request.decidedAt?.civilDate ?? today, false)
        case .closed, .cancelled: return nil
        }
        let days = terms.penaltyCounts.value.days(after: dueOn, through: end, calendar)
        guard days > 0 else { return nil }
        self.days = days
        let due = terms.penaltyPerDay.value * min(days, Self.mostDays)
        isAtMaximum = due >= terms.penaltyMaximum.value
        owed = min(due, terms.penaltyMaximum.value)
    }

    /// More days change nothing: any maximum is reached by then.
    private static let mostDays = 100_000
}
