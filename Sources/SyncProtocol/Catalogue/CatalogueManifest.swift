package import Domain
import FoundationEssentials
package import Primitives

/// What a published catalogue consists of: the names of its pieces. The state signs its bytes, and so every piece.
package struct CatalogueManifest: Sendable, Hashable {
    /// The schema of the pieces that this version writes and reads.
    package static let schema = 1

    /// A service by its piece.
    package struct Entry: Sendable, Hashable {
        package var id: ServiceID
        /// The service's own version: the same id and version always name the same piece.
        package var version: Int
        package var piece: ContentHash

        package init(id: ServiceID, version: Int, piece: ContentHash) {
            self.id = id
            self.version = version
            self.piece = piece
        }
    }

    package var version: Int
    /// The version published before it; 0: none.
    package var previous: Int
    /// The piece with what all services share.
    package var lists: ContentHash
    /// In the catalogue's order.
    package var services: [Entry]

    package init(version: Int, previous: Int, lists: ContentHash, services: [Entry]) {
        self.version = version
        self.previous = previous
        self.lists = lists
        self.services = services
    }

    /// Every piece, the lists first.
    package var pieces: [ContentHash] { [lists] + services.map(\.piece) }

    /// Serialises the manifest once: these bytes are signed, kept and sent.
    ///
    /// - Throws: ``WireProblem/tooLarge(limit:)``.
    package func encode() throws(WireProblem) -> [UInt8] {
        var wire = WireCatalogueManifest()
        wire.schema = try exact(Self.schema, "manifest.schema")
        wire.version = try exact(version, "manifest.version")
        wire.previous = try exact(previous, "manifest.previous")
        wire.lists = Data(lists.bytes)
        for service in services {
            var entry = WireCatalogueEntry()
            entry.id = service.id.text
            entry.version = try exact(service.version, "manifest.service.version")
            entry.piece = Data(service.piece.bytes)
            wire.services.append(entry)
        }
        let bytes = try wire.wireBytes()
        guard bytes.count <= WireLimits.catalogueManifestBytes else {
            throw .tooLarge(limit: WireLimits.catalogueManifestBytes)
        }
        return bytes
    }

    /// Reads a manifest.
    ///
    /// - Throws: ``WireProblem/unknownValue(field:)`` of `manifest.schema` where the schema is another.
    package init(decoding bytes: [UInt8]) throws(WireProblem) {
        let wire = try WireCatalogueManifest(wire: bytes, limit: WireLimits.catalogueManifestBytes)
        guard wire.schema > 0 else { throw .missing(field: "manifest.schema") }
        guard wire.schema == Self.schema else { throw .unknownValue(field: "manifest.schema") }
        guard wire.version > wire.previous else { throw .outOfRange(field: "manifest.version") }
        guard wire.services.count <= WireLimits.servicesPerCatalogue else {
            throw .outOfRange(field: "manifest.services")
        }
        var services: [Entry] = []
        var ids: Set<String> = []
        for entry in wire.services {
            guard entry.version > 0, ids.insert(try filled(entry.id, "manifest.service.id")).inserted else {
                throw .outOfRange(field: "manifest.service")
            }
            services.append(
                Entry(
                    id: ServiceID(entry.id), version: Int(entry.version),
                    piece: try contentHash(entry.piece, "manifest.service.piece")))
        }
        self.init(
            version: Int(wire.version), previous: Int(wire.previous),
            lists: try contentHash(wire.lists, "manifest.lists"), services: services)
    }
}
