import Domain
import GRDB
import Primitives

/// What breaks a journal.
enum JournalBreak: Error {
    /// Another event stands at this place, or under this id.
    case fork
    /// The neighbour's hash is not the one named.
    case chain
}

/// The events of all journals: each node's by its epochs, and the state's own (node empty, epoch 0).
struct Journal {
    let database: Database

    /// Keeps an event once and checks the chain to both neighbours, whichever of the three came first.
    ///
    /// Lanes overtake one another, so an event may arrive before the one it follows; the link is checked as soon as
    /// both
    /// are here.
    func insert(_ event: JournalEvent, bytes: [UInt8], hash: ContentHash, node: String) throws {
        if let known = try Row.fetchOne(
            database, sql: "SELECT hash FROM events WHERE id = ? OR (node = ? AND epoch = ? AND position = ?)",
            arguments: [blob(event.id.bytes), node, Int64(event.epoch), Int64(event.position)])
        {
            guard known.bytes("hash") == hash.bytes else { throw JournalBreak.fork }
            return
        }
        if let before = try neighbour(of: event, node: node, step: -1),
            before.bytes("hash") != event.previous.bytes
        {
            throw JournalBreak.chain
        }
        if let after = try neighbour(of: event, node: node, step: 1),
            after.bytes("previous") != hash.bytes
        {
            throw JournalBreak.chain
        }
        try database.execute(
            sql: """
                INSERT INTO events (id, node, epoch, position, previous, hash, request, bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                blob(event.id.bytes), node, Int64(event.epoch), Int64(event.position), blob(event.previous.bytes),
                blob(hash.bytes), event.body.request.map { blob($0.bytes) }, blob(bytes),
            ])
    }

    private func neighbour(of event: JournalEvent, node: String, step: Int64) throws -> Row? {
        try Row.fetchOne(
            database, sql: "SELECT hash, previous FROM events WHERE node = ? AND epoch = ? AND position = ?",
            arguments: [node, Int64(event.epoch), Int64(event.position) + step])
    }
}
