import Domain

extension WireCorrection {
    init(_ correction: Correction) {
        self.init()
        switch correction.field {
        case .nameHindi: field = .nameHindi
        case .nameEnglish: field = .nameEnglish
        case .guardianHindi: field = .guardianHindi
        case .guardianEnglish: field = .guardianEnglish
        case .birthDate: field = .birthDate
        case .mobile: field = .mobile
        }
        value = correction.value
        reason = correction.reason
    }

    func domain() throws(WireProblem) -> Correction {
        Correction(field: try domainField(), value: try filled(value, "correction.value"), reason: reason)
    }

    private func domainField() throws(WireProblem) -> Correction.Field {
        switch field {
        case .nameHindi: .nameHindi
        case .nameEnglish: .nameEnglish
        case .guardianHindi: .guardianHindi
        case .guardianEnglish: .guardianEnglish
        case .birthDate: .birthDate
        case .mobile: .mobile
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "correction.field")
        }
    }
}
