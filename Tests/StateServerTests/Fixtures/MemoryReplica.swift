import Domain
import Primitives
import SyncEngine
import SyncProtocol
import Synchronization
import TestKit

/// A node's outbox and inbox in memory, filled from an invented journal.
final class MemoryReplica: SyncReplica {
    struct State {
        var lanes: [[LaneEntry]] = [[], [], [], []]
        var acknowledged: [UInt64] = [0, 0, 0, 0]
        var applied: [StateMessage] = []
        var cursor: UInt64 = 0
        var signingKeys: [SigningKeyRequest] = []
        var journal: SampleJournal
        /// As the last applied part of a catalogue left it.
        var catalogueVersion = 0
    }

    let node: NodeID
    let epoch: UInt64
    private let state: Mutex<State>
    /// Entries of one batch.
    private let batch: Int

    init(node: NodeID, epoch: UInt64, seed: UInt64 = 1, batch: Int = 500) {
        self.node = node
        self.epoch = epoch
        self.batch = batch
        state = Mutex(State(journal: SampleJournal(seed: seed, node: node, epoch: epoch)))
    }

    var snapshot: State { state.withLock { $0 } }

    /// Writes an event into the journal and a lane.
    @discardableResult
    func write(_ lane: Lane, _ body: EventBody) throws -> JournalEvent {
        try state.withLock { state in
            let event = try state.journal.next(body) { EventCoding.hash(try EventCoding.encode($0)) }
            Self.append(try EventCoding.encode(event), .event, to: lane, &state)
            return event
        }
    }

    /// Takes an invented request.
    @discardableResult
    func submit() throws -> Submission {
        let body = state.withLock { $0.journal.submission() }
        try write(.requests, body)
        guard case .request(_, .submitted(let submission)) = body else { throw Unexpected() }
        return submission
    }

    func attach(_ document: [UInt8]) throws {
        try state.withLock { state in
            for chunk in DocumentChunk.chunks(of: document, mediaType: "application/pdf") {
                Self.append(try chunk.encode(), .documentChunk, to: .documents, &state)
            }
        }
    }

    func ask(_ request: SigningKeyRequest) { state.withLock { $0.signingKeys = [request] } }

    struct Unexpected: Error {}

    private static func append(_ bytes: [UInt8], _ kind: LaneEntry.Kind, to lane: Lane, _ state: inout State) {
        let index = Int(lane.rawValue)
        state.lanes[index].append(
            LaneEntry(lane: lane, sequence: UInt64(state.lanes[index].count + 1), kind: kind, bytes: bytes))
    }

    func identity() async throws -> (node: NodeID, epoch: UInt64) { (node, epoch) }

    func standings() async throws -> [LaneStanding] {
        let state = snapshot
        return Lane.allCases.map {
            LaneStanding(
                lane: $0, acknowledged: state.acknowledged[Int($0.rawValue)],
                last: UInt64(state.lanes[Int($0.rawValue)].count))
        }
    }

    func waitingSigningKeys() async throws -> [SigningKeyRequest] { snapshot.signingKeys }

    func catalogueVersion() async throws -> Int { snapshot.catalogueVersion }

    /// The node holds another catalogue than its stream brought it: it refused one, or was restored from a copy.
    func install(_ version: Int) { state.withLock { $0.catalogueVersion = version } }

    func outbound(
        lane: Lane, after sequence: UInt64, maximumEntries: Int, maximumBytes: Int
    ) async throws -> [LaneEntry] {
        var entries: [LaneEntry] = []
        var bytes = 0
        for entry in snapshot.lanes[Int(lane.rawValue)].dropFirst(Int(sequence)) {
            bytes += entry.bytes.count
            if !entries.isEmpty, bytes > maximumBytes || entries.count == min(maximumEntries, batch) { break }
            entries.append(entry)
        }
        return entries
    }

    func acknowledge(lane: Lane, through sequence: UInt64) async throws {
        state.withLock { $0.acknowledged[Int(lane.rawValue)] = max($0.acknowledged[Int(lane.rawValue)], sequence) }
    }

    func rewind(lane: Lane, to sequence: UInt64) async throws {
        state.withLock { $0.acknowledged[Int(lane.rawValue)] = sequence }
    }

    func cursor() async throws -> UInt64 { snapshot.cursor }

    func apply(_ messages: [StateMessage]) async throws {
        state.withLock { state in
            for message in messages where message.position > state.cursor {
                state.applied.append(message)
                state.cursor = message.position
                if case .catalogue(let delta) = message.body, delta.isLast { state.catalogueVersion = delta.version }
            }
        }
    }
}
