import Domain
import GRDB
import Primitives
import SyncProtocol

/// The published catalogues inside a transaction.
struct CatalogueShelf {
    /// A node that does not install what it was sent gets it again after so long, and not before.
    private static let daysBeforeResending = 1

    let database: Database

    func newestVersion() throws -> Int {
        try Int.fetchOne(database, sql: "SELECT max(version) FROM catalogues") ?? 0
    }

    /// A published catalogue with its signature; `nil` where there is none of this version.
    func edition(_ version: Int) throws -> (edition: CatalogueEdition, signature: [UInt8])? {
        let row = try Row.fetchOne(database, sql: "SELECT * FROM catalogues WHERE version = ?", arguments: [version])
        guard let row else { return nil }
        guard let manifest = try? CatalogueManifest(decoding: row.bytes("manifest")) else {
            throw LedgerError.damaged
        }
        var pieces: [ContentHash: [UInt8]] = [:]
        for name in manifest.pieces { pieces[name] = try piece(name) }
        return (CatalogueEdition(manifest: manifest, pieces: pieces), row.bytes("signature"))
    }

    func piece(_ name: ContentHash) throws -> [UInt8] {
        let row = try Row.fetchOne(
            database, sql: "SELECT bytes FROM catalogue_pieces WHERE hash = ?", arguments: [blob(name.bytes)])
        guard let row else { throw LedgerError.damaged }
        return row.bytes("bytes")
    }

    /// Keeps an edition for ever: nothing here is ever changed.
    func keep(_ edition: CatalogueEdition, manifest: [UInt8], signature: [UInt8], at now: Timestamp) throws {
        try database.execute(
            sql: "INSERT INTO catalogues (version, manifest, signature, published_ms) VALUES (?, ?, ?, ?)",
            arguments: [edition.manifest.version, blob(manifest), blob(signature), now.milliseconds])
        for name in edition.manifest.pieces {
            try database.execute(
                sql: "INSERT OR IGNORE INTO catalogue_pieces (hash, bytes) VALUES (?, ?)",
                arguments: [blob(name.bytes), blob(edition.pieces[name] ?? [])])
        }
        for entry in edition.manifest.services {
            try database.execute(
                sql: "INSERT OR IGNORE INTO catalogue_services (service, version, piece) VALUES (?, ?, ?)",
                arguments: [entry.id.text, entry.version, blob(entry.piece.bytes)])
        }
    }

    /// Queues the newest catalogue for a node.
    ///
    /// - Parameter base: What the node has installed once it has applied its whole stream. One that this book does not
    ///   hold (a book restored from an old copy) counts as nothing.
    func send(to node: NodeID, from base: Int, at now: Timestamp) throws {
        let version = try newestVersion()
        guard version > base else { return }
        let known = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM catalogues WHERE version = ?)", arguments: [base])
        let base = known == true ? base : 0
        for part in 1...(try parts(of: version, from: base)) {
            try Stream(database: database).queue(catalogue: version, base: base, part: part, for: node, at: now)
        }
        try database.execute(
            sql: "UPDATE nodes SET catalogue_queued = ? WHERE node = ?", arguments: [version, node.text])
    }

    /// Makes the parts from a base, unless they are there.
    ///
    /// - Returns: How many there are.
    func parts(of version: Int, from base: Int) throws -> Int {
        let made = try Int.fetchOne(
            database, sql: "SELECT count(*) FROM catalogue_parts WHERE version = ? AND base = ?",
            arguments: [version, base])
        if let made, made > 0 { return made }
        guard let (edition, signature) = try edition(version) else { throw LedgerError.damaged }
        let parts = try edition.parts(signature: signature, from: try self.edition(base)?.edition)
        for part in parts {
            // The position is the reader's; the bytes are the same for all but for that number.
            let message = try StateMessage(position: 1, body: .catalogue(part)).encode()
            try database.execute(
                sql: "INSERT INTO catalogue_parts (version, base, part, message) VALUES (?, ?, ?, ?)",
                arguments: [version, base, part.part, blob(message)])
        }
        return parts.count
    }

    /// Notes what a node says it has installed. Where it holds an older one although nothing is on its way to it, it
    /// refused or lost what it was sent: it gets the newest again, from what it does hold.
    func note(_ hello: Hello, from node: NodeID, cursor: UInt64, at now: Timestamp) throws {
        try database.execute(
            sql: "UPDATE nodes SET catalogue_installed = ? WHERE node = ?",
            arguments: [hello.catalogueVersion, node.text])
        guard hello.catalogueSchema >= CatalogueManifest.schema, hello.catalogueVersion < (try newestVersion()) else {
            return
        }
        let isOnItsWay = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM stream WHERE node = ? AND position > ? AND catalogue_version IS NOT NULL)
                """,
            arguments: [node.text, Int64(clamping: cursor)])
        let resent = try Int64.fetchOne(
            database, sql: "SELECT catalogue_resent_ms FROM nodes WHERE node = ?", arguments: [node.text])
        let isTooSoon = resent.map {
            now < Timestamp(milliseconds: $0).advanced(byDays: Self.daysBeforeResending)
        }
        guard isOnItsWay == false, isTooSoon != true else { return }
        try send(to: node, from: hello.catalogueVersion, at: now)
        try database.execute(
            sql: "UPDATE nodes SET catalogue_resent_ms = ? WHERE node = ?",
            arguments: [now.milliseconds, node.text])
    }
}
