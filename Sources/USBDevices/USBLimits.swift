/// How long a USB printer may keep us waiting. Each is a limit on one thing; together they bound every call.
package struct USBLimits: Sendable, Hashable {
    /// For one piece of ``chunkBytes`` to be taken.
    package var writeTimeout: Duration = .seconds(10)
    /// For a status byte to come.
    package var statusTimeout: Duration = .milliseconds(300)
    /// For the printer to say that the slip is out, counted from its last byte.
    package var confirmationTimeout: Duration = .seconds(15)
    /// For one whole slip, whatever happens.
    package var jobTimeout: Duration = .seconds(60)
    /// How often a piece is sent again after a time in which nothing was taken.
    package var maximumStalls = 2
    /// Slips that may wait behind the one being printed.
    package var maximumWaitingJobs = 16

    /// Bytes handed to the kernel at a time.
    package static let chunkBytes = 16_384
    /// Stale answers thrown away before a question is asked.
    package static let maximumStaleReads = 16

    package init() {}
}
