/// A date of the Gregorian calendar without a time zone: what laws and papers mean by a date.
package struct CivilDate: Sendable, Hashable, Comparable, Codable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// - Returns: `nil` where no such day exists, or the year is outside 1…9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month),
            (1...Self.daysIn(month: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date a number of days after 1 January 1970 (before it where negative).
    ///
    /// Howard Hinnant's `civil_from_days`: eras of 400 years that begin on 1 March.
    package init(daysSince1970: Int) {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970.
    package var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Parses `yyyy-MM-dd` and nothing else.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `yyyy-MM-dd`.
    package var isoText: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// `dd-MM-yyyy`, as Indian papers write it.
    package var paperText: String {
        "\(padded(day, to: 2))-\(padded(month, to: 2))-\(padded(year, to: 4))"
    }

    /// Day of the week; Monday is the first.
    package var weekday: Weekday {
        let index = (daysSince1970 + 3) % 7
        return Weekday.allCases[index >= 0 ? index : index + 7]
    }

    /// The date so many days later, earlier where negative.
    package func adding(days: Int) -> CivilDate {
        CivilDate(daysSince1970: daysSince1970 + days)
    }

    /// The same day so many years later; 29 February becomes 28 February where the year has none.
    package func adding(years: Int) -> CivilDate {
        let target = year + years
        let lastDay = Self.daysIn(month: month, year: target)
        return CivilDate(year: target, month: month, day: min(day, lastDay)) ?? self
    }

    /// The same day so many months later; the month's last day where it has no such day.
    package func adding(months: Int) -> CivilDate {
        let count = year * 12 + month - 1 + months
        guard count >= 0 else { return self }
        let (targetYear, targetMonth) = (count / 12, count % 12 + 1)
        let lastDay = Self.daysIn(month: targetMonth, year: targetYear)
        return CivilDate(year: targetYear, month: targetMonth, day: min(day, lastDay)) ?? self
    }

    /// Completed years from this date (of birth) to another; negative before it.
    ///
    /// A year is completed at the beginning of the anniversary (Indian Majority Act 1875, section 3). Who was born on
    /// 29 February completes it on 29 February, and in a year without one on 1 March.
    package func completedYears(on date: CivilDate) -> Int {
        let years = date.year - year
        return (date.month, date.day) < (month, day) ? years - 1 : years
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date (yyyy-MM-dd)")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(isoText)
    }

    private static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A day of the week.
package enum Weekday: String, Sendable, Hashable, CaseIterable, Codable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
