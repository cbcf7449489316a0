package import Domain
import FoundationEssentials
import GRDB
package import Primitives
import SyncProtocol

/// A proposed change of the register, as the state has it.
package struct ReceivedProposal: Sendable, Hashable, Identifiable {
    package var id: RecordID
    package var node: NodeID
    package var proposal: RegisterProposal
    package var by: Actor
    package var at: Timestamp
    /// `nil` while it waits.
    package var answer: ProposalAnswer?
}

extension StateLedger {
    /// A list holds at most so many proposals.
    package static let longestProposalList = 1_000

    /// What the nodes propose, the oldest first.
    package func proposals(waitingOnly: Bool) throws -> [ReceivedProposal] {
        try pool.read { database in
            let condition = waitingOnly ? "WHERE answer IS NULL" : ""
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT proposals.id, proposals.node, answer, bytes FROM proposals JOIN events USING (id)
                    \(condition) ORDER BY received_ms, proposals.id LIMIT \(Self.longestProposalList)
                    """
            ).map { try ProposalBook.proposal($0) }
        }
    }

    /// Answers a proposal and queues the answer for its node, in one transaction.
    ///
    /// - Parameter answer: Is given the proposal; where it throws, nothing is written.
    /// - Throws: ``LedgerError/unknownProposal``, ``LedgerError/notOpen`` where it is answered already.
    package func answer(
        _ id: RecordID, at now: Timestamp, _ answer: (ReceivedProposal) throws -> ProposalAnswer
    ) throws -> ReceivedProposal {
        try pool.write { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT proposals.id, proposals.node, answer, bytes FROM proposals JOIN events USING (id)
                    WHERE proposals.id = ?
                    """, arguments: [blob(id.bytes)])
            guard let row else { throw LedgerError.unknownProposal }
            var received = try ProposalBook.proposal(row)
            guard received.answer == nil else { throw LedgerError.notOpen }
            let answer = try answer(received)
            try database.execute(
                sql: "UPDATE proposals SET answer = ? WHERE id = ?",
                arguments: [blob(Array(try JSONEncoder().encode(answer))), blob(id.bytes)])
            try Stream(database: database).queue(.proposalAnswer(answer), for: received.node, at: now)
            received.answer = answer
            return received
        }
    }
}

/// The proposals inside a transaction.
struct ProposalBook {
    let database: Database

    /// Enters one that has arrived; a second arrival changes nothing.
    func enter(_ id: RecordID, of node: NodeID, at now: Timestamp) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO proposals (id, node, received_ms) VALUES (?, ?, ?)",
            arguments: [blob(id.bytes), node.text, now.milliseconds])
    }

    static func proposal(_ row: Row) throws -> ReceivedProposal {
        let answer: Data? = row["answer"]
        guard let node = NodeID(row["node"]), let event = try? EventCoding.decode(row.bytes("bytes")),
            case .proposed(let proposal) = event.body
        else { throw LedgerError.damaged }
        return ReceivedProposal(
            id: event.id, node: node, proposal: proposal, by: event.actor, at: event.time.time,
            answer: try answer.map { try JSONDecoder().decode(ProposalAnswer.self, from: $0) })
    }
}
