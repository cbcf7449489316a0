import Domain
import Primitives

extension WireRegisterProposal {
    init(_ proposal: RegisterProposal) throws(WireProblem) {
        self.init()
        family = try required(UInt32(proposal.family.digits), "proposed.family")
        member = try required(UInt32(proposal.member.digits), "proposed.member")
        field = WireCorrectedField(proposal.change.field)
        before = proposal.change.before ?? ""
        value = proposal.change.value
        reason = proposal.reason
        evidence = proposal.evidence.map { WireAttachment($0) }
    }

    func domain() throws(WireProblem) -> RegisterProposal {
        guard !evidence.isEmpty else { throw .missing(field: "proposed.evidence") }
        guard evidence.count <= RegisterProposal.mostEvidence else { throw .outOfRange(field: "proposed.evidence") }
        return RegisterProposal(
            family: try familyID(family, "proposed.family"), member: try memberID(member, "proposed.member"),
            change: RegisterProposal.Change(
                field: try field.domain("proposed.field"), before: before.isEmpty ? nil : before,
                value: try filled(value, "proposed.value")),
            reason: reason, evidence: try WireAttachment.domain(evidence))
    }
}
