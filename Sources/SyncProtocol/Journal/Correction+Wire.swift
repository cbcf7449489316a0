import Domain

extension WireCorrection {
    init(_ correction: Correction) {
        self.init()
        field = WireCorrectedField(correction.field)
        value = correction.value
        reason = correction.reason
    }

    func domain() throws(WireProblem) -> Correction {
        Correction(
            field: try field.domain("correction.field"), value: try filled(value, "correction.value"), reason: reason)
    }
}

extension WireCorrectedField {
    init(_ field: Correction.Field) {
        switch field {
        case .nameHindi: self = .nameHindi
        case .nameEnglish: self = .nameEnglish
        case .guardianHindi: self = .guardianHindi
        case .guardianEnglish: self = .guardianEnglish
        case .birthDate: self = .birthDate
        case .mobile: self = .mobile
        case .sex: self = .sex
        case .casteCategory: self = .casteCategory
        case .maritalStatus: self = .maritalStatus
        case .disabilityPercent: self = .disabilityPercent
        case .occupation: self = .occupation
        case .diedOn: self = .diedOn
        }
    }

    func domain(_ name: String) throws(WireProblem) -> Correction.Field {
        switch self {
        case .nameHindi: .nameHindi
        case .nameEnglish: .nameEnglish
        case .guardianHindi: .guardianHindi
        case .guardianEnglish: .guardianEnglish
        case .birthDate: .birthDate
        case .mobile: .mobile
        case .sex: .sex
        case .casteCategory: .casteCategory
        case .maritalStatus: .maritalStatus
        case .disabilityPercent: .disabilityPercent
        case .occupation: .occupation
        case .diedOn: .diedOn
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: name)
        }
    }
}
