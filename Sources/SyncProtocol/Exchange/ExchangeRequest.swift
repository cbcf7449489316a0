package import Primitives

/// What a node sends in one exchange.
package struct ExchangeRequest: Sendable, Hashable {
    package var node: NodeID
    package var epoch: UInt64
    /// The last stream position that the node has applied.
    package var cursor: UInt64
    /// In the first request of a session.
    package var hello: Hello?
    package var batch: LaneBatch?

    package init(node: NodeID, epoch: UInt64, cursor: UInt64, hello: Hello? = nil, batch: LaneBatch? = nil) {
        self.node = node
        self.epoch = epoch
        self.cursor = cursor
        self.hello = hello
        self.batch = batch
    }

    /// The request as it travels.
    package func frame() throws(WireProblem) -> [UInt8] {
        var wire = WireExchangeRequest()
        wire.node = node.text
        wire.epoch = epoch
        wire.cursor = cursor
        if let hello { wire.hello = WireHello(hello) }
        if let batch { wire.batch = WireLaneBatch(batch) }
        return try Frame.pack(try wire.wireBytes())
    }

    /// Reads a request as it travels.
    package init(frame: [UInt8]) throws(WireProblem) {
        let wire = try WireExchangeRequest(wire: try Frame.unpack(frame), limit: WireLimits.exchangeBytes)
        guard let node = NodeID(try filled(wire.node, "request.node")) else { throw .outOfRange(field: "request.node") }
        guard wire.epoch > 0 else { throw .missing(field: "request.epoch") }
        guard wire.epoch <= UInt64(Int64.max) else { throw .outOfRange(field: "request.epoch") }
        guard wire.cursor <= UInt64(Int64.max) / 2 else { throw .outOfRange(field: "request.cursor") }
        self.init(
            node: node, epoch: wire.epoch, cursor: wire.cursor, hello: wire.hasHello ? try wire.hello.domain() : nil,
            batch: wire.hasBatch ? try wire.batch.domain() : nil)
    }
}
