import Primitives
import SyncEngine
import SyncProtocol
import TestKit
import Testing

struct SyncSessionTests {
    private static func session(acknowledged: UInt64 = 0, last: UInt64 = 0, cursor: UInt64 = 0) -> SyncSession {
        let lanes = Lane.allCases.map { LaneStanding(lane: $0, acknowledged: acknowledged, last: last) }
        let hello = Hello(software: "test", lanes: lanes, signingKeys: [])
        return SyncSession(.init(node: ModelState.node, epoch: 1, cursor: cursor, hello: hello))
    }

    private static func reply(
        through: UInt64 = 0, streamEnd: UInt64 = 0, messages: [StateMessage] = [], refusal: Refusal? = nil
    ) -> ExchangeReply {
        ExchangeReply(
            known: Lane.allCases.map { LaneKnown(lane: $0, through: through) }, streamEnd: streamEnd,
            messages: messages, refusal: refusal, time: SampleTimes.morning)
    }

    private static func read(_ lane: Lane, after: UInt64) -> SyncSession.Effect {
        .read(lane, after: after, maximumEntries: WireLimits.entriesPerBatch, maximumBytes: WireLimits.batchBytes)
    }

    @Test func `a session with nothing to say is one exchange`() {
        var session = Self.session()
        #expect(session.step(.start).count == 1)
        #expect(session.step(.reply(Self.reply())) == [Self.read(.control, after: 0)])
        #expect(session.step(.read([])) == [Self.read(.requests, after: 0)])
        #expect(session.step(.read([])) == [Self.read(.documents, after: 0)])
        #expect(session.step(.read([])) == [Self.read(.reference, after: 0)])
        var report = SyncReport(outcome: .finished)
        report.stateTime = SampleTimes.morning
        #expect(session.step(.read([])) == [.finish(report)])
        #expect(session.step(.start).isEmpty)
    }

    @Test func `a lost acknowledgement resumes at the node's checkpoint`() {
        var session = Self.session(acknowledged: 3, last: 9)
        _ = session.step(.start)
        #expect(session.step(.reply(Self.reply(through: 7))) == [Self.read(.control, after: 3)])
    }

    @Test func `a state that lost its end resumes at the state's checkpoint`() {
        var session = Self.session(acknowledged: 7, last: 9)
        _ = session.step(.start)
        let effects = session.step(.reply(Self.reply(through: 3)))
        #expect(effects == Lane.allCases.map { .rewind($0, to: 3) } + [Self.read(.control, after: 3)])
    }

    @Test func `after each batch the most urgent lane comes first again`() throws {
        var session = Self.session(last: 1)
        _ = session.step(.start)
        _ = session.step(.reply(Self.reply()))
        _ = session.step(.read([]))
        let entry = LaneEntry(lane: .requests, sequence: 1, kind: .event, bytes: [1])
        #expect(session.step(.read([entry])).count == 1)
        let effects = session.step(.reply(Self.reply(through: 1)))
        #expect(effects == [.acknowledge(.requests, through: 1), Self.read(.control, after: 0)])
    }

    @Test func `a state that does not take a batch ends the session`() {
        var session = Self.session(last: 1)
        _ = session.step(.start)
        _ = session.step(.reply(Self.reply()))
        _ = session.step(.read([LaneEntry(lane: .control, sequence: 1, kind: .event, bytes: [1])]))
        #expect(Self.outcome(session.step(.reply(Self.reply()))) == .failed(.noProgress))
    }

    @Test func `a refusal applies nothing`() {
        var session = Self.session()
        _ = session.step(.start)
        let message = StateMessage(position: 1, body: .event([1]))
        let refusal = Refusal(kind: .unknownNode)
        let effects = session.step(.reply(Self.reply(streamEnd: 1, messages: [message], refusal: refusal)))
        #expect(effects.count == 1)
        #expect(Self.outcome(effects) == .refused(refusal))
    }

    @Test func `messages that the node has are not applied again`() {
        var session = Self.session(cursor: 4)
        _ = session.step(.start)
        let messages = (3...6).map { StateMessage(position: $0, body: .event([1])) }
        let effects = session.step(.reply(Self.reply(streamEnd: 6, messages: messages)))
        #expect(effects.first == .apply(Array(messages.suffix(2))))
    }

    @Test func `an answer that nobody asked for ends the session`() {
        var session = Self.session()
        #expect(Self.outcome(session.step(.read([]))) == .failed(.replica))
    }

    private static func outcome(_ effects: [SyncSession.Effect]) -> SyncOutcome? {
        if case .finish(let report) = effects.last { report.outcome } else { nil }
    }
}
