import GRDB
import Primitives
import SyncProtocol

/// Documents by the hash of their bytes, put together from chunks that may come in any order and more than once.
struct DocumentShelf {
    let database: Database
    let node: NodeID

    /// Keeps a chunk; the document stands when its last chunk is here and its hash is its name.
    ///
    /// - Throws: ``Refusal`` of kind `malformed`.
    func keep(_ entry: LaneEntry) throws {
        let refused = Refusal(kind: .malformed, lane: entry.lane, sequence: entry.sequence)
        guard let chunk = try? DocumentChunk(decoding: entry.bytes) else { throw refused }
        let name = blob(chunk.content.bytes)
        if let known = try Row.fetchOne(
            database, sql: "SELECT total_bytes, bytes IS NOT NULL AS whole FROM documents WHERE hash = ?",
            arguments: [name])
        {
            guard known["total_bytes"] == chunk.totalBytes else { throw refused }
            if known["whole"] == true { return }
        } else {
            try database.execute(
                sql: "INSERT INTO documents (hash, node, media_type, total_bytes) VALUES (?, ?, ?, ?)",
                arguments: [name, node.text, chunk.mediaType, chunk.totalBytes])
        }
        try database.execute(
            sql: "INSERT OR IGNORE INTO chunks (hash, offset, bytes) VALUES (?, ?, ?)",
            arguments: [name, chunk.offset, blob(chunk.bytes)])
        let held = try Int.fetchOne(
            database, sql: "SELECT sum(length(bytes)) FROM chunks WHERE hash = ?", arguments: [name])
        guard held == chunk.totalBytes else { return }
        let pieces = try Row.fetchAll(
            database, sql: "SELECT bytes FROM chunks WHERE hash = ? ORDER BY offset", arguments: [name])
        let document = pieces.flatMap { $0.bytes("bytes") }
        guard EventCoding.hash(document) == chunk.content else { throw refused }
        try database.execute(sql: "UPDATE documents SET bytes = ? WHERE hash = ?", arguments: [blob(document), name])
        try database.execute(sql: "DELETE FROM chunks WHERE hash = ?", arguments: [name])
    }
}
