/// Verhoeff's check digit over the dihedral group D5: finds every single wrong digit and every swap of neighbours.
///
/// Source: J. Verhoeff, *Error Detecting Decimal Codes* (1969). Aadhaar uses it; so do our own numbers.
package enum Verhoeff {
    private static let multiplication: [[Int]] = (0..<10).map { row in
        (0..<10).map { column in
            switch (row < 5, column < 5) {
            case (true, true): (row + column) % 5
            case (true, false): 5 + (row + column - 5) % 5
            case (false, true): 5 + (row - 5 - column + 5) % 5
            case (false, false): (row - column + 5) % 5
            }
        }
    }
    private static let inverse = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9]
    private static let permutation: [[Int]] = {
        var rows = [Array(0..<10), [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]]
        for index in 2..<8 { rows.append((0..<10).map { rows[1][rows[index - 1][$0]] }) }
        return rows
    }()

    /// The check digit to append to `digits` (each 0…9).
    package static func checkDigit(for digits: [Int]) -> Int {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            sum = multiplication[sum][permutation[(index + 1) % 8][digit]]
        }
        return inverse[sum]
    }

    /// Whether the last of `digits` is the check digit of those before it.
    package static func isValid(_ digits: [Int]) -> Bool {
        guard let last = digits.last, digits.allSatisfy((0...9).contains) else { return false }
        return checkDigit(for: Array(digits.dropLast())) == last
    }
}
