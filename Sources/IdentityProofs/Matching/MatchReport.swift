package import Domain
package import Primitives

/// A proof held against a member of the register, field by field. It advises; a person decides.
package struct MatchReport: Sendable, Hashable {
    /// One field as both write it.
    package struct Line: Sendable, Hashable {
        package var field: MatchedField
        package var outcome: MatchOutcome
        /// How alike two names are, 0…100; `nil` where likeness has no degrees.
        package var likeness: Int?
        /// As the proof writes it; empty where it says nothing.
        package var proof: String
        /// As the register writes it; empty where it says nothing.
        package var register: LocalizedText
    }

    /// In the order of ``MatchedField``.
    package var lines: [Line]

    /// The outcomes alone, as the journal keeps them.
    package var matches: [FieldMatch] { lines.map { FieldMatch($0.field, $0.outcome) } }

    /// How many fields differ.
    package var differences: Int { lines.count { $0.outcome == .different } }

    package init(_ identity: VerifiedIdentity, _ member: Member, of household: Household) {
        let address = household.address
        lines = [
            Self.names(.name, identity.name, member.name),
            Self.birth(identity.birth, member.birthDate),
            Self.gender(identity.gender, member.sex),
            Self.exact(.lastFour, identity.lastFour, member.aadhaarLastFour ?? ""),
            Self.names(.guardian, identity.address.careOf, member.guardian),
            Self.names(.village, identity.address.village, address.village),
            Self.names(.tehsil, identity.address.subDistrict, address.tehsil),
            Self.names(.district, identity.address.district, address.district),
            Self.exact(.pinCode, identity.address.pinCode, address.pinCode),
        ]
    }

    private static func names(_ field: MatchedField, _ proof: String, _ register: LocalizedText) -> Line {
        let likeness = NameLikeness(proof, register)
        return Line(
            field: field, outcome: likeness.outcome, likeness: likeness.percent, proof: proof, register: register)
    }

    private static func exact(_ field: MatchedField, _ proof: String, _ register: String) -> Line {
        let outcome: MatchOutcome =
            proof.isEmpty || register.isEmpty ? .unknown : proof == register ? .same : .different
        return Line(field: field, outcome: outcome, likeness: nil, proof: proof, register: both(register))
    }

    private static func gender(_ proof: Member.Sex, _ register: Member.Sex) -> Line {
        Line(
            field: .gender, outcome: proof == register ? .same : .different, likeness: nil, proof: proof.rawValue,
            register: both(register.rawValue))
    }

    /// A year alone, or day and month exchanged, is similar: registers are full of both.
    private static func birth(_ proof: VerifiedIdentity.Birth, _ register: CivilDate) -> Line {
        let text: String
        let outcome: MatchOutcome
        switch proof {
        case .date(let date):
            text = date.paperText
            let exchanged = CivilDate(year: date.year, month: date.day, day: date.month)
            outcome = date == register ? .same : exchanged == register ? .similar : .different
        case .year(let year):
            text = String(year)
            outcome = year == register.year ? .similar : .different
        }
        return Line(
            field: .birthDate, outcome: outcome, likeness: nil, proof: text, register: both(register.paperText))
    }

    private static func both(_ text: String) -> LocalizedText { LocalizedText(hindi: text, english: text) }
}
