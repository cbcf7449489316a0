import FoundationEssentials
package import Primitives

/// One part of a published catalogue on its way to a node that has its base installed, or nothing.
///
/// The parts of a version follow one another in a node's stream. The node keeps what arrives, and takes the version for
/// its own when the last part is there and every piece that the manifest names is held.
package struct CatalogueDelta: Sendable, Hashable {
    package var version: Int
    /// The version that the node has installed; 0: it needs none.
    package var base: Int
    /// From 1.
    package var part: Int
    package var parts: Int
    /// The packed ``CatalogueManifest``, its prefix the base's manifest; in the first part only.
    package var manifest: [UInt8]
    /// Detached, over the manifest's own bytes; in the first part only. `Trust` checks it.
    package var signature: [UInt8]
    /// Pieces that the node holds, from the base or from an earlier part.
    package var references: [ContentHash]
    /// The packed pieces, their prefix the references' bytes joined; empty where there is none.
    package var pieces: [UInt8]

    package init(
        version: Int, base: Int, part: Int, parts: Int, manifest: [UInt8] = [], signature: [UInt8] = [],
        references: [ContentHash], pieces: [UInt8]
    ) {
        self.version = version
        self.base = base
        self.part = part
        self.parts = parts
        self.manifest = manifest
        self.signature = signature
        self.references = references
        self.pieces = pieces
    }

    package var isLast: Bool { part == parts }
}

extension WireCatalogueDelta {
    init(_ delta: CatalogueDelta) throws(WireProblem) {
        self.init()
        version = try exact(delta.version, "catalogue.version")
        base = try exact(delta.base, "catalogue.base")
        part = try exact(delta.part, "catalogue.part")
        parts = try exact(delta.parts, "catalogue.parts")
        manifest = Data(delta.manifest)
        signature = Data(delta.signature)
        references = delta.references.map { Data($0.bytes) }
        pieces = Data(delta.pieces)
    }

    func domain() throws(WireProblem) -> CatalogueDelta {
        guard version > 0 else { throw .missing(field: "catalogue.version") }
        guard base < version else { throw .outOfRange(field: "catalogue.base") }
        guard (1...UInt32(WireLimits.catalogueParts)).contains(parts), (1...parts).contains(part) else {
            throw .outOfRange(field: "catalogue.part")
        }
        guard (part == 1) == !manifest.isEmpty else { throw .outOfRange(field: "catalogue.manifest") }
        guard (part == 1) == !signature.isEmpty, signature.count <= 512 else {
            throw .outOfRange(field: "catalogue.signature")
        }
        guard references.count <= WireLimits.cataloguePartReferences else {
            throw .outOfRange(field: "catalogue.references")
        }
        var names: [ContentHash] = []
        for reference in references { names.append(try contentHash(reference, "catalogue.references")) }
        return CatalogueDelta(
            version: Int(version), base: Int(base), part: Int(part), parts: Int(parts), manifest: Array(manifest),
            signature: Array(signature), references: names, pieces: Array(pieces))
    }
}
