package import Domain
import FoundationEssentials
import GRDB
package import Primitives
import SyncProtocol

/// A request that is being filled in. It survives a power cut and a reload; submitting deletes it.
package struct Draft: Sendable, Hashable, Codable, Identifiable {
    package var id: RecordID
    package var owner: PersonID
    package var service: ServiceID
    /// The form's version; a draft keeps its own.
    package var serviceVersion: Int
    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var answers: Answers
    /// Ids of ``RequiredDocument`` that the operator has seen.
    package var seenDocuments: [String]
    /// Ids of ``RequiredDocument`` for which a paper lies in the locker that the applicant does not want to give; `nil`
    /// in drafts from before there was one.
    package var declinedPapers: [String]?
    /// When the answers last changed: the moment that the declaration over them states.
    package var answeredAt: Timestamp
    /// When the applicant confirmed the declaration over these answers.
    package var declaredAt: Timestamp?
    /// The kept paper of the confirmed declaration, laid out when it was confirmed, so that submitting only has to
    /// name it.
    package internal(set) var declaration: ContentHash?
    package var changedAt: Timestamp
    /// Whether the applicant wants a printed copy of the application; `nil` until they were asked.
    package var wantsPrintedCopy: Bool?
    /// The request that this one appeals against.
    package var appeal: AppealOrder?

    package init(
        id: RecordID, owner: PersonID, service: ServiceID, serviceVersion: Int, family: SamagraFamilyID,
        member: SamagraMemberID, answers: Answers = [:], seenDocuments: [String] = [], declaredAt: Timestamp? = nil,
        changedAt: Timestamp, appeal: AppealOrder? = nil
    ) {
        self.id = id
        self.owner = owner
        self.service = service
        self.serviceVersion = serviceVersion
        self.family = family
        self.member = member
        self.answers = answers
        self.seenDocuments = seenDocuments
        answeredAt = changedAt
        self.declaredAt = declaredAt
        self.changedAt = changedAt
        self.appeal = appeal
    }
}

extension Store {
    /// Keeps a draft as it stands now. Without its confirmation it loses the paper of its declaration.
    ///
    /// - Parameter declaration: The paper of the declaration that was confirmed just now.
    package func save(_ draft: Draft, declaration: NewDocument? = nil) async throws {
        var kept = draft
        if let declaration {
            kept.declaration = EventCoding.hash(declaration.bytes)
        } else if draft.declaredAt == nil {
            kept.declaration = nil
        }
        let abandoned = draft.declaration.flatMap { $0 == kept.declaration ? nil : $0 }
        let plain = try JSONEncoder().encode(kept)
        let sealed = try vault.seal(Array(plain), table: "draft", record: draft.id.bytes)
        try await write { database in
            if let abandoned { try self.release(abandoned, in: database) }
            if let declaration { _ = try self.hold(declaration, in: database) }
            try database.execute(
                cached: """
                    INSERT INTO draft(id, owner, changed_ms, sealed, service, service_version)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET changed_ms = excluded.changed_ms, sealed = excluded.sealed
                    """,
                arguments: [
                    Blob(draft.id.bytes), draft.owner.text, draft.changedAt.milliseconds, Blob(sealed),
                    draft.service.text, draft.serviceVersion,
                ])
        }
    }

    /// - Throws: ``StoreError/unknownDraft`` where there is none, or another person's.
    package func draft(_ id: RecordID, of owner: PersonID) async throws -> Draft {
        try await read { try self.draft(id, of: owner, in: $0) }
    }

    private func draft(_ id: RecordID, of owner: PersonID, in database: Database) throws -> Draft {
        let sealed = try Blob.fetchOne(
            database, cached: "SELECT sealed FROM draft WHERE id = ? AND owner = ?",
            arguments: [Blob(id.bytes), owner.text])
        guard let sealed else { throw StoreError.unknownDraft }
        return try openDraft(sealed, id: id.bytes)
    }

    /// A draft with the family that it is for as the register knows it today, in one look; `nil` where it is gone; and
    /// with the applicant's papers.
    package func draftAndHousehold(
        _ id: RecordID, of owner: PersonID
    ) async throws -> (Draft, Household?, [LockerEntry]) {
        try await read { database in
            let draft = try self.draft(id, of: owner, in: database)
            return (
                draft, try self.household(token: self.vault.token(family: draft.family), in: database),
                try self.locker(of: draft.member, in: database)
            )
        }
    }

    /// A person's drafts, the newest on top.
    package func drafts(of owner: PersonID) async throws -> [Draft] {
        try await read { database in
            try Row.fetchAll(
                database, cached: "SELECT id, sealed FROM draft WHERE owner = ? ORDER BY changed_ms DESC LIMIT 50",
                arguments: [owner.text]
            ).map { row in
                let (id, sealed): (Blob, Blob) = (row[0], row[1])
                return try self.openDraft(sealed, id: id.bytes)
            }
        }
    }

    /// Where a draft was submitted before: the request it became.
    package func request(fromDraft id: RecordID) async throws -> RecordID? {
        try await read { database in
            try Blob.fetchOne(
                database, cached: "SELECT id FROM request WHERE submission_key = ?", arguments: [Blob(id.bytes)]
            ).flatMap { RecordID(bytes: $0.bytes) }
        }
    }

    private func openDraft(_ sealed: Blob, id: [UInt8]) throws -> Draft {
        let plain = try vault.open(sealed.bytes, table: "draft", record: id)
        return try JSONDecoder().decode(Draft.self, from: Data(plain))
    }
}
