package import Domain
package import Primitives
import SQLiteLedger

/// A proposed change of the register, for whoever decides about it: personal data, on the state's own terminal only.
package struct ProposalView: Codable, Sendable {
    package var proposal: RecordID
    package var node: NodeID
    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var field: Correction.Field
    package var before: String?
    package var value: String
    package var reason: String
    /// Kinds of papers that show it.
    package var evidence: [String]
    package var by: LocalizedText
    package var at: String
    /// `waiting`, `accepted`, `changed` or `refused`.
    package var status: String
    package var answer: String?

    init(_ received: ReceivedProposal) {
        let change = received.proposal.change
        proposal = received.id
        node = received.node
        family = received.proposal.family
        member = received.proposal.member
        field = change.field
        before = change.before
        value = change.value
        reason = received.proposal.reason
        evidence = received.proposal.evidence.map(\.kind)
        by = received.by.name
        at = received.at.isoText
        status = Self.status(received.answer, of: change)
        answer = received.answer?.reason
    }

    private static func status(_ answer: ProposalAnswer?, of change: RegisterProposal.Change) -> String {
        guard let answer else { return "waiting" }
        guard let value = answer.value else { return "refused" }
        return value == change.value ? "accepted" : "changed"
    }
}
