package import Primitives
import Synchronization

/// A clock that stands still until a test moves it.
package final class ManualClock: WallClock {
    private let time: Mutex<Timestamp>

    package init(_ start: Timestamp = SampleTimes.morning) {
        time = Mutex(start)
    }

    package func now() -> Timestamp { time.withLock { $0 } }

    /// Moves the clock forward.
    package func advance(bySeconds seconds: Int64) {
        time.withLock { $0 = $0.advanced(bySeconds: seconds) }
    }
}

/// Moments that tests agree on.
package enum SampleTimes {
    /// Thursday, 26 November 2026, 10:42 in India.
    package static let morning = Timestamp(seconds: 1_795_669_920)
}
