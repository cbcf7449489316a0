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
        let content = EventCoding.hash(document.bytes)
        let isKnown = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE content = ?)", arguments: [Blob(content.bytes)])
        if isKnown == true { return content }
        try database.execute(
            sql: "INSERT INTO document(content, media_type, bytes) VALUES (?, ?, ?)",
            arguments: [Blob(content.bytes), document.mediaType, document.bytes.count])
        let journal = Journal(database: database, store: self)
        for chunk in DocumentChunk.chunks(of: document.bytes, mediaType: document.mediaType) {
            let sealed = try vault.seal(chunk.bytes, table: "document", record: chunkName(content, chunk.offset))
            try database.execute(
                sql: "INSERT INTO document_chunk(content, offset, sealed) VALUES (?, ?, ?)",
                arguments: [Blob(content.bytes), chunk.offset, Blob(sealed)])
            try journal.enqueue(document: content, offset: chunk.offset)
        }
        return content
    }

    /// - Returns: `nil` where no such document is kept.
    package func document(_ content: ContentHash) async throws -> KeptDocument? {
        try await read { database in
            guard
                let mediaType = try String.fetchOne(
                    database, sql: "SELECT media_type FROM document WHERE content = ?", arguments: [Blob(content.bytes)]
                )
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
                sql: """
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
