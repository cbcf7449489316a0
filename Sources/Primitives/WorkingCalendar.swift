/// Which days count as working days at a centre.
///
/// Lok Seva Kendras work six days a week, Saturday included (model RFP, Annexure VI 3.w); the centre's weekly off,
/// Sunday where nothing else is set, and the listed holidays do not count.
package struct WorkingCalendar: Sendable, Hashable, Codable {
    package var holidays: [CivilDate]
    /// The last date for which holidays are published; a due date after it may still move.
    package var publishedUntil: CivilDate?
    /// The days of the week on which this centre rests: a setting of the centre, no part of what the state publishes.
    package private(set) var weeklyOff: [Weekday] = [.sunday]

    /// No centre rests on more days of a week: somebody has to be there for a time limit to end.
    package static let mostWeeklyOff = 3

    package init(holidays: [CivilDate], publishedUntil: CivilDate?) {
        self.holidays = holidays
        self.publishedUntil = publishedUntil
    }

    private enum CodingKeys: String, CodingKey {
        case holidays, publishedUntil
    }

    /// The same for a centre that rests on other days of the week.
    ///
    /// - Parameter weeklyOff: Those after the first ``mostWeeklyOff`` are ignored.
    package func resting(on weeklyOff: [Weekday]) -> WorkingCalendar {
        var calendar = self
        calendar.weeklyOff = Array(weeklyOff.prefix(Self.mostWeeklyOff))
        return calendar
    }

    /// Whether work is done on that day.
    package func isWorkingDay(_ date: CivilDate) -> Bool {
        !weeklyOff.contains(date.weekday) && !holidays.contains(date)
    }

    /// The date on which a number of working days is over; the day of receipt itself does not count.
    package func date(after start: CivilDate, workingDays: Int) -> CivilDate {
        var date = start
        var left = workingDays
        while left > 0 {
            date = date.adding(days: 1)
            if isWorkingDay(date) { left -= 1 }
        }
        return date
    }

    /// How many working days lie after `start`, up to and including `end`; 0 where `end` is not after it.
    package func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
        guard start < end else { return 0 }
        return (1...end.daysSince1970 - start.daysSince1970).count { isWorkingDay(start.adding(days: $0)) }
    }

    /// Every day from the one after `start` up to `end`, each with its number as a working day, or `nil`.
    package func days(after start: CivilDate, through end: CivilDate) -> [(date: CivilDate, number: Int?)] {
        var days: [(CivilDate, Int?)] = []
        var number = 0
        var date = start.adding(days: 1)
        while date <= end {
            let works = isWorkingDay(date)
            if works { number += 1 }
            days.append((date, works ? number : nil))
            date = date.adding(days: 1)
        }
        return days
    }

    /// Whether every holiday up to `date` is known.
    package func isConfirmed(through date: CivilDate) -> Bool {
        publishedUntil.map { date <= $0 } ?? false
    }
}
