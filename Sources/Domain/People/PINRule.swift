/// What a PIN must be: 6…12 digits, not all the same, not a run up or down.
package enum PINRule {
    package static let lengths = 6...12

    /// Whether a PIN may be chosen.
    package static func accepts(_ pin: String) -> Bool {
        let digits = pin.utf8.map { Int($0) - 0x30 }
        guard lengths.contains(digits.count), digits.allSatisfy((0...9).contains) else { return false }
        let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
        return steps.count > 1 || ![-1, 0, 1].contains(steps.first ?? 0)
    }
}
