package import Domain
import FoundationEssentials
import GRDB
package import Primitives
package import SyncProtocol

/// A person and how they may sign in.
package struct PersonAccess: Sendable, Hashable, Codable {
    package var person: Person
    /// The state's one-time code, until the person has set a PIN with it.
    package var oneTimeCode: StretchedSecret?
    package var codeExpires: Timestamp?
    package var pin: StretchedSecret?

    package init(person: Person, oneTimeCode: StretchedSecret?, codeExpires: Timestamp?, pin: StretchedSecret?) {
        self.person = person
        self.oneTimeCode = oneTimeCode
        self.codeExpires = codeExpires
        self.pin = pin
    }
}

/// What stands against a sign-in.
package struct AccessStanding: Sendable, Hashable {
    package var access: PersonAccess
    package var isWithdrawn: Bool
    /// Wrong secrets in a row.
    package var failures: Int
    package var lockedUntil: Timestamp
}

extension Store {
    /// - Returns: `nil` where nobody of that number works here.
    package func access(of id: PersonID) async throws -> AccessStanding? {
        try await read { try self.access(of: id, in: $0) }
    }

    /// Everybody whom the state named for this centre and did not withdraw.
    package func people() async throws -> [Person] {
        try await read { database in
            try Row.fetchAll(database, cached: "SELECT id, sealed FROM person WHERE withdrawn = 0 ORDER BY id").map {
                let (id, sealed): (String, Blob) = ($0[0], $0[1])
                return try self.openAccess(sealed, id: id).person
            }
        }
    }

    /// Counts a wrong secret, and locks where there is a time to lock until.
    package func recordWrongSecret(of id: PersonID, failures: Int, lockedUntil: Timestamp?) async throws {
        let now = clock.now()
        try await write { database in
            try database.execute(
                cached: "UPDATE person SET failures = ?, locked_until_ms = ? WHERE id = ?",
                arguments: [failures, lockedUntil?.milliseconds ?? 0, id.text])
            let journal = Journal(database: database, store: self)
            try journal.append(.access(.wrongPIN(id, failures: failures)), by: .node, at: now)
            if let lockedUntil {
                try journal.append(.access(.locked(id, until: lockedUntil)), by: .node, at: now)
            }
        }
    }

    /// Writes down a sign-in and forgets earlier wrong attempts.
    package func recordSignIn(of person: Person) async throws {
        let now = clock.now()
        try await write { database in
            try database.execute(
                cached: "UPDATE person SET failures = 0, locked_until_ms = 0 WHERE id = ?", arguments: [person.id.text])
            try Journal(database: database, store: self)
                .append(.access(.signedIn(person.id)), by: Actor(person), at: now)
        }
    }

    /// Gives a person their own PIN; the one-time code is used up.
    ///
    /// - Throws: ``StoreError/unknownPerson``.
    package func setPIN(_ pin: StretchedSecret, of id: PersonID) async throws {
        let now = clock.now()
        try await write { database in
            guard var access = try self.access(of: id, in: database)?.access else { throw StoreError.unknownPerson }
            access.pin = pin
            access.oneTimeCode = nil
            access.codeExpires = nil
            try self.put(access, in: database)
            try Journal(database: database, store: self)
                .append(.access(.pinSet(id)), by: Actor(access.person), at: now)
        }
    }

    /// Puts a person as the state named them; a PIN that they have stays, unless the state gives a new code.
    func put(_ access: PersonAccess, in database: Database) throws {
        var access = access
        if access.oneTimeCode == nil, access.pin == nil {
            access.pin = try self.access(of: access.person.id, in: database)?.access.pin
        }
        let id = access.person.id.text
        let plain = try JSONEncoder().encode(access)
        let sealed = try vault.seal(Array(plain), table: "person", record: Array(id.utf8))
        try database.execute(
            cached: """
                INSERT INTO person(id, role, withdrawn, failures, locked_until_ms, sealed) VALUES (?, ?, 0, 0, 0, ?)
                ON CONFLICT (id) DO UPDATE SET role = excluded.role, withdrawn = 0, failures = 0,
                    locked_until_ms = 0, sealed = excluded.sealed
                """, arguments: [id, access.person.role.rawValue, Blob(sealed)])
    }

    private func access(of id: PersonID, in database: Database) throws -> AccessStanding? {
        guard
            let row = try Row.fetchOne(
                database, cached: "SELECT withdrawn, failures, locked_until_ms, sealed FROM person WHERE id = ?",
                arguments: [id.text])
        else { return nil }
        let (isWithdrawn, failures, lockedUntil, sealed): (Bool, Int, Int64, Blob) = (row[0], row[1], row[2], row[3])
        return AccessStanding(
            access: try openAccess(sealed, id: id.text), isWithdrawn: isWithdrawn, failures: failures,
            lockedUntil: Timestamp(milliseconds: lockedUntil))
    }

    private func openAccess(_ sealed: Blob, id: String) throws -> PersonAccess {
        let plain = try vault.open(sealed.bytes, table: "person", record: Array(id.utf8))
        return try JSONDecoder().decode(PersonAccess.self, from: Data(plain))
    }
}

extension Actor {
    /// A person acting in their role.
    package init(_ person: Person) {
        self.init(person: person.id, name: person.name, designation: person.designation)
    }
}
