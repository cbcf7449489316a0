/// Which days count as working days at a centre.
///
/// Lok Seva Kendras work six days a week, Saturday included (model RFP, Annexure VI 3.w); Sundays and the listed
/// holidays do not count.
package struct WorkingCalendar: Sendable, Hashable, Codable {
    package var holidays: [CivilDate]
    /// The last date for which holidays are published; a due date after it may still move.
    package var publishedUntil: CivilDate?

    package init(holidays: [CivilDate], publishedUntil: CivilDate?) {
        self.holidays = holidays
        self.publishedUntil = publishedUntil
    }

    /// Whether work is done on that day.
    package func isWorkingDay(_ date: CivilDate) -> Bool {
        date.weekday != .sunday && !holidays.contains(date)
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
