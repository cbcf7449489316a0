/// An instant: milliseconds since 1970-01-01T00:00:00Z.
package struct Timestamp: Sendable, Hashable, Comparable, Codable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(seconds: Int64) {
        self.init(milliseconds: seconds * 1_000)
    }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 {
        milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000
    }

    /// The instant so much later, earlier where negative.
    package func advanced(bySeconds seconds: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds + seconds * 1_000)
    }

    /// The instant so much later, earlier where negative.
    package func advanced(byDays days: Int) -> Timestamp {
        advanced(bySeconds: Int64(days) * 86_400)
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// India has one time zone, UTC+05:30, without daylight saving.
    private static let indiaOffsetSeconds: Int64 = 19_800

    /// The date on an Indian wall calendar at this instant.
    package var civilDate: CivilDate {
        CivilDate(daysSince1970: Int(Self.floorDivide(seconds + Self.indiaOffsetSeconds, 86_400)))
    }

    /// The time of day in India.
    package var timeOfDay: (hour: Int, minute: Int, second: Int) {
        let local = seconds + Self.indiaOffsetSeconds
        let inDay = Int(local - Self.floorDivide(local, 86_400) * 86_400)
        return (inDay / 3_600, inDay / 60 % 60, inDay % 60)
    }

    /// `HH:mm` in India.
    package var clockText: String {
        let time = timeOfDay
        return padded(time.hour, to: 2) + ":" + padded(time.minute, to: 2)
    }

    /// `yyyy-MM-ddTHH:mm:ss+05:30`, for records and logs.
    package var isoText: String {
        let time = timeOfDay
        return "\(civilDate.isoText)T\(clockText):\(padded(time.second, to: 2))+05:30"
    }

    private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}

extension CivilDate {
    /// The instant at which this date begins in India.
    package var startOfDay: Timestamp {
        Timestamp(seconds: Int64(daysSince1970) * 86_400 - 19_800)
    }
}

/// `value` in decimal with leading zeros.
package func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
