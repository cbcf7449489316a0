import GRDB
package import Primitives
package import SyncProtocol

extension StateLedger {
    /// Names a node and lets a token enrol it once.
    ///
    /// A new node is queued the newest catalogue. A node that is known already may be enrolled again (a new board):
    /// its next epoch begins when the token is used.
    /// - Parameter secretHash: SHA-256 of the token's secret; the secret itself is never kept.
    /// - Throws: ``LedgerError/nodeExists`` where the node serves another centre.
    package func invite(
        node: NodeID, centre: String, centreName: LocalizedText, secretHash: ContentHash, expires: Timestamp,
        at now: Timestamp
    ) throws {
        try pool.write { database in
            let known = try Self.node(node, in: database)
            if let known, known.centre != centre { throw LedgerError.nodeExists }
            try database.execute(
                sql: """
                    INSERT INTO nodes (node, centre, centre_hi, centre_en) VALUES (?, ?, ?, ?)
                    ON CONFLICT (node) DO UPDATE SET centre_hi = excluded.centre_hi, centre_en = excluded.centre_en
                    """,
                arguments: [node.text, centre, centreName.hindi, centreName.english])
            if known == nil { try CatalogueShelf(database: database).send(to: node, from: 0, at: now) }
            // An older token for the same node is worth nothing from now on.
            try database.execute(sql: "DELETE FROM tokens WHERE node = ? AND used_ms IS NULL", arguments: [node.text])
            try database.execute(
                sql: "INSERT INTO tokens (secret_hash, node, expires_ms) VALUES (?, ?, ?)",
                arguments: [blob(secretHash.bytes), node.text, expires.milliseconds])
        }
    }

    /// Uses a token up: the node gets its next epoch and its certificate, in one transaction.
    ///
    /// - Parameter issue: Makes the certificate's DER for the token's node; where it throws, the token stays unused.
    /// - Throws: ``LedgerError/tokenInvalid``.
    package func redeem(
        secretHash: ContentHash, at now: Timestamp, issue: (NodeID) throws -> [UInt8]
    ) throws -> (node: RegisteredNode, certificate: [UInt8]) {
        try pool.write { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT node FROM tokens WHERE secret_hash = ? AND used_ms IS NULL AND expires_ms > ?",
                arguments: [blob(secretHash.bytes), now.milliseconds])
            guard let row, let id = NodeID(row["node"]), let known = try Self.node(id, in: database) else {
                throw LedgerError.tokenInvalid
            }
            let certificate = try issue(id)
            try database.execute(
                sql: "UPDATE tokens SET used_ms = ? WHERE secret_hash = ?",
                arguments: [now.milliseconds, blob(secretHash.bytes)])
            try database.execute(
                sql: "UPDATE nodes SET epoch = epoch + 1, certificate = ?, enrolled_ms = ?, cursor = 0 WHERE node = ?",
                arguments: [blob(certificate), now.milliseconds, id.text])
            var enrolled = known
            enrolled.epoch += 1
            return (enrolled, certificate)
        }
    }

    /// A node by its name.
    package func node(_ id: NodeID) throws -> RegisteredNode? {
        try pool.read { try Self.node(id, in: $0) }
    }

    /// All nodes, by name.
    package func nodes() throws -> [RegisteredNode] {
        try pool.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM nodes ORDER BY node").compactMap(Self.node)
        }
    }

    static func node(_ id: NodeID, in database: Database) throws -> RegisteredNode? {
        try Row.fetchOne(database, sql: "SELECT * FROM nodes WHERE node = ?", arguments: [id.text]).flatMap(node)
    }

    private static func node(_ row: Row) -> RegisteredNode? {
        guard let id = NodeID(row["node"]) else { return nil }
        return RegisteredNode(
            node: id, centre: row["centre"], centreName: row.text("centre_hi", "centre_en"),
            epoch: row.number("epoch"), software: row["software"], lastExchange: row.timestamp("last_exchange_ms"),
            cursor: row.number("cursor"))
    }

    /// Writes down that something was refused, apart from the transaction that was rolled back.
    package func record(_ refusal: Refusal, of node: NodeID, at now: Timestamp) throws {
        try pool.write { database in
            try database.execute(
                sql: "INSERT INTO refusals (node, at_ms, kind, lane, sequence) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    node.text, now.milliseconds, refusal.kind.rawValue, refusal.lane.map { Int($0.rawValue) },
                    refusal.sequence.map { Int64($0) },
                ])
            try database.execute(
                sql: """
                    DELETE FROM refusals WHERE node = ? AND rowid NOT IN
                        (SELECT rowid FROM refusals WHERE node = ? ORDER BY rowid DESC LIMIT ?)
                    """,
                arguments: [node.text, node.text, Self.refusalsKept])
        }
    }

    /// A node that is refused again and again does not fill the disk.
    private static let refusalsKept = 100
}
