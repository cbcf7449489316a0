import Domain
import GRDB
package import Primitives
import SyncProtocol

/// A kept document.
package struct KeptDocument: Sendable, Hashable {
    package var content: ContentHash
    package var mediaType: String
    package var bytes: [UInt8]
}

extension Store {
    /// Keeps a document under its hash and queues its pieces for the state; the same bytes again are kept once.
    func keep(_ document: NewDocument, in database: Database) throws -> ContentHash {
        let content = try hold(document, in: database)
        try queue(content, in: database)
        return content
    }

    /// Keeps a document that no request has yet: its pieces lie ready, and do not go to the state.
    func hold(_ document: NewDocument, in database: Database) throws -> ContentHash {
        let content = EventCoding.hash(document.bytes)
        let isKnown = try Bool.fetchOne(
            database, cached: "SELECT EXISTS (SELECT 1 FROM document WHERE content = ?)",
            arguments: [Blob(content.bytes)])
        if isKnown == true { return content }
        try database.execute(
            cached: "INSERT INTO document(content, media_type, bytes, queued) VALUES (?, ?, ?, FALSE)",
            arguments: [Blob(content.bytes), document.mediaType, document.bytes.count])
        for chunk in DocumentChunk.chunks(of: document.bytes, mediaType: document.mediaType) {
            let sealed = try vault.seal(chunk.bytes, table: "document", record: chunkName(content, chunk.offset))
            try database.execute(
                cached: "INSERT INTO document_chunk(content, offset, sealed) VALUES (?, ?, ?)",
                arguments: [Blob(content.bytes), chunk.offset, Blob(sealed)])
        }
        return content
    }

    /// Queues the pieces of a kept document for the state, once.
    ///
    /// - Throws: ``StoreError/damaged(_:)`` where it isn't kept.
    func queue(_ content: ContentHash, in database: Database) throws {
        let name = Blob(content.bytes)
        let isQueued = try Bool.fetchOne(
            database, cached: "SELECT queued FROM document WHERE content = ?", arguments: [name])
        guard let isQueued else { throw StoreError.damaged("document") }
        if isQueued { return }
        try database.execute(cached: "UPDATE document SET queued = TRUE WHERE content = ?", arguments: [name])
        let journal = Journal(database: database, store: self)
        let offsets = try Int.fetchAll(
            database, cached: "SELECT offset FROM document_chunk WHERE content = ? ORDER BY offset", arguments: [name])
        for offset in offsets { try journal.enqueue(document: content, offset: offset) }
    }

    /// Forgets a document that no request and no paper has.
    func release(_ content: ContentHash, in database: Database) throws {
        let name = Blob(content.bytes)
        try database.execute(
            cached: """
                DELETE FROM document WHERE content = ?1 AND NOT queued
                AND NOT EXISTS (SELECT 1 FROM held_page WHERE content = ?1)
                """, arguments: [name])
        guard database.changesCount > 0 else { return }
        try database.execute(cached: "DELETE FROM document_chunk WHERE content = ?", arguments: [name])
    }

    /// - Returns: `nil` where no such document is kept.
    package func document(_ content: ContentHash) async throws -> KeptDocument? {
        try await read { database in
            guard
                let mediaType = try String.fetchOne(
                    database, cached: "SELECT media_type FROM document WHERE content = ?",
                    arguments: [Blob(content.bytes)])
            else { return nil }
            var bytes: [UInt8] = []
            let rows = try Row.fetchCursor(
                database, sql: "SELECT offset, sealed FROM document_chunk WHERE content = ? ORDER BY offset",
                arguments: [Blob(content.bytes)])
            while let row = try rows.next() {
                let (offset, sealed): (Int, Blob) = (row[0], row[1])
                bytes += try self.vault.open(sealed.bytes, table: "document", record: self.chunkName(content, offset))
            }
            guard EventCoding.hash(bytes) == content else { throw StoreError.damaged("document") }
            return KeptDocument(content: content, mediaType: mediaType, bytes: bytes)
        }
    }

    func chunk(of content: ContentHash, at offset: Int, in database: Database) throws -> DocumentChunk {
        guard
            let row = try Row.fetchOne(
                database,
                cached: """
                    SELECT media_type, bytes, sealed FROM document JOIN document_chunk USING (content)
                    WHERE content = ? AND offset = ?
                    """, arguments: [Blob(content.bytes), offset])
        else { throw StoreError.damaged("document") }
        let (mediaType, total, sealed): (String, Int, Blob) = (row[0], row[1], row[2])
        let bytes = try vault.open(sealed.bytes, table: "document", record: chunkName(content, offset))
        return DocumentChunk(content: content, mediaType: mediaType, totalBytes: total, offset: offset, bytes: bytes)
    }

    private func chunkName(_ content: ContentHash, _ offset: Int) -> [UInt8] {
        content.bytes + Array("@\(offset)".utf8)
    }
}
