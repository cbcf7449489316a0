import Glibc

/// Where the present moment comes from. Everything that decides takes a ``Timestamp``; only the edge asks a clock.
package protocol WallClock: Sendable {
    func now() -> Timestamp
}

/// Where chance comes from.
package protocol RandomSource: Sendable {
    /// Unpredictable bytes.
    func bytes(_ count: Int) -> [UInt8]
}

/// The machine's clock.
package struct SystemClock: WallClock {
    package init() {}

    package func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// The kernel's random numbers.
package struct SystemRandom: RandomSource {
    package init() {}

    package func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
