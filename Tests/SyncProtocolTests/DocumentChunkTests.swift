import SyncProtocol
import Testing

struct DocumentChunkTests {
    @Test(arguments: [1, 65_535, 65_536, 65_537, 200_000])
    func `a document's chunks put together are the document`(count: Int) throws {
        let document = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var assembled: [UInt8] = []
        for chunk in DocumentChunk.chunks(of: document, mediaType: "application/pdf") {
            let decoded = try DocumentChunk(decoding: chunk.encode())
            #expect(decoded == chunk)
            #expect(decoded.offset == assembled.count)
            assembled += decoded.bytes
        }
        #expect(assembled == document)
    }

    @Test func `a chunk that reaches over its document's end is refused`() throws {
        var chunk = DocumentChunk.chunks(of: [1, 2, 3], mediaType: "text/plain")[0]
        chunk.totalBytes = 2
        #expect(throws: WireProblem.outOfRange(field: "chunk.bytes")) { try chunk.encode() }
    }
}
