package import Primitives

/// What the register says about a member beyond who they are. `nil`: it does not say.
package struct Circumstances: Sendable, Hashable, Codable {
    /// The file format's word is the raw value, here and below.
    package enum CasteCategory: String, Sendable, Hashable, Codable, CaseIterable {
        case sc, st, obc, general
    }

    /// Whether and how somebody is or was married.
    package enum MaritalStatus: String, Sendable, Hashable, Codable, CaseIterable {
        case unmarried, married, widowed, divorced, abandoned
    }

    /// What somebody lives by.
    package enum Occupation: String, Sendable, Hashable, Codable, CaseIterable {
        case farmer, labourer, salaried, business, student, homemaker, other
        case nothing = "none"
    }

    package var casteCategory: CasteCategory?
    package var maritalStatus: MaritalStatus?
    /// As certified, 0…100; 0 where the register says that there is none.
    package var disabilityPercent: Int?
    package var occupation: Occupation?
    /// Whether the record was matched with Aadhaar (Samagra e-KYC).
    package var isEKYCDone: Bool?
    package var diedOn: CivilDate?

    package init(
        casteCategory: CasteCategory? = nil, maritalStatus: MaritalStatus? = nil, disabilityPercent: Int? = nil,
        occupation: Occupation? = nil, isEKYCDone: Bool? = nil, diedOn: CivilDate? = nil
    ) {
        self.casteCategory = casteCategory
        self.maritalStatus = maritalStatus
        self.disabilityPercent = disabilityPercent
        self.occupation = occupation
        self.isEKYCDone = isEKYCDone
        self.diedOn = diedOn
    }

    private enum CodingKeys: String, CodingKey {
        case occupation
        case casteCategory = "caste_category"
        case maritalStatus = "marital_status"
        case disabilityPercent = "disability_percent"
        case isEKYCDone = "ekyc"
        case diedOn = "died_on"
    }
}
