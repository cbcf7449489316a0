package import Primitives
package import SyncProtocol

/// One session between a node and the state, as a pure value: an input goes in, effects come out.
///
/// Hello first; then batches, always from the most urgent lane that has something; with every reply the state's
/// messages; a session ends when no lane has anything left and the stream is read to its end. Each lane resumes at the
/// smaller of both sides' checkpoints, so a reply that was lost and a server that lost its end are the same case.
///
/// The shell carries out the effects in order. `read` and `send` are answered by ``Input/read(_:)`` and
/// ``Input/reply(_:)``; any effect that fails is answered by ``Input/failed(_:)``. There is at most one such question
/// at
/// a time, and it is the last effect.
package struct SyncSession: Sendable {
    /// Where the node stands when the session begins.
    package struct Standing: Sendable, Hashable {
        package var node: NodeID
        package var epoch: UInt64
        package var cursor: UInt64
        package var hello: Hello

        package init(node: NodeID, epoch: UInt64, cursor: UInt64, hello: Hello) {
            self.node = node
            self.epoch = epoch
            self.cursor = cursor
            self.hello = hello
        }
    }

    /// What happened outside.
    package enum Input: Sendable, Hashable {
        case start
        case read([LaneEntry])
        case reply(ExchangeReply)
        case failed(SyncFailure)
    }

    /// What the shell has to do.
    package enum Effect: Sendable, Hashable {
        case read(Lane, after: UInt64, maximumEntries: Int, maximumBytes: Int)
        case send(ExchangeRequest)
        case acknowledge(Lane, through: UInt64)
        case rewind(Lane, to: UInt64)
        case apply([StateMessage])
        case finish(SyncReport)
    }

    /// Requests of one session; a node that writes faster than it sends goes on in the next.
    package static let maximumRequests = 10_000

    private enum Phase {
        case idle, greeting
        /// Waits for the entries of a lane.
        case reading(Lane)
        case sending(LaneBatch)
        case pulling, done
    }

    private let standing: Standing
    private var phase = Phase.idle
    /// By lane, in order: the sequence up to which both sides agree, and the last that the node is known to have.
    private var agreed = [UInt64](repeating: 0, count: Lane.allCases.count)
    private var last = [UInt64](repeating: 0, count: Lane.allCases.count)
    private var cursor: UInt64
    private var streamEnd: UInt64 = 0
    private var requests = 0
    private var report = SyncReport(outcome: .finished)

    package init(_ standing: Standing) {
        self.standing = standing
        cursor = standing.cursor
        for lane in standing.hello.lanes { last[Int(lane.lane.rawValue)] = lane.last }
    }

    /// Takes one input and says what to do next. An input that does not belong to the phase ends the session.
    package mutating func step(_ input: Input) -> [Effect] {
        switch (phase, input) {
        case (.done, _):
            return []
        case (_, .failed(let failure)):
            return finish(.failed(failure))
        case (.idle, .start):
            phase = .greeting
            return send(hello: standing.hello)
        case (.greeting, .reply(let reply)):
            return take(reply) { $0.greeted(by: reply) }
        case (.reading(let lane), .read(let entries)):
            return read(entries, of: lane)
        case (.sending(let batch), .reply(let reply)):
            return take(reply) { $0.acknowledged(batch, by: reply) }
        case (.pulling, .reply(let reply)):
            let before = cursor
            return take(reply) { $0.cursor > before ? [] : $0.finish(.failed(.noProgress)) }
        default:
            return finish(.failed(.replica))
        }
    }

    /// What every reply has in common: a refusal ends the session; its messages are applied; then the next step.
    private mutating func take(_ reply: ExchangeReply, _ lanes: (inout SyncSession) -> [Effect]) -> [Effect] {
        if let refusal = reply.refusal { return finish(.refused(refusal)) }
        for known in reply.known where known.through > last[Int(known.lane.rawValue)] {
            return finish(.refused(Refusal(kind: .fork, lane: known.lane, sequence: known.through)))
        }
        report.stateTime = reply.time
        streamEnd = reply.streamEnd
        if streamEnd < cursor { report.isStateBehind = true }
        let messages = reply.messages.filter { $0.position > cursor }
        if let position = messages.last?.position {
            cursor = position
            report.messagesReceived += messages.count
        }
        var effects = lanes(&self)
        if case .done = phase { return effects }
        if !messages.isEmpty { effects.append(.apply(messages)) }
        return effects + readNext(from: .control)
    }

    /// Finds for each lane where both sides agree: the smaller of the two.
    private mutating func greeted(by reply: ExchangeReply) -> [Effect] {
        var effects: [Effect] = []
        for lane in standing.hello.lanes {
            let through = reply.through(lane.lane)
            agreed[Int(lane.lane.rawValue)] = min(lane.acknowledged, through)
            if through < lane.acknowledged {
                report.lanesRewound.append(lane.lane)
                effects.append(.rewind(lane.lane, to: through))
            }
        }
        return effects
    }

    private mutating func acknowledged(_ batch: LaneBatch, by reply: ExchangeReply) -> [Effect] {
        guard reply.through(batch.lane) >= batch.lastSequence else { return finish(.failed(.noProgress)) }
        agreed[Int(batch.lane.rawValue)] = batch.lastSequence
        report.entriesSent += batch.entries.count
        return [.acknowledge(batch.lane, through: batch.lastSequence)]
    }

    private mutating func read(_ entries: [LaneEntry], of lane: Lane) -> [Effect] {
        guard !entries.isEmpty else {
            guard let next = Lane(rawValue: lane.rawValue + 1) else { return pull() }
            return readNext(from: next)
        }
        guard let batch = LaneBatch(entries), batch.lane == lane,
            batch.firstSequence == agreed[Int(lane.rawValue)] + 1
        else { return finish(.failed(.replica)) }
        last[Int(lane.rawValue)] = max(last[Int(lane.rawValue)], batch.lastSequence)
        phase = .sending(batch)
        return send(batch: batch)
    }

    private mutating func readNext(from lane: Lane) -> [Effect] {
        phase = .reading(lane)
        return [
            .read(
                lane, after: agreed[Int(lane.rawValue)], maximumEntries: WireLimits.entriesPerBatch,
                maximumBytes: WireLimits.batchBytes)
        ]
    }

    private mutating func pull() -> [Effect] {
        guard cursor < streamEnd else { return finish(.finished) }
        phase = .pulling
        return send()
    }

    private mutating func send(hello: Hello? = nil, batch: LaneBatch? = nil) -> [Effect] {
        requests += 1
        guard requests <= Self.maximumRequests else { return finish(.failed(.noProgress)) }
        return [
            .send(
                ExchangeRequest(
                    node: standing.node, epoch: standing.epoch, cursor: cursor, hello: hello, batch: batch))
        ]
    }

    private mutating func finish(_ outcome: SyncOutcome) -> [Effect] {
        phase = .done
        report.outcome = outcome
        return [.finish(report)]
    }
}
