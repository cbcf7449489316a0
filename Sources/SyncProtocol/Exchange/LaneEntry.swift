package import Primitives

/// One record on its way to the state. Its key there is (node, epoch, lane, sequence).
package struct LaneEntry: Sendable, Hashable {
    /// What the bytes are.
    package enum Kind: UInt8, Sendable, Hashable, Codable {
        /// An event as ``EventCoding`` wrote it.
        case event = 1
        /// A ``DocumentChunk``.
        case documentChunk = 2
    }

    package var lane: Lane
    /// From 1, contiguous within its lane and epoch.
    package var sequence: UInt64
    package var kind: Kind
    /// The bytes that were hashed; they travel as they are.
    package var bytes: [UInt8]
    /// SHA-256 of ``bytes``. It does not travel: the receiver computes it.
    package var hash: ContentHash

    package init(lane: Lane, sequence: UInt64, kind: Kind, bytes: [UInt8], hash: ContentHash) {
        self.lane = lane
        self.sequence = sequence
        self.kind = kind
        self.bytes = bytes
        self.hash = hash
    }

    /// An entry whose hash is computed here.
    package init(lane: Lane, sequence: UInt64, kind: Kind, bytes: [UInt8]) {
        self.init(lane: lane, sequence: sequence, kind: kind, bytes: bytes, hash: EventCoding.hash(bytes))
    }
}

extension WireEntryKind {
    init(_ kind: LaneEntry.Kind) {
        switch kind {
        case .event: self = .event
        case .documentChunk: self = .documentChunk
        }
    }

    func domain() throws(WireProblem) -> LaneEntry.Kind {
        switch self {
        case .event: .event
        case .documentChunk: .documentChunk
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "entry.kind")
        }
    }
}
