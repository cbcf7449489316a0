/// An amount in Indian rupees, held in paise.
package struct Money: Sendable, Hashable, Comparable, Codable {
    package var paise: Int64

    package init(paise: Int64) {
        self.paise = paise
    }

    package init(rupees: Int64) {
        self.init(paise: rupees * 100)
    }

    package init(from decoder: any Decoder) throws {
        paise = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(paise)
    }

    package static let zero = Money(paise: 0)

    /// Whole rupees, rounded towards zero.
    package var rupees: Int64 { paise / 100 }

    /// `1,20,000` (Indian grouping), with `.50` only where there are paise.
    package var figures: String {
        let whole = Self.grouped(abs(rupees))
        let rest = Int(abs(paise) % 100)
        return (paise < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + padded(rest, to: 2))
    }

    /// `20.00`, as receipts write it.
    package var receiptFigures: String {
        (paise < 0 ? "-" : "") + Self.grouped(abs(rupees)) + "." + padded(Int(abs(paise) % 100), to: 2)
    }

    package static func < (left: Money, right: Money) -> Bool { left.paise < right.paise }
    package static func + (left: Money, right: Money) -> Money { Money(paise: left.paise + right.paise) }
    /// The first less the second; below zero where the second is larger.
    package static func - (left: Money, right: Money) -> Money { Money(paise: left.paise - right.paise) }
    /// Adds to it.
    package static func += (left: inout Money, right: Money) { left = left + right }
    /// So many times the amount.
    package static func * (amount: Money, count: Int) -> Money { Money(paise: amount.paise * Int64(count)) }

    /// The last three digits stand together, the others in pairs.
    private static func grouped(_ value: Int64) -> String {
        var digits = Array(String(value))
        guard digits.count > 3 else { return String(digits) }
        let tail = digits.suffix(3)
        digits.removeLast(3)
        var groups: [String] = []
        while !digits.isEmpty {
            groups.insert(String(digits.suffix(2)), at: 0)
            digits.removeLast(min(2, digits.count))
        }
        return groups.joined(separator: ",") + "," + String(tail)
    }
}
