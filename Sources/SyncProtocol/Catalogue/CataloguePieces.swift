import FoundationEssentials

/// How the pieces of a catalogue and its manifest are packed: zstd against bytes that the reader holds already, so that
/// a changed fee costs the change and not the service.
package enum CataloguePieces {
    /// - Parameter reference: What the reader holds, joined; may be empty.
    package static func pack(_ pieces: [[UInt8]], reference: [UInt8]) throws(WireProblem) -> [UInt8] {
        guard !pieces.isEmpty else { return [] }
        var wire = WireCataloguePieces()
        wire.pieces = pieces.map { Data($0) }
        return try Zstandard.compress(try wire.wireBytes(), prefix: reference)
    }

    /// - Throws: ``WireProblem`` where the bytes are no packed pieces, were packed against another reference, or hold
    ///   more than a part may.
    package static func unpack(_ bytes: [UInt8], reference: [UInt8]) throws(WireProblem) -> [[UInt8]] {
        guard !bytes.isEmpty else { return [] }
        guard reference.count <= WireLimits.cataloguePartBytes else {
            throw .tooLarge(limit: WireLimits.cataloguePartBytes)
        }
        // A few bytes a piece beside the pieces themselves.
        let limit = WireLimits.cataloguePartBytes + 8 * WireLimits.servicesPerCatalogue
        let plain = try Zstandard.decompress(bytes, prefix: reference, limit: limit)
        let wire = try WireCataloguePieces(wire: plain, limit: limit)
        guard wire.pieces.allSatisfy({ (1...WireLimits.cataloguePieceBytes).contains($0.count) }) else {
            throw .outOfRange(field: "catalogue.pieces")
        }
        return wire.pieces.map { Array($0) }
    }

    /// - Parameter base: The bytes of the base's manifest; empty where there is no base.
    package static func pack(manifest: [UInt8], base: [UInt8]) throws(WireProblem) -> [UInt8] {
        try Zstandard.compress(manifest, prefix: base)
    }

    /// The manifest's own bytes, over which it is signed.
    package static func unpack(manifest: [UInt8], base: [UInt8]) throws(WireProblem) -> [UInt8] {
        try Zstandard.decompress(manifest, prefix: base, limit: WireLimits.catalogueManifestBytes)
    }
}
