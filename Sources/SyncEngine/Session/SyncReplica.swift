package import Primitives
package import SyncProtocol

/// The node's side of the exchange: its journal and outbox, whatever keeps them.
///
/// Each call is one transaction: when it returns, its effect is on the disk.
package protocol SyncReplica: Sendable {
    /// Who the node is. The epoch grows when a board is restored.
    func identity() async throws -> (node: NodeID, epoch: UInt64)

    /// What the node has of each lane: all four, most urgent first.
    func standings() async throws -> [LaneStanding]

    /// Signing keys that wait for a lease.
    func waitingSigningKeys() async throws -> [SigningKeyRequest]

    /// The version of the catalogue that is installed; 0: none.
    func catalogueVersion() async throws -> Int

    /// The entries of a lane after a sequence number, ascending without holes; at least one where there is one, even if
    /// it alone has more than `maximumBytes`.
    func outbound(
        lane: Lane, after sequence: UInt64, maximumEntries: Int, maximumBytes: Int
    ) async throws -> [LaneEntry]

    /// The state has committed the lane up to here. Never moves back.
    func acknowledge(lane: Lane, through sequence: UInt64) async throws

    /// The state has lost what came after `sequence` (a restored server): it has to be sent again.
    func rewind(lane: Lane, to sequence: UInt64) async throws

    /// The last stream position applied.
    func cursor() async throws -> UInt64

    /// Applies messages and moves the cursor behind the last of them: each message in one transaction with the cursor
    /// behind it, alone or with others. Messages at or before the cursor are skipped.
    func apply(_ messages: [StateMessage]) async throws
}

/// The way to the state.
package protocol SyncLink: Sendable {
    /// One request and its reply. A thrown error says nothing of whether the state kept the request.
    func exchange(_ request: ExchangeRequest) async throws(SyncFailure) -> ExchangeReply
}
