package import Domain
import FoundationEssentials
import GRDB
package import Primitives

/// A paper on its way into the locker: its finished pages, and the draft that it was.
package struct PaperOrder: Sendable {
    package var draft: RecordID
    package var member: SamagraMemberID
    package var kind: String
    package var datedOn: CivilDate?
    package var validUntil: CivilDate?
    package var origin: LockerPaper.Origin
    package var pages: [NewDocument]

    package init(
        draft: RecordID, member: SamagraMemberID, kind: String, datedOn: CivilDate?, validUntil: CivilDate?,
        origin: LockerPaper.Origin, pages: [NewDocument]
    ) {
        self.draft = draft
        self.member = member
        self.kind = kind
        self.datedOn = datedOn
        self.validUntil = validUntil
        self.origin = origin
        self.pages = pages
    }
}

extension Store {
    /// A member's papers, the oldest first.
    package func locker(of member: SamagraMemberID) async throws -> [LockerEntry] {
        try await read { try self.locker(of: member, in: $0) }
    }

    /// A paper by its id.
    ///
    /// - Throws: ``StoreError/unknownPaper``.
    package func lockerEntry(_ id: RecordID) async throws -> LockerEntry {
        try await read { try self.lockerEntry(id, in: $0) }
    }

    private func lockerEntry(_ id: RecordID, in database: Database) throws -> LockerEntry {
        let sealed = try Blob.fetchOne(
            database, cached: "SELECT sealed FROM locker WHERE id = ?", arguments: [Blob(id.bytes)])
        guard let sealed else { throw StoreError.unknownPaper }
        return try openEntry(sealed, id: id.bytes)
    }

    private func openEntry(_ sealed: Blob, id: [UInt8]) throws -> LockerEntry {
        let plain = try vault.open(sealed.bytes, table: "locker", record: id)
        return try JSONDecoder().decode(LockerEntry.self, from: Data(plain))
    }

    func locker(of member: SamagraMemberID, in database: Database) throws -> [LockerEntry] {
        try Row.fetchAll(
            database, cached: "SELECT id, sealed FROM locker WHERE member_token = ?",
            arguments: [Blob(vault.token(member: member))]
        ).map { row in
            let (id, sealed): (Blob, Blob) = (row[0], row[1])
            return try self.openEntry(sealed, id: id.bytes)
        }.sorted { ($0.keptAt, $0.id) < ($1.keptAt, $1.id) }
    }

    /// Keeps a paper: its pages, its place in the member's locker and its event in one commit. A paper of the same kind
    /// that lies there makes room for it; requests that have that one keep it.
    ///
    /// - Returns: The paper; that of the first time where its draft was kept before.
    package func keepPaper(_ order: PaperOrder, by actor: Actor) async throws -> LockerEntry {
        let now = clock.now()
        return try await write { database in
            let papers = try self.locker(of: order.member, in: database)
            // The draft's id is the paper's: a second press finds what the first one kept.
            if let first = papers.first(where: { $0.id == order.draft }) { return first }
            let pages = try order.pages.map { try self.hold($0, in: database) }
            let replaced = papers.last { $0.paper.kind == order.kind && $0.paper.origin != .issued }
            let paper = LockerPaper(
                member: order.member, kind: order.kind, datedOn: order.datedOn, validUntil: order.validUntil,
                origin: order.origin, pages: pages, replaces: replaced?.id)
            let entry = LockerEntry(id: order.draft, paper: paper, keptAt: now, keptBy: actor.name)
            try self.insert(entry, in: database)
            if let replaced { try self.delete(replaced.id, in: database) }
            try self.closePaperDraft(order.draft, in: database)
            try Journal(database: database, store: self)
                .append(.locker(entry.id, .kept(paper)), by: actor, at: now)
            return entry
        }
    }

    /// Takes a paper out on the member's wish. Its pages go, except those that a request has.
    ///
    /// - Throws: ``StoreError/unknownPaper``.
    package func removePaper(_ id: RecordID, by actor: Actor) async throws {
        let now = clock.now()
        try await write { database in
            _ = try self.lockerEntry(id, in: database)
            try self.delete(id, in: database)
            try Journal(database: database, store: self).append(.locker(id, .removed), by: actor, at: now)
        }
    }

    /// Lays the certificate of a request into the applicant's locker; an older one of its kind makes room.
    func keepIssued(_ issued: IssuedPaper, of request: ServiceRequest, in database: Database) throws {
        guard let certificate = request.certificate, let signer = request.decidedBy else { return }
        let member = request.submission.applicant.member.id
        let older = try locker(of: member, in: database).last {
            $0.paper.kind == issued.kind && $0.paper.origin == .issued
        }
        let paper = LockerPaper(
            member: member, kind: issued.kind, datedOn: certificate.issuedAt.civilDate, validUntil: issued.validUntil,
            origin: .issued, pages: [certificate.document], replaces: older?.id)
        try insert(
            LockerEntry(
                id: RecordID(at: certificate.issuedAt, random: random), paper: paper, keptAt: certificate.issuedAt,
                keptBy: signer.name, request: request.id, facts: issued.facts), in: database)
        if let older { try delete(older.id, in: database) }
    }

    private func insert(_ entry: LockerEntry, in database: Database) throws {
        let plain = try JSONEncoder().encode(entry)
        let sealed = try vault.seal(Array(plain), table: "locker", record: entry.id.bytes)
        try database.execute(
            cached: "INSERT INTO locker(id, member_token, sealed) VALUES (?, ?, ?)",
            arguments: [Blob(entry.id.bytes), Blob(vault.token(member: entry.paper.member)), Blob(sealed)])
        try hold(entry.paper.pages, for: entry.id, in: database)
    }

    private func delete(_ id: RecordID, in database: Database) throws {
        try database.execute(cached: "DELETE FROM locker WHERE id = ?", arguments: [Blob(id.bytes)])
        try hold([], for: id, in: database)
    }
}
