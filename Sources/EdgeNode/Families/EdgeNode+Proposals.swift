package import Domain
import Logging
package import Primitives
import Store

extension EdgeNode {
    /// Proposes to the state that a fact of a member's record is changed. Until it answers, the register stands.
    ///
    /// - Parameters:
    ///   - typed: The right value, as typed.
    ///   - evidence: Ids of kinds of papers that show it.
    /// - Throws: ``ProposalProblem``, ``StoreError/proposalUnderWay``.
    @discardableResult
    package func propose(
        _ field: Correction.Field, typed: String, reason: String, evidence: [String],
        of member: SamagraMemberID, in family: SamagraFamilyID, by person: Person
    ) async throws -> RecordID {
        try allow(.operator, person)
        guard let household = try await store.household(family) else { throw ProposalProblem.memberGone }
        let proposal = try RegisterProposal(
            field, typed: typed, reason: reason, evidence: evidence, of: member, in: household,
            today: clock.now().civilDate)
        let id = try await store.propose(proposal, by: Actor(person))
        logger.info("correction proposed", metadata: ["proposal": "\(id)", "field": "\(field.rawValue)"])
        return id
    }
}
