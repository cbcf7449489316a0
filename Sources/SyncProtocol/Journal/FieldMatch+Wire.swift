import Domain

extension WireFieldMatch {
    init(_ match: FieldMatch) {
        self.init()
        switch match.field {
        case .name: field = .name
        case .birthDate: field = .birthDate
        case .gender: field = .gender
        case .lastFour: field = .lastFour
        case .guardian: field = .guardian
        case .village: field = .village
        case .tehsil: field = .tehsil
        case .district: field = .district
        case .pinCode: field = .pinCode
        }
        switch match.outcome {
        case .same: outcome = .same
        case .similar: outcome = .similar
        case .different: outcome = .different
        case .unknown: outcome = .unknown
        }
    }

    func domain() throws(WireProblem) -> FieldMatch { FieldMatch(try domainField(), try domainOutcome()) }

    private func domainField() throws(WireProblem) -> MatchedField {
        switch field {
        case .name: .name
        case .birthDate: .birthDate
        case .gender: .gender
        case .lastFour: .lastFour
        case .guardian: .guardian
        case .village: .village
        case .tehsil: .tehsil
        case .district: .district
        case .pinCode: .pinCode
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "field_match.field")
        }
    }

    private func domainOutcome() throws(WireProblem) -> MatchOutcome {
        switch outcome {
        case .same: .same
        case .similar: .similar
        case .different: .different
        case .unknown: .unknown
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "field_match.outcome")
        }
    }
}
