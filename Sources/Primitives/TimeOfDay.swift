/// A time on an Indian wall clock, without a date: `13:30`.
package struct TimeOfDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Seconds since midnight, 0…86,399.
    package let seconds: Int

    /// - Returns: `nil` where no clock shows such a time.
    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        seconds = hour * 3_600 + minute * 60 + second
    }

    /// Parses `HH:mm` and nothing else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            text.utf8.allSatisfy({ (0x30...0x3A).contains($0) }), let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = TimeOfDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time (HH:mm)")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.seconds < right.seconds }

    /// `HH:mm`; seconds are left out.
    package var description: String { padded(seconds / 3_600, to: 2) + ":" + padded(seconds / 60 % 60, to: 2) }
}

extension Timestamp {
    /// What the clock on the wall shows at this instant, to the second.
    package var wallTime: TimeOfDay? {
        let time = timeOfDay
        return TimeOfDay(hour: time.hour, minute: time.minute, second: time.second)
    }
}
