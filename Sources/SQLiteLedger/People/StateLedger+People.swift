package import Domain
import GRDB
package import Primitives
package import SyncProtocol

/// Who may work where.
package struct GrantRecord: Sendable, Hashable {
    package var node: NodeID
    package var person: Person
    package var withdrawn: Bool
    package var granted: Timestamp
    /// When the one-time code ends.
    package var expires: Timestamp
}

extension StateLedger {
    /// Grants a person access to a node and queues the grant.
    ///
    /// - Throws: ``LedgerError/unknownNode``; ``LedgerError/personExists`` where the sign-in number has another role:
    ///   who took a request must not become who decides it by a slip of the pen.
    package func grant(_ grant: PersonGrant, to node: NodeID, at now: Timestamp) throws {
        try pool.write { database in
            guard try Self.node(node, in: database) != nil else { throw LedgerError.unknownNode }
            if let known = try Self.person(grant.person.id, in: database), known.role != grant.person.role {
                throw LedgerError.personExists
            }
            let person = grant.person
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO people (id, name_hi, name_en, role, designation_hi, designation_en)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    person.id.text, person.name.hindi, person.name.english, person.role.rawValue,
                    person.designation.hindi, person.designation.english,
                ])
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO grants (node, person, expires_ms, withdrawn, granted_ms)
                    VALUES (?, ?, ?, 0, ?)
                    """,
                arguments: [node.text, person.id.text, grant.expires.milliseconds, now.milliseconds])
            try Stream(database: database).queue(.people([grant]), for: node, at: now)
        }
    }

    /// Withdraws a person from every node that they may work at, with their leases there, and queues that. Leases that
    /// waited for a key are never signed.
    ///
    /// - Returns: The nodes concerned.
    /// - Throws: ``LedgerError/unknownPerson``.
    package func withdraw(_ id: PersonID, at now: Timestamp) throws -> [NodeID] {
        try pool.write { database in
            guard let person = try Self.person(id, in: database) else { throw LedgerError.unknownPerson }
            let nodes = try String.fetchAll(
                database, sql: "SELECT node FROM grants WHERE person = ? AND withdrawn = 0 ORDER BY node",
                arguments: [id.text]
            ).compactMap { NodeID($0) }
            for node in nodes {
                try database.execute(
                    sql: "UPDATE grants SET withdrawn = 1 WHERE node = ? AND person = ?",
                    arguments: [node.text, id.text])
                try database.execute(
                    sql: "UPDATE leases SET withdrawn_ms = ? WHERE node = ? AND officer = ? AND withdrawn_ms IS NULL",
                    arguments: [now.milliseconds, node.text, id.text])
                let grant = PersonGrant(person: person, oneTimeCode: nil, expires: now, withdrawn: true)
                try Stream(database: database).queue(.people([grant]), for: node, at: now)
            }
            return nodes
        }
    }

    /// All grants, by node and person.
    package func grants() throws -> [GrantRecord] {
        try pool.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM grants JOIN people ON people.id = grants.person ORDER BY node, person")
            return try rows.map { row in
                guard let node = NodeID(row["node"]), let granted = row.timestamp("granted_ms"),
                    let expires = row.timestamp("expires_ms")
                else { throw LedgerError.damaged }
                return GrantRecord(
                    node: node, person: try Self.person(row), withdrawn: row["withdrawn"], granted: granted,
                    expires: expires)
            }
        }
    }

    /// A person by sign-in number.
    package func person(_ id: PersonID) throws -> Person? {
        try pool.read { try Self.person(id, in: $0) }
    }

    static func person(_ id: PersonID, in database: Database) throws -> Person? {
        try Row.fetchOne(database, sql: "SELECT * FROM people WHERE id = ?", arguments: [id.text]).map(person)
    }

    private static func person(_ row: Row) throws -> Person {
        guard let id = PersonID(row["id"]), let role = Person.Role(rawValue: row["role"]) else {
            throw LedgerError.damaged
        }
        return Person(
            id: id, name: row.text("name_hi", "name_en"), role: role,
            designation: row.text("designation_hi", "designation_en"))
    }
}
