package import Domain
import FoundationEssentials
import GRDB
package import Primitives

/// A proposed change of the register, with what became of it.
package struct KeptProposal: Sendable, Hashable, Identifiable, Codable {
    package let id: RecordID
    package let proposal: RegisterProposal
    package let by: Actor
    package let at: Timestamp
    /// `nil` while it waits for the state.
    package internal(set) var answer: ProposalAnswer?

    package init(id: RecordID, proposal: RegisterProposal, by: Actor, at: Timestamp, answer: ProposalAnswer?) {
        self.id = id
        self.proposal = proposal
        self.by = by
        self.at = at
        self.answer = answer
    }
}

extension Store {
    /// Proposes a change of a member's record to the state; the register itself stays as it is.
    ///
    /// - Throws: ``StoreError/proposalUnderWay`` where one for the same fact of this member waits already.
    package func propose(_ proposal: RegisterProposal, by actor: Actor) async throws -> RecordID {
        let now = clock.now()
        let token = vault.token(member: proposal.member)
        return try await write { database in
            let isUnderWay = try Bool.fetchOne(
                database,
                cached: """
                    SELECT EXISTS (
                        SELECT 1 FROM register_proposal WHERE member_token = ? AND field = ? AND answered = 0)
                    """, arguments: [Blob(token), proposal.change.field.rawValue])
            if isUnderWay == true { throw StoreError.proposalUnderWay }
            let event = try Journal(database: database, store: self).append(.proposed(proposal), by: actor, at: now)
            let kept = KeptProposal(id: event.id, proposal: proposal, by: actor, at: now, answer: nil)
            try database.execute(
                cached: """
                    INSERT INTO register_proposal(id, member_token, field, proposed_ms, answered, sealed)
                    VALUES (?, ?, ?, ?, FALSE, ?)
                    """,
                arguments: [
                    Blob(event.id.bytes), Blob(token), proposal.change.field.rawValue, now.milliseconds,
                    Blob(try self.seal(kept)),
                ])
            return event.id
        }
    }

    /// What was proposed for a member, the newest first; at most ``longestList``.
    package func proposals(for member: SamagraMemberID) async throws -> [KeptProposal] {
        try await read { database in
            try Row.fetchAll(
                database,
                cached: """
                    SELECT id, sealed FROM register_proposal WHERE member_token = ?
                    ORDER BY proposed_ms DESC LIMIT \(Store.longestList)
                    """, arguments: [Blob(self.vault.token(member: member))]
            ).map { try self.proposal($0) }
        }
    }

    /// Keeps the state's answer and does in the register what it says. The answer of a proposal that this board does
    /// not know, since it was enrolled anew, still puts the register right.
    func apply(_ answer: ProposalAnswer, in database: Database) throws {
        if let value = answer.value {
            try correct(
                answer.member, of: answer.family,
                Correction(field: answer.field, value: value, reason: answer.reason), in: database)
        }
        let row = try Row.fetchOne(
            database, cached: "SELECT id, sealed FROM register_proposal WHERE id = ?",
            arguments: [Blob(answer.proposal.bytes)])
        guard let row else { return }
        var kept = try proposal(row)
        kept.answer = answer
        try database.execute(
            cached: "UPDATE register_proposal SET answered = TRUE, sealed = ? WHERE id = ?",
            arguments: [Blob(try seal(kept)), Blob(answer.proposal.bytes)])
    }

    private func seal(_ kept: KeptProposal) throws -> [UInt8] {
        try vault.seal(Array(try JSONEncoder().encode(kept)), table: "register_proposal", record: kept.id.bytes)
    }

    private func proposal(_ row: Row) throws -> KeptProposal {
        let (id, sealed): (Blob, Blob) = (row["id"], row["sealed"])
        let plain = try vault.open(sealed.bytes, table: "register_proposal", record: id.bytes)
        return try JSONDecoder().decode(KeptProposal.self, from: Data(plain))
    }
}
