package import Primitives

/// How days are counted. The file format's word is the raw value.
package enum DayCount: String, Sendable, Hashable, Codable, CaseIterable {
    case workingDays = "working_days"
    case calendarDays = "calendar_days"

    /// The date on which a number of days is over; the first day itself does not count.
    package func date(after start: CivilDate, days: Int, _ calendar: WorkingCalendar) -> CivilDate {
        switch self {
        case .workingDays: calendar.date(after: start, workingDays: days)
        case .calendarDays: start.adding(days: days)
        }
    }

    /// How many days lie after `start`, up to and including `end`; 0 where `end` is not after it.
    package func days(after start: CivilDate, through end: CivilDate, _ calendar: WorkingCalendar) -> Int {
        switch self {
        case .workingDays: calendar.workingDays(after: start, through: end)
        case .calendarDays: max(0, end.daysSince1970 - start.daysSince1970)
        }
    }
}

extension Service {
    /// The last day of the published time limit; `nil` where none is published.
    package func dueOn(receivedOn: CivilDate, _ calendar: WorkingCalendar) -> CivilDate? {
        timeLimit.map { limitCount.date(after: receivedOn, days: $0.value, calendar) }
    }

    /// How the days of ``timeLimit`` are counted: as working days unless a source says otherwise.
    package var limitCount: DayCount { limitCounts ?? .workingDays }
}
