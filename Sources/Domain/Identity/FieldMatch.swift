/// What of a proof is held against the register.
package enum MatchedField: String, Sendable, Hashable, Codable, CaseIterable {
    case name
    case birthDate = "birth_date"
    case gender
    case lastFour = "last_four"
    /// The father's or husband's name; a proof says "care of" whom.
    case guardian
    case village
    case tehsil
    case district
    case pinCode = "pin_code"
}

/// How a field of a proof stands to the register's.
package enum MatchOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    case same
    /// Written otherwise, but likely the same.
    case similar
    case different
    /// One of the two says nothing.
    case unknown
}

/// One line of a match report, without the values compared.
package struct FieldMatch: Sendable, Hashable, Codable {
    package var field: MatchedField
    package var outcome: MatchOutcome

    package init(_ field: MatchedField, _ outcome: MatchOutcome) {
        self.field = field
        self.outcome = outcome
    }
}
