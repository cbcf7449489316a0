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
