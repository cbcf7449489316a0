import GRDB
package import Primitives
package import SyncProtocol

extension StateLedger {
    /// The version of the newest published catalogue; 0: none.
    package func newestCatalogueVersion() throws -> Int {
        try pool.read { try CatalogueShelf(database: $0).newestVersion() }
    }

    /// A published catalogue with its signature; `nil` where there is none of this version.
    package func catalogue(_ version: Int) throws -> (edition: CatalogueEdition, signature: [UInt8])? {
        try pool.read { try CatalogueShelf(database: $0).edition(version) }
    }

    /// Keeps a published catalogue for ever and queues for every node what it lacks.
    ///
    /// - Parameter sign: Signs the manifest's bytes.
    /// - Returns: The nodes that will get it.
    /// - Throws: ``LedgerError/catalogueUnchanged`` where the newest says the same;
    ///   ``LedgerError/catalogueNotGrown`` where the version is not greater than every one that was published or that a
    ///   node holds; ``PublishedServiceChanged`` where a service changed without its version.
    package func publish(
        _ edition: CatalogueEdition, at now: Timestamp, sign: ([UInt8]) throws -> [UInt8]
    ) throws -> [NodeID] {
        let manifest = try edition.manifest.encode()
        let signature = try sign(manifest)
        return try pool.write { database in
            let shelf = CatalogueShelf(database: database)
            try shelf.check(edition)
            try shelf.keep(edition, manifest: manifest, signature: signature, at: now)
            let nodes = try Row.fetchAll(database, sql: "SELECT node, catalogue_queued FROM nodes ORDER BY node")
            // What a new node will need is made now, once.
            _ = try shelf.parts(of: edition.manifest.version, from: 0)
            return try nodes.compactMap { row in
                guard let node = NodeID(row["node"]) else { return nil }
                try shelf.send(to: node, from: row["catalogue_queued"], at: now)
                return node
            }
        }
    }
}
