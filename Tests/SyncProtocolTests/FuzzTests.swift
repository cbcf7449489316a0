import Domain
import Primitives
import SyncProtocol
import TestKit
import Testing

/// Seeded mutations of real messages: a decoder answers with a value or a ``WireProblem``, and never with a crash.
struct FuzzTests {
    static let rounds = 10_000

    @Test func `events`() throws {
        var seeds: [[UInt8]] = []
        var journal = SampleJournal(seed: 11)
        for body in Samples.bodies { seeds.append(try EventCoding.encode(journal.next(body) { _ in .zero })) }
        try fuzz(seeds) { bytes in
            let event = try EventCoding.decode(bytes)
            #expect(try EventCoding.decode(EventCoding.encode(event)) == event)
        }
    }

    @Test func `messages of the state`() throws {
        try fuzz(Samples.stateBodies.map { try StateMessage(position: 3, body: $0).encode() }) { bytes in
            let message = try StateMessage(decoding: bytes)
            #expect(try StateMessage(decoding: message.encode()) == message)
        }
    }

    @Test func `chunks of documents`() throws {
        let seeds = try DocumentChunk.chunks(of: Array(0..<200), mediaType: "image/png").map { try $0.encode() }
        try fuzz(seeds) { _ = try DocumentChunk(decoding: $0) }
    }

    @Test func `requests`() throws {
        var request = try DictionaryTests.request(seed: 12, count: 2)
        request.hello = ExchangeTests.hello
        try fuzz([try Frame.unpack(try request.frame())]) { _ = try ExchangeRequest(frame: try Frame.pack($0)) }
    }

    @Test func `replies`() throws {
        let seed = try Frame.unpack(try ExchangeTests.reply.frame())
        try fuzz([seed]) { _ = try ExchangeReply(frame: try Frame.pack($0)) }
    }

    @Test func `enrolment`() throws {
        let request = EnrolRequest(secret: [UInt8](repeating: 1, count: 32), certificateRequest: [1, 2])
        try fuzz([try Frame.unpack(try request.frame())]) { bytes in
            _ = try? EnrolReply(frame: try Frame.pack(bytes))
            _ = try EnrolRequest(frame: try Frame.pack(bytes))
        }
    }

    @Test func `manifests of catalogues`() throws {
        let edition = try CatalogueEdition(SampleCatalogue.many(3, version: 2), previous: 1)
        try fuzz([try edition.manifest.encode()]) { bytes in
            let manifest = try CatalogueManifest(decoding: bytes)
            #expect(try CatalogueManifest(decoding: manifest.encode()) == manifest)
        }
    }

    @Test func `pieces of catalogues, packed against others`() throws {
        let before = try CatalogueEdition(SampleCatalogue.many(2), previous: 0)
        let after = try CatalogueEdition(SampleCatalogue.many(2, version: 2), previous: 1)
        let part = try after.parts(signature: [9], from: before)[0]
        let reference = part.references.flatMap { before.pieces[$0] ?? [] }
        let base = try before.manifest.encode()
        try fuzz([part.pieces, part.manifest]) { bytes in
            _ = try? CataloguePieces.unpack(manifest: bytes, base: base)
            _ = try CataloguePieces.unpack(bytes, reference: reference)
        }
    }

    @Test func `frames`() throws {
        try fuzz([try DictionaryTests.request(seed: 13, count: 2).frame()]) { _ = try Frame.unpack($0) }
    }

    @Test func `tokens`() throws {
        let token = try EnrolmentToken(
            url: "https://a", node: SampleJournal(seed: 1).node, root: .zero, secret: [UInt8](repeating: 1, count: 32)
        ).text
        try fuzz([Array(token.utf8)]) { _ = EnrolmentToken(String(decoding: $0, as: UTF8.self)) }
    }

    private func fuzz(_ seeds: [[UInt8]], _ decode: ([UInt8]) throws -> Void) throws {
        let random = SeededRandom(seed: 2_026)
        var refused = 0
        for round in 0..<Self.rounds {
            let bytes = Self.mutated(seeds[round % seeds.count], random)
            do {
                try decode(bytes)
            } catch is WireProblem {
                refused += 1
            }
        }
        // Most mutations must reach the checks; if none is refused, the loop tests nothing (tokens answer nil).
        #expect(refused > 0 || seeds[0].first == UInt8(ascii: "e"))
    }

    private static func mutated(_ seed: [UInt8], _ random: SeededRandom) -> [UInt8] {
        var bytes = seed
        for _ in 0...random.next(below: 3) {
            guard !bytes.isEmpty else { break }
            let index = random.next(below: bytes.count)
            switch random.next(below: 5) {
            case 0: bytes[index] ^= 1 << UInt8(random.next(below: 8))
            case 1: bytes[index] = random.bytes(1)[0]
            case 2: bytes.remove(at: index)
            case 3: bytes.insert(contentsOf: random.bytes(1 + random.next(below: 8)), at: index)
            default: bytes.removeLast(min(bytes.count, 1 + random.next(below: 40)))
            }
        }
        return bytes
    }
}
