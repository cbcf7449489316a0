package import Primitives

/// What the state has of one lane: contiguous from 1, committed.
package struct LaneKnown: Sendable, Hashable {
    package var lane: Lane
    package var through: UInt64

    package init(lane: Lane, through: UInt64) {
        self.lane = lane
        self.through = through
    }
}

/// What the state answers in one exchange.
package struct ExchangeReply: Sendable, Hashable {
    /// All four lanes, most urgent first: what is committed at the state.
    package var known: [LaneKnown]
    /// The last position of this node's stream.
    package var streamEnd: UInt64
    /// Ascending, all after the request's cursor; more wait where the last is before ``streamEnd``.
    package var messages: [StateMessage]
    /// Nothing of the request was kept.
    package var refusal: Refusal?
    /// The state's clock.
    package var time: Timestamp

    package init(
        known: [LaneKnown], streamEnd: UInt64, messages: [StateMessage], refusal: Refusal? = nil, time: Timestamp
    ) {
        self.known = known
        self.streamEnd = streamEnd
        self.messages = messages
        self.refusal = refusal
        self.time = time
    }

    /// What the state has of a lane.
    package func through(_ lane: Lane) -> UInt64 { known.first { $0.lane == lane }?.through ?? 0 }

    /// The reply as it travels.
    package func frame() throws(WireProblem) -> [UInt8] {
        var wire = WireExchangeReply()
        wire.known = known.map { known in
            var wire = WireLaneKnown()
            wire.lane = WireLane(known.lane)
            wire.through = known.through
            return wire
        }
        wire.streamEnd = streamEnd
        for message in messages { wire.messages.append(try WireStateMessage(message)) }
        if let refusal { wire.refusal = WireRefusal(refusal) }
        wire.timeMs = time.milliseconds
        return try Frame.pack(try wire.wireBytes())
    }

    /// Reads a reply as it travels.
    package init(frame: [UInt8]) throws(WireProblem) {
        let wire = try WireExchangeReply(wire: try Frame.unpack(frame), limit: WireLimits.exchangeBytes)
        var known: [LaneKnown] = []
        for lane in wire.known { known.append(LaneKnown(lane: try lane.lane.domain(), through: lane.through)) }
        guard known.map(\.lane) == Lane.allCases else { throw .outOfRange(field: "reply.known") }
        guard wire.messages.count <= WireLimits.messagesPerReply else { throw .outOfRange(field: "reply.messages") }
        var messages: [StateMessage] = []
        for message in wire.messages {
            let next = try message.domain()
            guard next.position > messages.last?.position ?? 0, next.position <= wire.streamEnd else {
                throw .outOfRange(field: "message.position")
            }
            messages.append(next)
        }
        self.init(
            known: known, streamEnd: wire.streamEnd, messages: messages,
            refusal: wire.hasRefusal ? try wire.refusal.domain() : nil, time: try instant(wire.timeMs, "reply.time_ms"))
    }
}
