package import Primitives
package import SyncProtocol

/// What the state does with a batch: pure, so that every ledger and every model decides alike.
package enum IntakeRule {
    /// Which entries of a batch are new.
    ///
    /// - Parameters:
    ///   - through: The last sequence of this lane that is committed.
    ///   - stored: The hash of a committed sequence number.
    /// - Returns: The new entries; those before them are duplicates and are acknowledged again.
    /// - Throws: ``Refusal`` of kind `gap` where entries before the batch are missing; of kind `fork` where a committed
    ///   entry has another hash.
    package static func newEntries(
        of batch: LaneBatch, through: UInt64, stored: (UInt64) throws -> ContentHash?
    ) throws -> ArraySlice<LaneEntry> {
        guard batch.firstSequence <= through + 1 else {
            throw Refusal(kind: .gap, lane: batch.lane, sequence: through + 1)
        }
        var first = 0
        for entry in batch.entries {
            guard entry.sequence <= through else { break }
            guard try stored(entry.sequence) == entry.hash else {
                throw Refusal(kind: .fork, lane: batch.lane, sequence: entry.sequence)
            }
            first += 1
        }
        return batch.entries[first...]
    }

    /// Whether a node's greeting agrees with what is committed: the state never knows more than the node wrote.
    ///
    /// - Throws: ``Refusal`` of kind `fork`.
    package static func check(_ hello: Hello, known: [LaneKnown]) throws {
        for (standing, known) in zip(hello.lanes, known) where known.through > standing.last {
            throw Refusal(kind: .fork, lane: known.lane, sequence: known.through)
        }
    }
}
