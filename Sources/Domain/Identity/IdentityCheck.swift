package import Primitives

/// That a person compared a proof of identity with a member of the register, and what they decided.
///
/// It holds nothing of the proof itself: no number beyond its last four digits, no name, no photo.
package struct IdentityCheck: Sendable, Hashable {
    /// What the person who compared them says. A machine never decides this.
    package enum Decision: String, Sendable, Hashable, Codable, CaseIterable {
        case samePerson = "same"
        case anotherPerson = "another"
        case unsure
    }

    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var kind: IdentityProofKind
    /// When UIDAI made the proof: the time in its reference.
    package var reference: Timestamp
    /// Of the Aadhaar number: 4 digits.
    package var lastFour: String
    /// Each field once, in the order of ``MatchedField``.
    package var matches: [FieldMatch]
    package var decision: Decision
    /// SHA-256 of what the holder agreed to before the proof was read.
    package var consent: ContentHash

    package init(
        family: SamagraFamilyID, member: SamagraMemberID, kind: IdentityProofKind, reference: Timestamp,
        lastFour: String, matches: [FieldMatch], decision: Decision, consent: ContentHash
    ) {
        self.family = family
        self.member = member
        self.kind = kind
        self.reference = reference
        self.lastFour = lastFour
        self.matches = matches
        self.decision = decision
        self.consent = consent
    }
}

/// That a request's applicant proved who they are, and by which check of the journal.
package struct ProvenIdentity: Sendable, Hashable, Codable {
    package var kind: IdentityProofKind
    /// ``IdentityCheck/reference``
    package var reference: Timestamp
    /// The journal's event that holds the ``IdentityCheck``.
    package var check: RecordID

    package init(kind: IdentityProofKind, reference: Timestamp, check: RecordID) {
        self.kind = kind
        self.reference = reference
        self.check = check
    }
}
