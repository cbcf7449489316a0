import Domain

/// A fact of a register's row. The mapping's word is the raw value.
package enum RegisterField: String, Sendable, Hashable, CaseIterable {
    case family, member, sex, relation, mobile, occupation, ekyc, bpl, ward, area
    case nameHindi = "name.hi"
    case nameEnglish = "name.en"
    case birthDate = "birth_date"
    case guardianHindi = "guardian.hi"
    case guardianEnglish = "guardian.en"
    case aadhaarLastFour = "aadhaar_last_four"
    case aadhaarToken = "aadhaar_token"
    case casteCategory = "caste_category"
    case maritalStatus = "marital_status"
    case disabilityPercent = "disability_percent"
    case diedOn = "died_on"
    case lineHindi = "line.hi"
    case lineEnglish = "line.en"
    case villageHindi = "village.hi"
    case villageEnglish = "village.en"
    case localBodyHindi = "local_body.hi"
    case localBodyEnglish = "local_body.en"
    case tehsilHindi = "tehsil.hi"
    case tehsilEnglish = "tehsil.en"
    case districtHindi = "district.hi"
    case districtEnglish = "district.en"
    case pinCode = "pin_code"

    /// Whether a row does without it: the register then does not say.
    package var isOptional: Bool {
        switch self {
        case .mobile, .occupation, .ekyc, .bpl, .ward, .area, .aadhaarLastFour, .aadhaarToken, .casteCategory,
            .maritalStatus, .disabilityPercent, .diedOn, .localBodyHindi, .localBodyEnglish:
            true
        default: false
        }
    }

    /// Whether it is one of a pair of scripts, of which one suffices: the other script's field.
    var otherScript: RegisterField? {
        if rawValue.hasSuffix(".hi") { return RegisterField(rawValue: rawValue.dropLast(2) + "en") }
        if rawValue.hasSuffix(".en") { return RegisterField(rawValue: rawValue.dropLast(2) + "hi") }
        return nil
    }

    /// Our words for it; `nil` where it is no word.
    var ourWords: [String]? {
        switch self {
        case .sex: ["female", "male", "other"]
        case .relation: ["head", "wife", "husband", "son", "daughter", "father", "mother", "other"]
        case .casteCategory: Circumstances.CasteCategory.allCases.map(\.rawValue)
        case .maritalStatus: Circumstances.MaritalStatus.allCases.map(\.rawValue)
        case .occupation: Circumstances.Occupation.allCases.map(\.rawValue)
        case .area: Address.Area.allCases.map(\.rawValue)
        case .ekyc, .bpl: ["yes", "no"]
        default: nil
        }
    }
}
