package import Primitives

/// Facts of a member's record that a centre proposes to change. The state decides; until then the register stands.
package struct RegisterProposal: Sendable, Hashable, Codable {
    /// One fact: as it stands, and as it should.
    package struct Change: Sendable, Hashable, Codable {
        package var field: Correction.Field
        /// What the register said when it was proposed; `nil` where it said nothing.
        package var before: String?
        package var value: String

        package init(field: Correction.Field, before: String?, value: String) {
            self.field = field
            self.before = before
            self.value = value
        }
    }

    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var change: Change
    /// In the operator's words.
    package var reason: String
    /// What shows it: papers that were seen or kept; never empty.
    package var evidence: [AttachedDocument]

    package init(
        family: SamagraFamilyID, member: SamagraMemberID, change: Change, reason: String, evidence: [AttachedDocument]
    ) {
        self.family = family
        self.member = member
        self.change = change
        self.reason = reason
        self.evidence = evidence
    }
}

/// What the state answered to a proposal; it wins.
package struct ProposalAnswer: Sendable, Hashable, Codable {
    package var proposal: RecordID
    package var family: SamagraFamilyID
    package var member: SamagraMemberID
    package var field: Correction.Field
    /// What the register says from now on, which need not be what was proposed; `nil` where it stays as it was.
    package var value: String?
    /// Why. Never empty where the proposal was refused or answered otherwise.
    package var reason: String
    package var by: LocalizedText
    package var at: Timestamp

    package init(
        proposal: RecordID, family: SamagraFamilyID, member: SamagraMemberID, field: Correction.Field, value: String?,
        reason: String, by: LocalizedText, at: Timestamp
    ) {
        self.proposal = proposal
        self.family = family
        self.member = member
        self.field = field
        self.value = value
        self.reason = reason
        self.by = by
        self.at = at
    }
}

/// Why a proposal is not made.
package enum ProposalProblem: String, Reported {
    case invalidValue, unchanged, evidenceMissing, reasonTooLong, memberGone

    package var key: String { "proposal.\(rawValue)" }
    package var summary: String {
        switch self {
        case .invalidValue: "This field cannot hold such a value."
        case .unchanged: "The register says this already."
        case .evidenceMissing: "No paper that shows it was named."
        case .reasonTooLong: "The reason is too long."
        case .memberGone: "The person is no longer in this family's register."
        }
    }
    package var recovery: String {
        switch self {
        case .invalidValue: "Correct the value."
        case .unchanged: "Check what is wrong in the record."
        case .evidenceMissing: "Look at a paper that shows the right value, and tick it."
        case .reasonTooLong: "Use fewer words."
        case .memberGone: "Look the family up again."
        }
    }
}

extension RegisterProposal {
    /// Longest reason, in characters.
    package static let longestReason = 500
    /// Papers that can be named at most.
    package static let mostEvidence = 10

    /// Checks what was typed against the record as it stands.
    ///
    /// - Parameters:
    ///   - evidence: Ids of kinds of papers that were seen.
    ///   - household: The member's family as the register has it.
    /// - Throws: ``ProposalProblem``.
    package init(
        _ field: Correction.Field, typed: String, reason: String, evidence: [String], of member: SamagraMemberID,
        in household: Household, today: CivilDate
    ) throws(ProposalProblem) {
        guard let person = household.member(member) else { throw .memberGone }
        guard let value = field.settled(typed) else { throw .invalidValue }
        if field == .birthDate || field == .diedOn, let date = CivilDate(iso: value), date > today {
            throw .invalidValue
        }
        let before = field.value(of: person)
        guard before != value else { throw .unchanged }
        let reason = reason.trimmed
        guard reason.count <= Self.longestReason else { throw .reasonTooLong }
        guard (1...Self.mostEvidence).contains(evidence.count) else { throw .evidenceMissing }
        self.init(
            family: household.family, member: member, change: Change(field: field, before: before, value: value),
            reason: reason, evidence: evidence.map { AttachedDocument(kind: $0, content: nil) })
    }
}
