package import Domain
import FoundationEssentials
import GRDB
package import Primitives

extension Store {
    /// A paper that nobody went on with is forgotten after so many days.
    package static let paperDraftDays = 2

    /// Keeps a paper as far as it is taken; pictures that it has no more are forgotten.
    ///
    /// - Parameter picture: One that its pages name and that is not kept yet.
    package func save(_ draft: PaperDraft, picture: NewDocument? = nil) async throws {
        let sealed = try vault.seal(
            Array(try JSONEncoder().encode(draft)), table: "paper_draft", record: draft.id.bytes)
        try await write { database in
            if let picture { _ = try self.hold(picture, in: database) }
            try database.execute(
                cached: """
                    INSERT INTO paper_draft(id, owner, changed_ms, sealed) VALUES (?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET changed_ms = excluded.changed_ms, sealed = excluded.sealed
                    """,
                arguments: [Blob(draft.id.bytes), draft.owner.text, draft.changedAt.milliseconds, Blob(sealed)])
            try self.hold(draft.pages.map(\.content), for: draft.id, in: database)
        }
    }

    /// - Throws: ``StoreError/unknownPaper`` where there is none, or another person's.
    package func paperDraft(_ id: RecordID, of owner: PersonID) async throws -> PaperDraft {
        try await read { database in
            let sealed = try Blob.fetchOne(
                database, cached: "SELECT sealed FROM paper_draft WHERE id = ? AND owner = ?",
                arguments: [Blob(id.bytes), owner.text])
            guard let sealed else { throw StoreError.unknownPaper }
            return try self.openPaperDraft(sealed, id: id.bytes)
        }
    }

    /// The papers that a person is taking, the newest first.
    package func paperDrafts(of owner: PersonID) async throws -> [PaperDraft] {
        try await read { database in
            try Row.fetchAll(
                database,
                cached: "SELECT id, sealed FROM paper_draft WHERE owner = ? ORDER BY changed_ms DESC LIMIT 50",
                arguments: [owner.text]
            ).map { row in
                let (id, sealed): (Blob, Blob) = (row[0], row[1])
                return try self.openPaperDraft(sealed, id: id.bytes)
            }
        }
    }

    /// Forgets a paper that is given up, with its pictures; nothing where there is none.
    package func dropPaperDraft(_ id: RecordID) async throws {
        try await write { try self.dropPaperDraft(id, in: $0) }
    }

    /// Forgets the papers that nobody went on with for ``paperDraftDays``.
    package func dropOldPaperDrafts() async throws {
        let bound = clock.now().advanced(byDays: -Self.paperDraftDays).milliseconds
        try await write { database in
            let old = try Blob.fetchAll(
                database, cached: "SELECT id FROM paper_draft WHERE changed_ms < ?", arguments: [bound])
            for id in old.compactMap({ RecordID(bytes: $0.bytes) }) { try self.dropPaperDraft(id, in: database) }
        }
    }

    /// A draft became a paper of the locker, which holds its own pages under the same id.
    func closePaperDraft(_ id: RecordID, in database: Database) throws {
        try database.execute(cached: "DELETE FROM paper_draft WHERE id = ?", arguments: [Blob(id.bytes)])
    }

    private func dropPaperDraft(_ id: RecordID, in database: Database) throws {
        try closePaperDraft(id, in: database)
        guard database.changesCount > 0 else { return }
        try hold([], for: id, in: database)
    }

    private func openPaperDraft(_ sealed: Blob, id: [UInt8]) throws -> PaperDraft {
        let plain = try vault.open(sealed.bytes, table: "paper_draft", record: id)
        return try JSONDecoder().decode(PaperDraft.self, from: Data(plain))
    }
}
