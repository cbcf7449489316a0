package import Primitives

/// How long wrong secrets lock a sign-in: from the fifth on, each wrong one doubles the time, up to an hour.
package enum LockPolicy {
    package static let freeAttempts = 5
    package static let firstLockSeconds: Int64 = 60
    package static let longestLockSeconds: Int64 = 3_600

    /// - Parameter failures: Wrong secrets in a row, this one counted.
    /// - Returns: Until when to lock, or `nil`.
    package static func lock(afterFailures failures: Int, at now: Timestamp) -> Timestamp? {
        guard failures >= freeAttempts else { return nil }
        let doublings = min(failures - freeAttempts, 6)
        return now.advanced(bySeconds: min(firstLockSeconds << doublings, longestLockSeconds))
    }
}

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
