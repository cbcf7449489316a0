import NIOCore

/// How long the transport waits. A batch of 256 KiB over 48 kbit/s takes 45 s.
enum TransportLimits {
    static let connectTimeout = TimeAmount.seconds(20)
    /// Without a byte in either direction.
    static let readTimeout = TimeAmount.seconds(60)
    /// For one request with its reply.
    static let exchangeTimeout = TimeAmount.seconds(180)
    /// Bytes of a trust file.
    static let trustBytes = 64 * 1_024
}
