package import Domain
import FoundationEssentials
import GRDB
package import Primitives
import SyncProtocol

extension Store {
    /// The version of the catalogue that is installed; 0: none.
    package func catalogueVersion() async throws -> Int {
        if let known = installedVersion.known { return known }
        let version = try await read { try Self.arrived(installed: true, in: $0)?.version ?? 0 }
        installedVersion.remember(version)
        return version
    }

    /// The installed catalogue, the one that is arriving, and the last that was refused.
    package func catalogueStanding() async throws -> (
        installed: ArrivedCatalogue?, arriving: ArrivedCatalogue?, refused: RefusedCatalogue?
    ) {
        try await read { database in
            let row = try Row.fetchOne(database, cached: "SELECT version, reason, refused_ms FROM catalogue_refusal")
            return (
                try Self.arrived(installed: true, in: database), try Self.arrived(installed: false, in: database),
                row.map {
                    RefusedCatalogue(version: $0[0], reason: $0[1], at: Timestamp(milliseconds: $0[2]))
                }
            )
        }
    }

    static func arrived(installed: Bool, in database: Database) throws -> ArrivedCatalogue? {
        let row = try Row.fetchOne(
            database,
            cached: """
                SELECT version, manifest, parts, received FROM catalogue WHERE installed = ?
                ORDER BY version DESC LIMIT 1
                """, arguments: [installed])
        guard let row else { return nil }
        let manifest: Blob = row[1]
        return ArrivedCatalogue(version: row[0], manifest: manifest.bytes, parts: row[2], received: row[3])
    }

    /// The summaries of the installed catalogue and what its services share; `nil` where none is installed.
    package func catalogueIndex() async throws -> CatalogueIndex? {
        try await read { database in
            guard let installed = try Self.arrived(installed: true, in: database) else { return nil }
            let manifest = try CatalogueManifest(decoding: installed.manifest)
            // One walk over a small table: a look-up for each service would read a page for each.
            var summaries: [ContentHash: ServiceSummary] = [:]
            let named = Set(manifest.services.map(\.piece))
            let decoder = JSONDecoder()
            let rows = try Row.fetchCursor(database, sql: "SELECT hash, summary FROM catalogue_summary")
            while let row = try rows.next() {
                let (hash, summary): (Blob, Data) = (row[0], row[1])
                guard let name = ContentHash(bytes: hash.bytes), named.contains(name) else { continue }
                summaries[name] = try decoder.decode(ServiceSummary.self, from: summary)
            }
            guard let lists = try Self.pieces([manifest.lists], in: database).first else {
                throw StoreError.damaged("catalogue")
            }
            return CatalogueIndex(
                version: installed.version,
                services: try manifest.services.map { entry in
                    guard let summary = summaries[entry.piece] else { throw StoreError.damaged("catalogue") }
                    return summary
                }, lists: try CatalogueEdition.lists(lists.bytes))
        }
    }

    /// A service in one of its versions, or `nil` where that one is not held.
    ///
    /// - Parameter version: `nil`: the newest that is held.
    package func service(_ id: ServiceID, version: Int?) async throws -> Service? {
        let found: Data? = try await read { database in
            try Data.fetchOne(
                database,
                cached: """
                    SELECT bytes FROM catalogue_piece WHERE service = ?1 AND (?2 IS NULL OR version = ?2)
                    ORDER BY version DESC LIMIT 1
                    """, arguments: [id.text, version])
        }
        return try found.map { try JSONDecoder().decode(Service.self, from: $0) }
    }

    /// Those of these pieces that are held, in the given order.
    package func cataloguePieces(_ names: [ContentHash]) async throws -> [(name: ContentHash, bytes: [UInt8])] {
        try await read { try Self.pieces(names, in: $0) }
    }

    /// Which pieces are held, of whatever version.
    package func heldCataloguePieces() async throws -> Set<ContentHash> {
        try await read { database in
            let names = try Blob.fetchAll(database, cached: "SELECT hash FROM catalogue_piece")
            return Set(names.compactMap { ContentHash(bytes: $0.bytes) })
        }
    }

    private static func pieces(
        _ names: [ContentHash], in database: Database
    ) throws -> [(name: ContentHash, bytes: [UInt8])] {
        try names.compactMap { name in
            try Blob.fetchOne(
                database, cached: "SELECT bytes FROM catalogue_piece WHERE hash = ?", arguments: [Blob(name.bytes)]
            ).map { (name, $0.bytes) }
        }
    }
}
