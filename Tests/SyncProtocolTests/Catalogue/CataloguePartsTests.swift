import Domain
import Primitives
import SyncProtocol
import TestKit
import Testing

struct CataloguePartsTests {
    private static let signature = [UInt8](repeating: 9, count: 64)

    private func edition(_ catalogue: Catalogue, previous: Int = 0) throws -> CatalogueEdition {
        try CatalogueEdition(catalogue, previous: previous)
    }

    /// What a node that holds a base makes of the parts.
    private func join(_ parts: [CatalogueDelta], onto base: CatalogueEdition?) throws -> CatalogueEdition {
        var held = base?.pieces ?? [:]
        var manifest: CatalogueManifest?
        for (index, part) in parts.enumerated() {
            #expect(part.part == index + 1 && part.parts == parts.count)
            if part.part == 1 {
                let bytes = try CataloguePieces.unpack(
                    manifest: part.manifest, base: try base?.manifest.encode() ?? [])
                manifest = try CatalogueManifest(decoding: bytes)
            }
            let reference = try part.references.flatMap { try #require(held[$0]) }
            for piece in try CataloguePieces.unpack(part.pieces, reference: reference) {
                held[EventCoding.hash(piece)] = piece
            }
        }
        let names = try #require(manifest).pieces
        return CatalogueEdition(
            manifest: try #require(manifest), pieces: held.filter { names.contains($0.key) })
    }

    private func wireBytes(_ parts: [CatalogueDelta]) throws -> Int {
        try parts.map { try StateMessage(position: 1, body: .catalogue($0)).encode().count }.reduce(0, +)
    }

    @Test func `parts make the whole again, however many there are`() throws {
        let whole = try edition(SampleCatalogue.many(1_200))
        let parts = try whole.parts(signature: Self.signature, from: nil)
        #expect(parts.count > 1)
        #expect(parts[1].references.isEmpty == false)
        for part in parts {
            #expect(try StateMessage(position: 1, body: .catalogue(part)).encode().count <= WireLimits.replyBytes)
        }
        #expect(try join(parts, onto: nil) == whole)
    }

    @Test func `one changed fee of five hundred services travels in less than a kilobyte`() throws {
        let before = try edition(SampleCatalogue.many(500))
        var changed = SampleCatalogue.many(500)
        changed.version = 2
        changed.services[317].version = 2
        changed.services[317].statutoryFee = Sourced(
            value: Money(rupees: 30), effectiveFrom: nil, source: "", confidence: .unconfirmed)
        let after = try edition(changed, previous: 1)
        let parts = try after.parts(signature: Self.signature, from: before)
        #expect(parts.count == 1)
        #expect(try wireBytes(parts) <= 1_000)
        #expect(try join(parts, onto: before) == after)
    }

    @Test func `a processing fee, a new service and a withdrawn one travel as what changed`() throws {
        let before = try edition(SampleCatalogue.many(40))
        var changed = SampleCatalogue.many(41)
        changed.version = 2
        changed.services.remove(at: 7)
        changed.processingFees.societyShare.value = Money(rupees: 6)
        let after = try edition(changed, previous: 1)
        let parts = try after.parts(signature: Self.signature, from: before)
        #expect(try wireBytes(parts) <= 1_000)
        #expect(try join(parts, onto: before) == after)
    }

    @Test func `a part that was packed against another reference is not understood`() throws {
        let before = try edition(SampleCatalogue.many(5))
        let after = try edition(SampleCatalogue.many(5, version: 2), previous: 1)
        let part = try after.parts(signature: Self.signature, from: before)[0]
        var reference = part.references.flatMap { before.pieces[$0] ?? [] }
        reference[reference.count / 2] ^= 1
        let pieces = try? CataloguePieces.unpack(part.pieces, reference: reference)
        let names = Set(pieces?.map { EventCoding.hash($0) } ?? [])
        #expect(names != Set(after.manifest.services.map(\.piece)))
    }

    @Test func `a small part that would become a huge one is refused`() throws {
        let bomb = try CataloguePieces.pack(
            [[UInt8]](repeating: [UInt8](repeating: 0x20, count: 200_000), count: 20), reference: [])
        #expect(bomb.count < 10_000)
        #expect(throws: WireProblem.self) { try CataloguePieces.unpack(bomb, reference: []) }
    }
}
