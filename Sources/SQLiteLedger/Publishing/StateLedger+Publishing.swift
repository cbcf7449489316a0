import GRDB
package import Primitives
package import SyncProtocol

extension StateLedger {
    /// The version that the next publication gets: versions only grow and are never changed.
    package func nextCatalogueVersion() throws -> Int {
        try pool.read { try Self.newestVersion($0) + 1 }
    }

    /// Keeps a published catalogue for ever and queues it for every node.
    ///
    /// - Parameter content: SHA-256 of the catalogue without its version, so that publishing the same again is noticed.
    /// - Returns: The nodes that will get it.
    /// - Throws: ``LedgerError/catalogueExists`` where the version is not the next;
    ///   ``LedgerError/catalogueUnchanged`` where the newest says the same.
    package func publish(_ package: CataloguePackage, content: ContentHash, at now: Timestamp) throws -> [NodeID] {
        try pool.write { database in
            guard package.version == (try Self.newestVersion(database)) + 1 else { throw LedgerError.catalogueExists }
            let same = try Bool.fetchOne(
                database, sql: "SELECT content = ? FROM catalogues ORDER BY version DESC LIMIT 1",
                arguments: [blob(content.bytes)])
            if same == true { throw LedgerError.catalogueUnchanged }
            try database.execute(
                sql: "INSERT INTO catalogues (version, json, signature, content, published_ms) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    package.version, blob(package.json), blob(package.signature), blob(content.bytes), now.milliseconds,
                ])
            let nodes = try String.fetchAll(database, sql: "SELECT node FROM nodes ORDER BY node")
                .compactMap { NodeID($0) }
            for node in nodes { try Stream(database: database).queue(.catalogue(package), for: node, at: now) }
            return nodes
        }
    }

    /// The newest published catalogue.
    package func newestCatalogue() throws -> CataloguePackage? {
        try pool.read { try Self.newestCatalogue(in: $0) }
    }

    static func newestCatalogue(in database: Database) throws -> CataloguePackage? {
        let row = try Row.fetchOne(database, sql: "SELECT * FROM catalogues ORDER BY version DESC LIMIT 1")
        return row.map {
            CataloguePackage(version: $0["version"], json: $0.bytes("json"), signature: $0.bytes("signature"))
        }
    }

    private static func newestVersion(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT max(version) FROM catalogues") ?? 0
    }
}
