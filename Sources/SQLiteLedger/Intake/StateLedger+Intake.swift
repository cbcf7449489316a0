import Domain
import GRDB
package import Primitives
import SyncEngine
package import SyncProtocol

extension StateLedger {
    /// Takes what a node sent, in one transaction: all of it or nothing.
    ///
    /// - Parameters:
    ///   - request: Its node is the one that the client certificate names; the caller has checked that.
    ///   - isProven: Whether the node has shown that it holds a signing key; one that it has not refuses the request.
    /// - Returns: What is committed of each lane, when this returns.
    /// - Throws: ``Refusal``; it is recorded.
    package func take(
        _ request: ExchangeRequest, at now: Timestamp, isProven: (SigningKeyRequest) -> Bool
    ) throws -> [LaneKnown] {
        do {
            return try pool.write { database in
                guard let node = try Self.node(request.node, in: database), node.epoch > 0 else {
                    throw Refusal(kind: .unknownNode)
                }
                if request.epoch < node.epoch { throw Refusal(kind: .oldEpoch) }
                guard request.hello?.signingKeys.allSatisfy(isProven) != false else {
                    throw Refusal(kind: .keyNotProven)
                }
                let intake = Intake(database: database, node: node, epoch: request.epoch, now: now)
                return try intake.take(request)
            }
        } catch let refusal as Refusal {
            if refusal.kind != .unknownNode { try record(refusal, of: request.node, at: now) }
            throw refusal
        }
    }
}

/// One request inside its transaction.
struct Intake {
    let database: Database
    let node: RegisteredNode
    let epoch: UInt64
    let now: Timestamp

    func take(_ request: ExchangeRequest) throws -> [LaneKnown] {
        if let hello = request.hello {
            try greet(hello)
            try CatalogueShelf(database: database).note(
                hello, from: node.node, cursor: request.cursor, at: now)
        }
        if let batch = request.batch { try take(batch) }
        try database.execute(
            sql: """
                UPDATE nodes SET last_exchange_ms = ?, cursor = ?, epoch = ?,
                    stream_floor = max(stream_floor, ?) WHERE node = ?
                """,
            arguments: [
                now.milliseconds, Int64(request.cursor), Int64(epoch), Int64(request.cursor), node.node.text,
            ])
        return try known()
    }

    /// What is committed of each lane in this epoch.
    func known() throws -> [LaneKnown] {
        try Lane.allCases.map { LaneKnown(lane: $0, through: try through($0)) }
    }

    private func through(_ lane: Lane) throws -> UInt64 {
        let last = try Int64.fetchOne(
            database, sql: "SELECT max(sequence) FROM entries WHERE node = ? AND epoch = ? AND lane = ?",
            arguments: [node.node.text, Int64(epoch), Int(lane.rawValue)])
        return UInt64(last ?? 0)
    }

    private func greet(_ hello: Hello) throws {
        try IntakeRule.check(hello, known: try known())
        try database.execute(
            sql: "UPDATE nodes SET software = ? WHERE node = ?", arguments: [hello.software, node.node.text])
        for standing in hello.lanes {
            try database.execute(
                sql: "INSERT OR REPLACE INTO standings (node, lane, acknowledged, last) VALUES (?, ?, ?, ?)",
                arguments: [
                    node.node.text, Int(standing.lane.rawValue), Int64(clamping: standing.acknowledged),
                    Int64(clamping: standing.last),
                ])
        }
        for key in hello.signingKeys {
            try database.execute(
                sql: "INSERT OR IGNORE INTO signing_keys (node, officer, public_key, received_ms) VALUES (?, ?, ?, ?)",
                arguments: [node.node.text, key.officer.text, blob(key.publicKey), now.milliseconds])
        }
    }

    private func take(_ batch: LaneBatch) throws {
        let new = try IntakeRule.newEntries(of: batch, through: try through(batch.lane)) { sequence in
            let row = try Row.fetchOne(
                database, sql: "SELECT hash FROM entries WHERE node = ? AND epoch = ? AND lane = ? AND sequence = ?",
                arguments: [node.node.text, Int64(epoch), Int(batch.lane.rawValue), Int64(sequence)])
            return row.flatMap { ContentHash(bytes: $0.bytes("hash")) }
        }
        var touched: [RecordID] = []
        var closed: [RecordID] = []
        for entry in new {
            try database.execute(
                sql: """
                    INSERT INTO entries (node, epoch, lane, sequence, kind, hash, received_ms)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    node.node.text, Int64(epoch), Int(entry.lane.rawValue), Int64(entry.sequence),
                    Int(entry.kind.rawValue), blob(entry.hash.bytes), now.milliseconds,
                ])
            switch entry.kind {
            case .event:
                let body = try keep(entry)
                if let request = body.request, !touched.contains(request) { touched.append(request) }
                if case .cash(let drawer, .closed) = body { closed.append(drawer) }
            case .documentChunk: try DocumentShelf(database: database, node: node.node).keep(entry)
            }
        }
        for request in touched { try RequestFold(database: database).fold(request) }
        for drawer in closed { try CashFold(database: database, node: node.node).close(drawer) }
    }

    /// Keeps an event in the node's journal.
    ///
    /// - Returns: What happened.
    private func keep(_ entry: LaneEntry) throws -> EventBody {
        let refused = Refusal(kind: .malformed, lane: entry.lane, sequence: entry.sequence)
        guard let event = try? EventCoding.decode(entry.bytes), event.origin == .node(node.node),
            event.epoch <= epoch, event.epoch > 0, event.position < UInt64(Int64.max)
        else { throw refused }
        do {
            try Journal(database: database).insert(
                event, bytes: entry.bytes, hash: entry.hash, node: node.node.text)
        } catch JournalBreak.fork {
            throw Refusal(kind: .fork, lane: entry.lane, sequence: entry.sequence)
        } catch JournalBreak.chain {
            throw Refusal(kind: .brokenChain, lane: entry.lane, sequence: entry.sequence)
        }
        switch event.body {
        case .proposed:
            try ProposalBook(database: database).enter(event.id, of: node.node, at: now)
        case .cash(let drawer, .opened(let opening)):
            try CashFold(database: database, node: node.node).open(drawer, opening, event)
        default: break
        }
        return event.body
    }
}
