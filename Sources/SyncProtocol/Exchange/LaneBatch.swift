import FoundationEssentials

/// Entries of one lane with contiguous sequence numbers.
package struct LaneBatch: Sendable, Hashable {
    package var lane: Lane
    package var firstSequence: UInt64
    /// At least one, at most ``WireLimits/entriesPerBatch``.
    package var entries: [LaneEntry]

    /// - Returns: `nil` unless the entries are of one lane and their sequence numbers contiguous.
    package init?(_ entries: [LaneEntry]) {
        guard let first = entries.first, entries.count <= WireLimits.entriesPerBatch, first.sequence > 0 else {
            return nil
        }
        for (index, entry) in entries.enumerated() {
            guard entry.lane == first.lane, entry.sequence == first.sequence + UInt64(index) else { return nil }
        }
        lane = first.lane
        firstSequence = first.sequence
        self.entries = entries
    }

    /// The last sequence number.
    package var lastSequence: UInt64 { firstSequence + UInt64(entries.count) - 1 }
}

extension WireLaneBatch {
    init(_ batch: LaneBatch) {
        self.init()
        lane = WireLane(batch.lane)
        firstSequence = batch.firstSequence
        entries = batch.entries.map { entry in
            var wire = WireEntry()
            wire.kind = WireEntryKind(entry.kind)
            wire.bytes = Data(entry.bytes)
            return wire
        }
    }

    func domain() throws(WireProblem) -> LaneBatch {
        let lane = try self.lane.domain()
        guard (1...WireLimits.entriesPerBatch).contains(entries.count) else {
            throw .outOfRange(field: "batch.entries")
        }
        guard firstSequence > 0 else { throw .missing(field: "batch.first_sequence") }
        guard firstSequence <= UInt64(Int64.max) - UInt64(WireLimits.entriesPerBatch) else {
            throw .outOfRange(field: "batch.first_sequence")
        }
        var list: [LaneEntry] = []
        for (index, wire) in entries.enumerated() {
            guard (1...WireLimits.encodedChunkBytes).contains(wire.bytes.count) else {
                throw .outOfRange(field: "entry.bytes")
            }
            list.append(
                LaneEntry(
                    lane: lane, sequence: firstSequence + UInt64(index), kind: try wire.kind.domain(),
                    bytes: Array(wire.bytes)))
        }
        guard let batch = LaneBatch(list) else { throw .outOfRange(field: "batch.entries") }
        return batch
    }
}
