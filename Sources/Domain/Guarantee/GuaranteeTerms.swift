package import Primitives

/// What the Act and the centres' rules say for every service alike; each value with where it is from.
///
/// - Warning: None of this is a legal text. It is what sources say, and it is shown with them.
package struct GuaranteeTerms: Sendable, Hashable, Codable {
    /// Days within which the applicant completes an incomplete or returned request, before it closes.
    package var completionDays: Sourced<Int>
    /// What each day of delay costs the officer.
    package var penaltyPerDay: Sourced<Money>
    /// The most that one delay costs.
    package var penaltyMaximum: Sourced<Money>
    /// Which days of delay count.
    package var penaltyCounts: Sourced<DayCount>
    /// Days within which a first appeal is filed, from the day when it became possible.
    package var firstAppealWindow: Sourced<Int>
    /// Days within which a second appeal is filed, from the day when it became possible.
    package var secondAppealWindow: Sourced<Int>
    /// The service by which a first appeal is filed at the centre.
    package var firstAppealService: ServiceID
    /// The service by which a second appeal is filed.
    package var secondAppealService: ServiceID
    /// *Samadhan Ek Din*; `nil` where no centre has it.
    package var sameDay: SameDayDelivery?

    package init(
        completionDays: Sourced<Int>, penaltyPerDay: Sourced<Money>, penaltyMaximum: Sourced<Money>,
        penaltyCounts: Sourced<DayCount>, firstAppealWindow: Sourced<Int>, secondAppealWindow: Sourced<Int>,
        firstAppealService: ServiceID, secondAppealService: ServiceID, sameDay: SameDayDelivery?
    ) {
        self.completionDays = completionDays
        self.penaltyPerDay = penaltyPerDay
        self.penaltyMaximum = penaltyMaximum
        self.penaltyCounts = penaltyCounts
        self.firstAppealWindow = firstAppealWindow
        self.secondAppealWindow = secondAppealWindow
        self.firstAppealService = firstAppealService
        self.secondAppealService = secondAppealService
        self.sameDay = sameDay
    }

    /// Days for completing a request where the catalogue does not say: as in the model rules of the centres (Mandla,
    /// 2014).
    package static let usualCompletionDays = 30

    /// Which appeal a service files; `nil` for every other service.
    package func level(of service: ServiceID) -> AppealLevel? {
        switch service {
        case firstAppealService: .first
        case secondAppealService: .second
        default: nil
        }
    }

    /// The service that files an appeal.
    package func service(_ level: AppealLevel) -> ServiceID {
        level == .first ? firstAppealService : secondAppealService
    }

    private enum CodingKeys: String, CodingKey {
        case completionDays = "completion_days"
        case penaltyPerDay = "penalty_per_day_paise"
        case penaltyMaximum = "penalty_maximum_paise"
        case penaltyCounts = "penalty_counts"
        case firstAppealWindow = "first_appeal_window_days"
        case secondAppealWindow = "second_appeal_window_days"
        case firstAppealService = "first_appeal_service"
        case secondAppealService = "second_appeal_service"
        case sameDay = "same_day"
    }
}
