import Primitives
import SyncEngine
import SyncProtocol
import Synchronization
import TestKit

/// A node's outbox and inbox in memory. It can be told to crash around any of its transactions.
final class ModelReplica: SyncReplica {
    struct Crash: Error {}

    struct State {
        var lanes: [[LaneEntry]] = [[], [], [], []]
        var acknowledged: [UInt64] = [0, 0, 0, 0]
        var applied: [StateMessage] = []
        var cursor: UInt64 = 0
        var epoch: UInt64 = 1
    }

    private let state = Mutex(State())
    private let chance: SeededRandom?
    /// Out of how many transactions one crashes.
    private let crashOneIn: Int

    init(chance: SeededRandom? = nil, crashOneIn: Int = 0) {
        self.chance = chance
        self.crashOneIn = crashOneIn
    }

    var snapshot: State { state.withLock { $0 } }

    func restore(_ old: State, epoch: UInt64) {
        state.withLock {
            $0 = old
            $0.epoch = epoch
            if epoch != old.epoch {
                $0.lanes = [[], [], [], []]
                $0.acknowledged = [0, 0, 0, 0]
            }
        }
    }

    func write(_ lane: Lane, _ bytes: [UInt8]) {
        state.withLock { state in
            let index = Int(lane.rawValue)
            let sequence = UInt64(state.lanes[index].count + 1)
            state.lanes[index].append(LaneEntry(lane: lane, sequence: sequence, kind: .event, bytes: bytes))
        }
    }

    func identity() async throws -> (node: NodeID, epoch: UInt64) { (ModelState.node, snapshot.epoch) }

    func standings() async throws -> [LaneStanding] {
        let state = snapshot
        return Lane.allCases.map {
            LaneStanding(
                lane: $0, acknowledged: state.acknowledged[Int($0.rawValue)],
                last: UInt64(state.lanes[Int($0.rawValue)].count))
        }
    }

    func waitingSigningKeys() async throws -> [SigningKeyRequest] { [] }

    func catalogueVersion() async throws -> Int { 0 }

    func outbound(
        lane: Lane, after sequence: UInt64, maximumEntries: Int, maximumBytes: Int
    ) async throws -> [LaneEntry] {
        // Small batches, so that a session has many steps.
        Array(snapshot.lanes[Int(lane.rawValue)].dropFirst(Int(sequence)).prefix(3))
    }

    func acknowledge(lane: Lane, through sequence: UInt64) async throws {
        try transaction { state in
            let index = Int(lane.rawValue)
            state.acknowledged[index] = max(state.acknowledged[index], sequence)
        }
    }

    func rewind(lane: Lane, to sequence: UInt64) async throws {
        try transaction { $0.acknowledged[Int(lane.rawValue)] = sequence }
    }

    func cursor() async throws -> UInt64 { snapshot.cursor }

    func apply(_ messages: [StateMessage]) async throws {
        try transaction { state in
            for message in messages where message.position > state.cursor {
                state.applied.append(message)
                state.cursor = message.position
            }
        }
    }

    private func transaction(_ change: (inout State) -> Void) throws {
        let fate = crashOneIn > 0 ? chance?.next(below: crashOneIn) : nil
        if fate == 0 { throw Crash() }
        state.withLock { change(&$0) }
        if fate == 1 { throw Crash() }
    }
}
