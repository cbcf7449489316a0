import GRDB
package import Primitives
package import SyncProtocol

extension StateLedger {
    /// The messages for a node after its cursor, ascending, within ``WireLimits/messagesPerReply`` and
    /// ``WireLimits/replyBytes``; and the stream's last position.
    package func messages(for node: NodeID, after cursor: UInt64) throws -> (messages: [StateMessage], end: UInt64) {
        try pool.read { database in
            let end = try Int64.fetchOne(
                database, sql: "SELECT max(position) FROM stream WHERE node = ?", arguments: [node.text])
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT stream.position, coalesce(message, bytes) AS bytes
                    FROM stream LEFT JOIN catalogue_parts
                        ON version = catalogue_version AND base = catalogue_base AND part = catalogue_part
                    WHERE node = ? AND position > ? ORDER BY position
                    """,
                arguments: [node.text, Int64(clamping: cursor)])
            var messages: [StateMessage] = []
            var bytes = 0
            while messages.count < WireLimits.messagesPerReply, let row = try rows.next() {
                let encoded = row.bytes("bytes")
                bytes += encoded.count
                if bytes > WireLimits.replyBytes, !messages.isEmpty { break }
                guard var message = try? StateMessage(decoding: encoded) else { throw LedgerError.damaged }
                // A part of a catalogue is kept once for all nodes, under no position.
                message.position = row.number("position")
                messages.append(message)
            }
            return (messages, UInt64(end ?? 0))
        }
    }

    /// Queues a message for a node.
    package func queue(_ body: StateMessage.Body, for node: NodeID, at now: Timestamp) throws {
        try pool.write { try Stream(database: $0).queue(body, for: node, at: now) }
    }
}

/// The nodes' streams inside a transaction.
struct Stream {
    let database: Database

    /// Puts a message at the stream's end. A node that has applied more than this book holds (a book restored from an
    /// old copy) goes on after its own cursor, so that nothing is skipped.
    func queue(_ body: StateMessage.Body, for node: NodeID, at now: Timestamp) throws {
        let position = try nextPosition(node)
        let bytes = try StateMessage(position: position, body: body).encode()
        try database.execute(
            sql: "INSERT INTO stream (node, position, bytes, queued_ms) VALUES (?, ?, ?, ?)",
            arguments: [node.text, Int64(position), blob(bytes), now.milliseconds])
    }

    /// Puts a part of a catalogue at the stream's end, by its name.
    func queue(catalogue version: Int, base: Int, part: Int, for node: NodeID, at now: Timestamp) throws {
        try database.execute(
            sql: """
                INSERT INTO stream
                    (node, position, bytes, queued_ms, catalogue_version, catalogue_base, catalogue_part)
                VALUES (?, ?, x'', ?, ?, ?, ?)
                """,
            arguments: [node.text, Int64(try nextPosition(node)), now.milliseconds, version, base, part])
    }

    private func nextPosition(_ node: NodeID) throws -> UInt64 {
        let last = try Int64.fetchOne(
            database,
            sql: """
                SELECT max(coalesce((SELECT max(position) FROM stream WHERE node = ?1), 0),
                    coalesce((SELECT stream_floor FROM nodes WHERE node = ?1), 0))
                """, arguments: [node.text])
        return UInt64(last ?? 0) + 1
    }
}
