/// What one exchange with the state moved.
package struct ExchangeReport: Sendable, Hashable, Codable {
    /// Entries that the state acknowledged.
    package var sent: Int
    /// Messages of the state that were applied.
    package var received: Int

    package init(sent: Int, received: Int) {
        self.sent = sent
        self.received = received
    }
}
