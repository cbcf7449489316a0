import Domain
import EdgeNode
import NodeKit
import Primitives
import Store
import SyncProtocol
import TestKit
import Testing
import Trust

/// A node takes no catalogue that is not the state's, whole and newer; it keeps the one it has, says so, and goes on.
struct RefusedCatalogueTests {
    private let fixture: NodeFixture
    private let first = SampleCatalogue.many(3)
    private let second = SampleCatalogue.many(3, version: 2)

    init() async throws {
        fixture = try await NodeFixture(catalogue: SampleCatalogue.many(3))
    }

    private func edition(_ catalogue: Catalogue, previous: Int) throws -> CatalogueEdition {
        try CatalogueEdition(catalogue, previous: previous)
    }

    private func signature(_ manifest: [UInt8], purpose: String = "catalogue") throws -> [UInt8] {
        try fixture.authorities.signBlob(manifest, purpose: purpose)
    }

    /// Version 2 as the state sends it to a node that has version 1.
    private func delta() throws -> CatalogueDelta {
        let second = try edition(second, previous: 1)
        return try second.parts(
            signature: try signature(second.manifest.encode()), from: try edition(first, previous: 0))[0]
    }

    /// Sends a part, then a person: the person arrives whatever becomes of the part.
    private func expectRefused(_ deltas: [CatalogueDelta], because reason: String) async throws {
        let person = Person(
            id: PersonID("OP77")!, name: NodeFixture.taker.name, role: .operator,
            designation: NodeFixture.taker.designation)
        let grant = PersonGrant(
            person: person, oneTimeCode: StretchedSecret("AAAA-1111", salt: [UInt8](repeating: 1, count: 16)),
            expires: fixture.clock.now().advanced(byDays: 3), withdrawn: false)
        try await fixture.receive(deltas.map { .catalogue($0) } + [.people([grant])])
        #expect(try await fixture.node.store.people().contains { $0.id == person.id })
        let standing = try await fixture.node.store.catalogueStanding()
        #expect(standing.refused?.reason == reason)
        #expect(standing.arriving == nil)
        #expect(try await fixture.node.catalogue().version == 1)
        #expect(try await fixture.node.service(first.services[2].id).version == 1)
        let finding = await fixture.node.examine().first { $0.check == "catalogue" }
        #expect(finding?.key == "catalogue.refused")
        #expect(finding?.level == .attention)
        #expect(finding?.evidence.contains("version 1 stays") == true)
        // Nothing of it is left: the two pieces of each service are those of version 1 alone.
        #expect(try await fixture.node.store.heldCataloguePieces().count == 4)
    }

    @Test func `the next version is installed, and its first refusal forgotten`() async throws {
        var broken = try delta()
        broken.signature[0] ^= 1
        try await expectRefused([broken], because: "notSigned")
        try await fixture.receive([.catalogue(try delta())])
        #expect(try await fixture.node.catalogue().version == 2)
        #expect(try await fixture.node.store.catalogueStanding().refused == nil)
        #expect(await fixture.node.examine().first { $0.check == "catalogue" }?.key == "catalogue.some")
    }

    @Test func `a manifest signed for another purpose, or by nobody, is refused`() async throws {
        var other = try delta()
        other.signature = try signature(try edition(second, previous: 1).manifest.encode(), purpose: "holidays")
        try await expectRefused([other], because: "notSigned")
    }

    @Test func `a manifest of a schema that this software does not know is refused, though it is signed`() async throws
    {
        var bytes = try edition(second, previous: 1).manifest.encode()
        bytes[1] = 2
        var delta = try delta()
        delta.manifest = try CataloguePieces.pack(manifest: bytes, base: [])
        delta.base = 0
        delta.signature = try signature(bytes)
        try await expectRefused([delta], because: "schemaUnknown")
    }

    @Test func `a piece that the manifest does not name is refused`() async throws {
        let second = try edition(second, previous: 1)
        var pieces = second.manifest.services.compactMap { second.pieces[$0.piece] }
        pieces[1][pieces[1].count / 2] ^= 1
        var delta = try delta()
        delta.references = []
        delta.pieces = try CataloguePieces.pack(pieces, reference: [])
        try await expectRefused([delta], because: "pieceWrong")
    }

    @Test func `a piece that is not the service that the manifest says is refused, though its name is right`()
        async throws
    {
        var swapped = try edition(second, previous: 1)
        var manifest = swapped.manifest
        manifest.services[0].piece = swapped.manifest.services[1].piece
        manifest.services[1].piece = swapped.manifest.services[0].piece
        swapped = CatalogueEdition(manifest: manifest, pieces: swapped.pieces)
        let parts = try swapped.parts(signature: try signature(manifest.encode()), from: nil)
        try await expectRefused(parts, because: "pieceWrong")
    }

    @Test func `a version of which a piece is missing at its end is refused`() async throws {
        let second = try edition(second, previous: 1)
        var delta = try delta()
        delta.references = []
        delta.pieces = try CataloguePieces.pack(
            second.manifest.services.dropFirst().compactMap { second.pieces[$0.piece] }, reference: [])
        try await expectRefused([delta], because: "pieceMissing")
    }

    @Test func `a part that builds on a piece or a version that is not held is refused`() async throws {
        var delta = try delta()
        delta.references[0] = .zero
        try await expectRefused([delta], because: "pieceMissing")
        var later = try self.delta()
        (later.version, later.base) = (3, 2)
        try await fixture.receive([.catalogue(later)])
        #expect(try await fixture.node.store.catalogueStanding().refused?.reason == "baseMissing")
    }

    @Test func `parts out of order are refused`() async throws {
        var (first, third) = (try delta(), try delta())
        first.parts = 3
        (third.part, third.parts, third.manifest, third.signature) = (3, 3, [], [])
        try await expectRefused([first, third], because: "partMissing")
    }

    @Test func `an older catalogue is refused, the same one is not even looked at`() async throws {
        let newer = try edition(SampleCatalogue.many(3, version: 4), previous: 1)
        try await fixture.receive(
            try newer.parts(signature: try signature(newer.manifest.encode()), from: nil).map { .catalogue($0) })
        #expect(try await fixture.node.catalogue().version == 4)
        try await fixture.receive([.catalogue(try delta())])
        #expect(try await fixture.node.store.catalogueStanding().refused?.reason == "old")
        try await fixture.receive(
            try newer.parts(signature: [1], from: nil).map { .catalogue($0) })
        #expect(try await fixture.node.catalogue().version == 4)
        #expect(try await fixture.node.store.catalogueStanding().refused?.version == 2)
    }

    @Test func `a version counts only when all of it is there`() async throws {
        let large = try edition(SampleCatalogue.many(700, version: 2), previous: 1)
        let parts = try large.parts(signature: try signature(large.manifest.encode()), from: nil)
        #expect(parts.count > 1)
        try await fixture.receive(parts.dropLast().map { .catalogue($0) })
        #expect(try await fixture.node.catalogue().version == 1)
        #expect(try await fixture.node.store.catalogueStanding().arriving?.received == parts.count - 1)
        try await fixture.receive(parts.suffix(1).map { .catalogue($0) })
        #expect(try await fixture.node.catalogue().services.count == 700)
        #expect(try await fixture.node.service(ServiceID("sample.s699")).form.field(at: "annual_income") != nil)
    }
}
