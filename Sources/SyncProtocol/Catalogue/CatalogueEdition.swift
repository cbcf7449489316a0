package import Domain
import FoundationEssentials
package import Primitives

/// A catalogue taken apart for its way to the nodes: its manifest, and its pieces by their names.
package struct CatalogueEdition: Sendable, Hashable {
    package let manifest: CatalogueManifest
    /// JSON, by its SHA-256.
    package let pieces: [ContentHash: [UInt8]]

    package init(manifest: CatalogueManifest, pieces: [ContentHash: [UInt8]]) {
        self.manifest = manifest
        self.pieces = pieces
    }

    /// Takes a catalogue apart.
    ///
    /// - Parameter previous: The version published before it; 0: none.
    /// - Throws: ``WireProblem`` where a service or the whole is larger than nodes take.
    package init(_ catalogue: Catalogue, previous: Int) throws {
        guard catalogue.services.count <= WireLimits.servicesPerCatalogue else {
            throw WireProblem.outOfRange(field: "manifest.services")
        }
        var pieces: [ContentHash: [UInt8]] = [:]
        func keep(_ piece: [UInt8]) throws -> ContentHash {
            guard piece.count <= WireLimits.cataloguePieceBytes else {
                throw WireProblem.tooLarge(limit: WireLimits.cataloguePieceBytes)
            }
            let name = EventCoding.hash(piece)
            pieces[name] = piece
            return name
        }
        let lists = try keep(CanonicalJSON.encode(catalogue.lists))
        let services = try catalogue.services.map { service in
            CatalogueManifest.Entry(
                id: service.id, version: service.version, piece: try keep(CanonicalJSON.encode(service)))
        }
        manifest = CatalogueManifest(
            version: catalogue.version, previous: previous, lists: lists, services: services)
        self.pieces = pieces
    }

    /// Reads the piece of a service.
    ///
    /// - Throws: ``WireProblem`` where it is not the service that the manifest's entry says.
    package static func service(_ piece: [UInt8], as entry: CatalogueManifest.Entry) throws(WireProblem) -> Service {
        guard let service = try? JSONDecoder().decode(Service.self, from: Data(piece)), service.id == entry.id,
            service.version == entry.version
        else { throw .outOfRange(field: "catalogue.pieces") }
        return service
    }

    /// Reads the piece with what all services share.
    package static func lists(_ piece: [UInt8]) throws(WireProblem) -> Catalogue {
        guard let lists = try? JSONDecoder().decode(Catalogue.self, from: Data(piece)) else {
            throw .outOfRange(field: "catalogue.pieces")
        }
        return lists
    }
}
