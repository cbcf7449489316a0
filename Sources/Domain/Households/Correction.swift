import Primitives

/// A fact that the state put right.
package struct Correction: Sendable, Hashable, Codable {
    /// What can be corrected.
    package enum Field: String, Sendable, Hashable, Codable, CaseIterable {
        case nameHindi = "name-hi"
        case nameEnglish = "name-en"
        case guardianHindi = "guardian-hi"
        case guardianEnglish = "guardian-en"
        case birthDate = "birth-date"
        case sex
        case mobile
        case casteCategory = "caste-category"
        case maritalStatus = "marital-status"
        case disabilityPercent = "disability-percent"
        case occupation
        case diedOn = "died-on"
    }

    package var field: Field
    /// As ``Field/settled(_:)`` has it.
    package var value: String
    package var reason: String

    package init(field: Field, value: String, reason: String) {
        self.field = field
        self.value = value
        self.reason = reason
    }
}

extension Correction.Field {
    /// Longest name, in characters.
    package static let longestName = 120

    /// The words that it can be; `nil` where it is typed.
    package var words: [String]? {
        switch self {
        case .sex: Member.Sex.allCases.map(\.rawValue)
        case .casteCategory: Circumstances.CasteCategory.allCases.map(\.rawValue)
        case .maritalStatus: Circumstances.MaritalStatus.allCases.map(\.rawValue)
        case .occupation: Circumstances.Occupation.allCases.map(\.rawValue)
        case .nameHindi, .nameEnglish, .guardianHindi, .guardianEnglish, .birthDate, .mobile, .disabilityPercent,
            .diedOn:
            nil
        }
    }

    /// A typed value in the one form in which it is kept: dates as `yyyy-MM-dd`, numbers in plain digits; `nil` where
    /// it is none that this field can hold.
    package func settled(_ typed: String) -> String? {
        let text = typed.trimmed
        if let words { return words.contains(text) ? text : nil }
        switch self {
        case .birthDate, .diedOn: return (CivilDate(iso: text) ?? CivilDate(typed: text))?.isoText
        case .mobile: return MobileNumber(text)?.digits
        case .disabilityPercent:
            guard let percent = Int(text), (0...100).contains(percent) else { return nil }
            return String(percent)
        default: return (1...Self.longestName).contains(text.count) ? text : nil
        }
    }

    /// What the register says now, in the form of ``settled(_:)``; `nil` where it says nothing.
    package func value(of member: Member) -> String? {
        let circumstances = member.circumstances
        return switch self {
        case .nameHindi: member.name.hindi
        case .nameEnglish: member.name.english
        case .guardianHindi: member.guardian.hindi
        case .guardianEnglish: member.guardian.english
        case .birthDate: member.birthDate.isoText
        case .sex: member.sex.rawValue
        case .mobile: member.mobile?.digits
        case .casteCategory: circumstances.casteCategory?.rawValue
        case .maritalStatus: circumstances.maritalStatus?.rawValue
        case .disabilityPercent: circumstances.disabilityPercent.map { String($0) }
        case .occupation: circumstances.occupation?.rawValue
        case .diedOn: circumstances.diedOn?.isoText
        }
    }
}

extension Member {
    /// Puts one fact right. A value that does not parse changes nothing; the state checks before it sends.
    package mutating func apply(_ correction: Correction) {
        let value = correction.value
        switch correction.field {
        case .nameHindi: name.hindi = value
        case .nameEnglish: name.english = value
        case .guardianHindi: guardian.hindi = value
        case .guardianEnglish: guardian.english = value
        case .birthDate: birthDate = CivilDate(iso: value) ?? birthDate
        case .sex: sex = Sex(rawValue: value) ?? sex
        case .mobile: mobile = MobileNumber(value) ?? mobile
        case .casteCategory:
            circumstances.casteCategory = .init(rawValue: value) ?? circumstances.casteCategory
        case .maritalStatus:
            circumstances.maritalStatus = .init(rawValue: value) ?? circumstances.maritalStatus
        case .disabilityPercent: circumstances.disabilityPercent = Int(value) ?? circumstances.disabilityPercent
        case .occupation: circumstances.occupation = .init(rawValue: value) ?? circumstances.occupation
        case .diedOn: circumstances.diedOn = CivilDate(iso: value) ?? circumstances.diedOn
        }
    }
}
