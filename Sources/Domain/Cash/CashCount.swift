package import Primitives

/// A note or a coin, by its rupees. What is withdrawn or out of use is not counted.
package enum Denomination: Int64, Sendable, Hashable, CaseIterable {
    case fiveHundred = 500
    case twoHundred = 200
    case hundred = 100
    case fifty = 50
    case twenty = 20
    case ten = 10
    case five = 5
    case two = 2
    case one = 1

    package var value: Money { Money(rupees: rawValue) }
}

/// What lies in a drawer: how many of each note and coin.
package struct CashCount: Sendable, Hashable {
    /// No drawer holds more of one kind.
    package static let mostOfAKind = 9_999

    /// How many of each, in the order of ``Denomination``.
    package let counts: [Int]

    /// - Returns: `nil` unless there is one number for each denomination, each of 0…``mostOfAKind``.
    package init?(counts: [Int]) {
        guard counts.count == Denomination.allCases.count, counts.allSatisfy((0...Self.mostOfAKind).contains) else {
            return nil
        }
        self.counts = counts
    }

    private init(unchecked counts: [Int]) { self.counts = counts }

    /// Nothing in it.
    package static let empty = CashCount(unchecked: Denomination.allCases.map { _ in 0 })

    /// Every denomination with its number, the largest first.
    package var lines: [(denomination: Denomination, count: Int)] {
        zip(Denomination.allCases, counts).map { ($0, $1) }
    }

    package var total: Money {
        lines.reduce(.zero) { $0 + $1.denomination.value * $1.count }
    }
}
