import FoundationEssentials
package import Primitives

/// A piece of a document, at most ``WireLimits/chunkBytes`` long; all but the last piece are exactly that long.
package struct DocumentChunk: Sendable, Hashable {
    /// SHA-256 of the whole document: its name.
    package var content: ContentHash
    /// Like `application/pdf`.
    package var mediaType: String
    package var totalBytes: Int
    /// Where the piece begins.
    package var offset: Int
    package var bytes: [UInt8]

    package init(content: ContentHash, mediaType: String, totalBytes: Int, offset: Int, bytes: [UInt8]) {
        self.content = content
        self.mediaType = mediaType
        self.totalBytes = totalBytes
        self.offset = offset
        self.bytes = bytes
    }

    /// Cuts a document into its chunks, in order.
    package static func chunks(of document: [UInt8], mediaType: String) -> [DocumentChunk] {
        let content = EventCoding.hash(document)
        return stride(from: 0, to: document.count, by: WireLimits.chunkBytes).map { offset in
            DocumentChunk(
                content: content, mediaType: mediaType, totalBytes: document.count, offset: offset,
                bytes: Array(document[offset..<min(offset + WireLimits.chunkBytes, document.count)]))
        }
    }

    /// Serialises the chunk once; see ``EventCoding``.
    package func encode() throws(WireProblem) -> [UInt8] {
        try check()
        var wire = WireDocumentChunk()
        wire.content = Data(content.bytes)
        wire.mediaType = mediaType
        wire.totalBytes = try exact(totalBytes, "chunk.total_bytes")
        wire.offset = try exact(offset, "chunk.offset")
        wire.bytes = Data(bytes)
        return try wire.wireBytes()
    }

    /// Reads a chunk and checks that it lies inside its document.
    package init(decoding encoded: [UInt8]) throws(WireProblem) {
        let wire = try WireDocumentChunk(wire: encoded, limit: WireLimits.encodedChunkBytes)
        self.init(
            content: try contentHash(wire.content, "chunk.content"),
            mediaType: try filled(wire.mediaType, "chunk.media_type"), totalBytes: Int(wire.totalBytes),
            offset: Int(wire.offset), bytes: Array(wire.bytes))
        try check()
    }

    private func check() throws(WireProblem) {
        guard !bytes.isEmpty else { throw .missing(field: "chunk.bytes") }
        guard (1...WireLimits.documentBytes).contains(totalBytes) else { throw .outOfRange(field: "chunk.total_bytes") }
        guard offset >= 0, offset % WireLimits.chunkBytes == 0, offset < totalBytes else {
            throw .outOfRange(field: "chunk.offset")
        }
        guard bytes.count == min(WireLimits.chunkBytes, totalBytes - offset) else {
            throw .outOfRange(field: "chunk.bytes")
        }
        guard mediaType.utf8.count <= 100 else { throw .outOfRange(field: "chunk.media_type") }
    }
}
