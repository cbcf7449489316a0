import Primitives

/// A number with up to four decimals, exactly: areas, percentages, amounts, years.
package struct Quantity: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Decimals that are kept.
    package static let decimals = 4
    private static let unit: Int64 = 10_000
    private static let longestDigits = 13

    /// The number times 10,000.
    package let tenThousandths: Int64

    package init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

    /// - Parameter whole: At most 13 digits; more are cut off at the largest such number.
    package init(_ whole: Int) {
        let limit = 9_999_999_999_999
        tenThousandths = Int64(max(-limit, min(limit, whole))) * Self.unit
    }

    /// Reads a number as people type it: digits of either script, grouped by commas or spaces, a leading ₹ or minus,
    /// a point before the decimals.
    ///
    /// - Returns: `nil` where it is none, or has more digits than are kept.
    package init?(typed text: String) {
        guard let plain = String(typed: text) else { return nil }
        let isNegative = plain.hasPrefix("-")
        let parts = plain.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = parts.first, !first.isEmpty,
            first.utf8.count <= Self.longestDigits, let whole = Int64(first)
        else { return nil }
        var fraction: Int64 = 0
        if parts.count == 2 {
            guard (1...Self.decimals).contains(parts[1].utf8.count), let digits = Int64(parts[1]) else { return nil }
            fraction = (0..<Self.decimals - parts[1].utf8.count).reduce(digits) { value, _ in value * 10 }
        }
        let magnitude = whole * Self.unit + fraction
        tenThousandths = isNegative ? -magnitude : magnitude
    }

    /// How many decimals it needs.
    package var neededDecimals: Int {
        var rest = abs(tenThousandths % Self.unit), needed = Self.decimals
        while needed > 0, rest % 10 == 0 { (rest, needed) = (rest / 10, needed - 1) }
        return needed
    }

    package static func < (left: Quantity, right: Quantity) -> Bool { left.tenThousandths < right.tenThousandths }

    /// Plain digits, with as many decimals as it needs.
    package var description: String {
        let magnitude = abs(tenThousandths)
        let sign = tenThousandths < 0 ? "-" : ""
        guard neededDecimals > 0 else { return sign + String(magnitude / Self.unit) }
        let digits = String(magnitude % Self.unit)
        let fraction = String(repeating: "0", count: Self.decimals - digits.count) + digits
        return sign + String(magnitude / Self.unit) + "." + fraction.prefix(neededDecimals)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let quantity = Quantity(typed: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a number")
        }
        self = quantity
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension String {
    /// The digits, points and minus signs of a number as people type it, in Latin digits; `nil` where something else
    /// stands there.
    init?(typed text: String) {
        var plain = ""
        for character in text.trimmed {
            switch character {
            case "₹", ",", " ": continue
            case "0"..."9", ".": plain.append(character)
            case "-" where plain.isEmpty: plain.append(character)
            default:
                guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
                    (0x0966...0x096F).contains(scalar.value)
                else { return nil }
                plain += String(scalar.value - 0x0966)
            }
        }
        self = plain
    }
}
