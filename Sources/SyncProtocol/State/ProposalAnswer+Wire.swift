import Domain
import FoundationEssentials
import Primitives

extension WireProposalAnswer {
    init(_ answer: ProposalAnswer) throws(WireProblem) {
        self.init()
        proposal = Data(answer.proposal.bytes)
        family = try required(UInt32(answer.family.digits), "proposal_answer.family")
        member = try required(UInt32(answer.member.digits), "proposal_answer.member")
        field = WireCorrectedField(answer.field)
        value = answer.value ?? ""
        reason = answer.reason
        by = WireText(answer.by)
        atMs = answer.at.milliseconds
    }

    func domain() throws(WireProblem) -> ProposalAnswer {
        guard hasBy else { throw .missing(field: "proposal_answer.by") }
        return ProposalAnswer(
            proposal: try record(proposal, "proposal_answer.proposal"),
            family: try familyID(family, "proposal_answer.family"),
            member: try memberID(member, "proposal_answer.member"),
            field: try field.domain("proposal_answer.field"), value: value.isEmpty ? nil : value, reason: reason,
            by: by.domain, at: try instant(atMs, "proposal_answer.at_ms"))
    }
}
