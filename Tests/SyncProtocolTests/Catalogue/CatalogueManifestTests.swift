import Domain
import Primitives
import SyncProtocol
import TestKit
import Testing

struct CatalogueManifestTests {
    private static let edition = try? CatalogueEdition(SampleCatalogue.many(3, version: 2), previous: 1)

    @Test func `a manifest reads back as it was written`() throws {
        let manifest = try #require(Self.edition).manifest
        #expect(try CatalogueManifest(decoding: manifest.encode()) == manifest)
        #expect(manifest.previous == 1)
        #expect(manifest.services.map(\.id.text) == ["sample.s1", "sample.s2", "sample.s3"])
    }

    @Test func `a schema that this version does not know is refused as such`() throws {
        var bytes = try #require(Self.edition).manifest.encode()
        #expect(bytes[1] == UInt8(CatalogueManifest.schema))
        bytes[1] = 99
        #expect(throws: WireProblem.unknownValue(field: "manifest.schema")) { try CatalogueManifest(decoding: bytes) }
    }

    @Test func `a manifest that names a service twice, or follows itself, is refused`() throws {
        var twice = try #require(Self.edition).manifest
        twice.services.append(twice.services[0])
        let same = try twice.encode()
        #expect(throws: WireProblem.outOfRange(field: "manifest.service")) { try CatalogueManifest(decoding: same) }
        var late = try #require(Self.edition).manifest
        late.previous = 2
        let own = try late.encode()
        #expect(throws: WireProblem.outOfRange(field: "manifest.version")) { try CatalogueManifest(decoding: own) }
    }

    @Test func `the same catalogue gives the same names, and a changed fee changes one`() throws {
        let first = try #require(Self.edition).manifest
        var changed = SampleCatalogue.many(3, version: 2)
        #expect(try CatalogueEdition(changed, previous: 1).manifest == first)
        changed.services[1].statutoryFee = Sourced(
            value: Money(rupees: 30), effectiveFrom: nil, source: "", confidence: .unconfirmed)
        let second = try CatalogueEdition(changed, previous: 1).manifest
        #expect(zip(first.pieces, second.pieces).filter { $0 != $1 }.count == 1)
    }
}
