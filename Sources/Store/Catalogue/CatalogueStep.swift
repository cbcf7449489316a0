package import Domain
package import Primitives

/// A part of a published catalogue, checked: signature, order, and each piece against its name.
package struct CatalogueStep: Sendable {
    /// A piece that was not held before.
    package struct Piece: Sendable {
        package var name: ContentHash
        /// The service that it holds; `nil`: what all services share.
        package var service: ServiceSummary?
        /// JSON.
        package var bytes: [UInt8]

        package init(name: ContentHash, service: ServiceSummary?, bytes: [UInt8]) {
            self.name = name
            self.service = service
            self.bytes = bytes
        }
    }

    package var version: Int
    /// From 1. With the last one the version is installed; all its pieces must be held then.
    package var part: Int
    package var parts: Int
    /// The manifest's bytes; empty in all parts but the first.
    package var manifest: [UInt8]
    package var pieces: [Piece]

    package init(version: Int, part: Int, parts: Int, manifest: [UInt8], pieces: [Piece]) {
        self.version = version
        self.part = part
        self.parts = parts
        self.manifest = manifest
        self.pieces = pieces
    }
}

/// A version of the catalogue as far as it has arrived.
package struct ArrivedCatalogue: Sendable, Hashable {
    package var version: Int
    /// The manifest's bytes.
    package var manifest: [UInt8]
    package var parts: Int
    /// Parts that are here.
    package var received: Int
}

/// A published catalogue that the node did not take.
package struct RefusedCatalogue: Sendable, Hashable {
    package var version: Int
    /// The key of the reason.
    package var reason: String
    package var at: Timestamp
}
