package import Domain
package import Primitives

/// A fact of the family register that the state put right.
package struct MemberCorrection: Sendable, Hashable {
    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var correction: Correction

    package init(family: SamagraFamilyID, member: SamagraMemberID, correction: Correction) {
        self.family = family
        self.member = member
        self.correction = correction
    }
}

extension WireMemberCorrection {
    init(_ correction: MemberCorrection) throws(WireProblem) {
        self.init()
        family = try required(UInt32(correction.family.digits), "member_correction.family")
        member = try required(UInt32(correction.member.digits), "member_correction.member")
        self.correction = WireCorrection(correction.correction)
    }

    func domain() throws(WireProblem) -> MemberCorrection {
        guard hasCorrection else { throw .missing(field: "member_correction.correction") }
        return MemberCorrection(
            family: try familyID(family, "member_correction.family"),
            member: try memberID(member, "member_correction.member"),
            correction: try correction.domain())
    }
}
