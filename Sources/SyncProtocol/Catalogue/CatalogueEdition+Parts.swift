import Primitives

extension CatalogueEdition {
    /// Bytes of pieces, before compression, that one part carries; about a tenth of them travel.
    static let partBytes = 3 * 512 * 1_024
    /// Bytes of the pieces of a first part that the later ones are compressed against.
    static let exampleBytes = 384 * 1_024

    /// The parts that bring a node from a base to this edition: the manifest, and every piece that the base lacks.
    ///
    /// - Parameters:
    ///   - signature: Over the manifest's bytes.
    ///   - base: What the node has installed; `nil`: nothing.
    package func parts(signature: [UInt8], from base: CatalogueEdition?) throws -> [CatalogueDelta] {
        let held = Set(base?.manifest.pieces ?? [])
        let groups = groups(of: manifest.pieces.filter { !held.contains($0) })
        let packed = try CataloguePieces.pack(
            manifest: try manifest.encode(), base: try base?.manifest.encode() ?? [])
        let examples = base == nil ? Self.examples(of: groups[0], pieces) : []
        return try groups.enumerated().map { index, group in
            let references = base.map { self.references(for: group, in: $0) } ?? (index == 0 ? [] : examples)
            let known = base?.pieces ?? pieces
            return CatalogueDelta(
                version: manifest.version, base: base?.manifest.version ?? 0, part: index + 1, parts: groups.count,
                manifest: index == 0 ? packed : [], signature: index == 0 ? signature : [], references: references,
                pieces: try CataloguePieces.pack(
                    group.map { pieces[$0] ?? [] }, reference: references.flatMap { known[$0] ?? [] }))
        }
    }

    /// Pieces as they travel together; always one group at least.
    private func groups(of names: [ContentHash]) -> [[ContentHash]] {
        var groups: [[ContentHash]] = [[]]
        var bytes = 0
        for name in names {
            let count = pieces[name]?.count ?? 0
            if bytes + count > Self.partBytes {
                groups.append([])
                bytes = 0
            }
            groups[groups.count - 1].append(name)
            bytes += count
        }
        return groups
    }

    /// What a group is compressed against: the same services as the base has them; for a new one, its neighbour there.
    private func references(for group: [ContentHash], in base: CatalogueEdition) -> [ContentHash] {
        let wanted = Set(group)
        let old = Dictionary(base.manifest.services.map { ($0.id, $0.piece) }) { first, _ in first }
        var found: [ContentHash] = wanted.contains(manifest.lists) ? [base.manifest.lists] : []
        var neighbour: ContentHash?
        for entry in manifest.services {
            let before = old[entry.id]
            if wanted.contains(entry.piece), let reference = before ?? neighbour, !found.contains(reference) {
                found.append(reference)
            }
            neighbour = before ?? neighbour
        }
        return Self.within(WireLimits.cataloguePartBytes, found, base.pieces)
    }

    /// Pieces spread over a group, so that every department's way of asking is among them.
    private static func examples(of group: [ContentHash], _ pieces: [ContentHash: [UInt8]]) -> [ContentHash] {
        let step = max(1, group.count / WireLimits.cataloguePartReferences)
        let spread = stride(from: 0, to: group.count, by: step).map { group[$0] }
        return within(exampleBytes, spread, pieces)
    }

    /// The first of these names whose bytes together stay within a limit.
    private static func within(
        _ limit: Int, _ names: [ContentHash], _ pieces: [ContentHash: [UInt8]]
    ) -> [ContentHash] {
        var bytes = 0
        let fitting = names.prefix(WireLimits.cataloguePartReferences).prefix { name in
            bytes += pieces[name]?.count ?? 0
            return bytes <= limit
        }
        return Array(fitting)
    }
}
