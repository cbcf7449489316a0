import Primitives
import SyncEngine
import SyncProtocol
import Synchronization
import TestKit

/// The state in memory: the same rules as the ledgers', nothing else.
final class ModelState: Sendable {
    static let node = NodeID("MDL03-1")!

    struct State {
        var epoch: UInt64 = 1
        var lanes: [[LaneEntry]] = [[], [], [], []]
        var stream: [StateMessage] = []
    }

    private let state = Mutex(State())

    var snapshot: State { state.withLock { $0 } }

    func restore(_ old: State) { state.withLock { $0 = old } }

    func say(_ bytes: [UInt8]) {
        state.withLock { state in
            let position = (state.stream.last?.position ?? 0) + 1
            state.stream.append(StateMessage(position: position, body: .event(bytes)))
        }
    }

    func handle(_ request: ExchangeRequest) -> ExchangeReply {
        state.withLock { state in
            var refusal: Refusal?
            do {
                try Self.take(request, &state)
            } catch {
                refusal = error as? Refusal ?? Refusal(kind: .malformed)
            }
            // Two messages a reply, so that a session pulls more than once.
            let messages = refusal == nil ? state.stream.filter { $0.position > request.cursor }.prefix(2) : []
            return ExchangeReply(
                known: Self.known(state), streamEnd: state.stream.last?.position ?? 0, messages: Array(messages),
                refusal: refusal, time: SampleTimes.morning)
        }
    }

    private static func known(_ state: State) -> [LaneKnown] {
        Lane.allCases.map { LaneKnown(lane: $0, through: UInt64(state.lanes[Int($0.rawValue)].count)) }
    }

    private static func take(_ request: ExchangeRequest, _ state: inout State) throws {
        if request.epoch < state.epoch { throw Refusal(kind: .oldEpoch) }
        if request.epoch > state.epoch {
            state.epoch = request.epoch
            state.lanes = [[], [], [], []]
        }
        if let hello = request.hello { try IntakeRule.check(hello, known: known(state)) }
        guard let batch = request.batch else { return }
        let index = Int(batch.lane.rawValue)
        let stored = state.lanes[index]
        let new = try IntakeRule.newEntries(of: batch, through: UInt64(stored.count)) { stored[Int($0) - 1].hash }
        state.lanes[index] += new
    }
}

/// A line that loses, repeats and reorders, by seed.
final class HostileLink: SyncLink {
    private let server: ModelState
    private let chance: SeededRandom
    private let oneIn: Int
    /// Requests that are still somewhere in the network and arrive later.
    private let late = Mutex<[ExchangeRequest]>([])

    init(_ server: ModelState, chance: SeededRandom, troubleOneIn oneIn: Int) {
        self.server = server
        self.chance = chance
        self.oneIn = oneIn
    }

    func exchange(_ request: ExchangeRequest) async throws(SyncFailure) -> ExchangeReply {
        switch chance.next(below: oneIn) {
        case 0:
            throw .timedOut  // The request is lost.
        case 1:
            _ = server.handle(request)  // The state commits, and its answer is lost.
            throw .unreachable
        case 2:
            late.withLock { $0.append(request) }  // It arrives after others.
            throw .timedOut
        case 3:
            _ = server.handle(request)  // It arrives twice.
        case 4:
            if let old = late.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { _ = server.handle(old) }
        default:
            break
        }
        return server.handle(request)
    }
}
