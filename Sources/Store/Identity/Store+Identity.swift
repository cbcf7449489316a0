package import Domain
import GRDB
package import Primitives
import SyncProtocol

/// A check of identity as the journal holds it.
package struct RecordedIdentityCheck: Sendable, Hashable {
    /// The event's id.
    package var id: RecordID
    package var at: Timestamp
    /// Who decided.
    package var by: Domain.Actor
    package var check: IdentityCheck

    package init(id: RecordID, at: Timestamp, by actor: Domain.Actor, check: IdentityCheck) {
        self.id = id
        self.at = at
        self.by = actor
        self.check = check
    }
}

extension Store {
    /// Writes down what a person decided about a proof of identity, and makes it the member's last check.
    ///
    /// - Returns: The event's id.
    @discardableResult
    package func recordIdentityCheck(_ check: IdentityCheck, by actor: Domain.Actor) async throws -> RecordID {
        let now = clock.now()
        return try await write { database in
            let event = try Journal(database: database, store: self).append(.identity(check), by: actor, at: now)
            try database.execute(
                cached: """
                    INSERT INTO identity_check(member_token, event) VALUES (?, ?)
                    ON CONFLICT (member_token) DO UPDATE SET event = excluded.event
                    """, arguments: [Blob(self.vault.token(member: check.member)), Blob(event.id.bytes)])
            return event.id
        }
    }

    /// A member's last check of identity, whatever it ended with; `nil` where there is none.
    package func lastIdentityCheck(of member: SamagraMemberID) async throws -> RecordedIdentityCheck? {
        try await read { database in
            let row = try Row.fetchOne(
                database,
                cached: """
                    SELECT event.id, event.sealed FROM identity_check JOIN event ON event.id = identity_check.event
                    WHERE identity_check.member_token = ?
                    """, arguments: [Blob(self.vault.token(member: member))])
            guard let row else { return nil }
            let (id, sealed): (Blob, Blob) = (row[0], row[1])
            let bytes = try self.vault.open(sealed.bytes, table: "event", record: id.bytes)
            let event = try EventCoding.decode(bytes)
            guard case .identity(let check) = event.body, check.member == member else {
                throw StoreError.damaged("identity_check")
            }
            return RecordedIdentityCheck(id: event.id, at: event.time.time, by: event.actor, check: check)
        }
    }
}
