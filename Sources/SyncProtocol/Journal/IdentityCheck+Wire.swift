import Domain
import FoundationEssentials
import Primitives

extension WireIdentityCheck {
    init(_ check: IdentityCheck) throws(WireProblem) {
        self.init()
        family = try required(UInt32(check.family.digits), "identity.family")
        member = try required(UInt32(check.member.digits), "identity.member")
        kind = WireIdentityProof(check.kind)
        referenceMs = check.reference.milliseconds
        lastFour = check.lastFour
        matches = check.matches.map { WireFieldMatch($0) }
        switch check.decision {
        case .samePerson: decision = .samePerson
        case .anotherPerson: decision = .anotherPerson
        case .unsure: decision = .unsure
        }
        consentText = Data(check.consent.bytes)
    }

    func domain() throws(WireProblem) -> IdentityCheck {
        guard lastFour.utf8.count == 4, lastFour.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .outOfRange(field: "identity.last_four")
        }
        var read: [FieldMatch] = []
        for match in matches {
            let match = try match.domain()
            guard !read.contains(where: { $0.field == match.field }) else {
                throw .outOfRange(field: "identity.matches")
            }
            read.append(match)
        }
        return IdentityCheck(
            family: try familyID(family, "identity.family"), member: try memberID(member, "identity.member"),
            kind: try kind.domain(), reference: try instant(referenceMs, "identity.reference_ms"), lastFour: lastFour,
            matches: read, decision: try domainDecision(),
            consent: try contentHash(consentText, "identity.consent_text"))
    }

    private func memberID(_ number: UInt32, _ field: String) throws(WireProblem) -> SamagraMemberID {
        guard let member = SamagraMemberID(digits(number, count: 9)) else { throw .outOfRange(field: field) }
        return member
    }

    private func domainDecision() throws(WireProblem) -> IdentityCheck.Decision {
        switch decision {
        case .samePerson: .samePerson
        case .anotherPerson: .anotherPerson
        case .unsure: .unsure
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "identity.decision")
        }
    }
}

extension WireProvenIdentity {
    init(_ proven: ProvenIdentity) {
        self.init()
        kind = WireIdentityProof(proven.kind)
        referenceMs = proven.reference.milliseconds
        check = Data(proven.check.bytes)
    }

    func domain() throws(WireProblem) -> ProvenIdentity {
        ProvenIdentity(
            kind: try kind.domain(), reference: try instant(referenceMs, "proven_identity.reference_ms"),
            check: try record(check, "proven_identity.check"))
    }
}

extension WireIdentityProof {
    init(_ kind: IdentityProofKind) {
        switch kind {
        case .aadhaarQR: self = .aadhaarQr
        case .paperlessKYC: self = .paperlessEkyc
        }
    }

    func domain() throws(WireProblem) -> IdentityProofKind {
        switch self {
        case .aadhaarQr: .aadhaarQR
        case .paperlessEkyc: .paperlessKYC
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "identity.kind")
        }
    }
}
