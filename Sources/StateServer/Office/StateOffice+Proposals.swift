import Domain
package import Primitives
package import SQLiteLedger

extension StateOffice {
    /// Answers a node's proposal to change the register; the answer travels to it.
    ///
    /// - Parameters:
    ///   - value: What the register says from now on: as proposed, or otherwise; `nil` refuses the proposal.
    ///   - reason: Needed where the answer is not what was proposed.
    ///   - officer: A sign-in number that the state knows, or a name.
    /// - Throws: ``OfficeProblem``, `LedgerError`.
    package func answer(
        proposal id: RecordID, _ value: ProposedValue, reason: String, officer: String
    ) throws -> ReceivedProposal {
        let reason = reason.trimmed
        guard reason.count <= Self.maximumText else { throw OfficeProblem.textMissing }
        let (actor, now) = (try actor(officer), clock.now())
        return try ledger.answer(id, at: now) { received in
            guard actor.person == nil || actor.person != received.by.person else { throw OfficeProblem.ownRequest }
            let (proposed, field) = (received.proposal, received.proposal.change.field)
            let settled: String?
            switch value {
            case .asProposed: settled = proposed.change.value
            case .refused: settled = nil
            case .otherwise(let other):
                guard let value = field.settled(other) else { throw OfficeProblem.valueInvalid }
                settled = value
            }
            guard settled == proposed.change.value || !reason.isEmpty else { throw OfficeProblem.reasonsMissing }
            return ProposalAnswer(
                proposal: id, family: proposed.family, member: proposed.member, field: field, value: settled,
                reason: reason, by: actor.name, at: now)
        }
    }
}

/// What the state makes of a proposal.
package enum ProposedValue: Sendable, Hashable, Codable {
    case asProposed, refused
    case otherwise(String)
}
