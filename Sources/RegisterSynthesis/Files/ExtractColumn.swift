import Domain
import Primitives

/// The columns of an extract as a department's clerk might hand it over: other words than ours, to be mapped.
enum ExtractColumn: String, CaseIterable {
    case family = "Samagra Family ID"
    case member = "Samagra Member ID"
    case nameHindi = "Name (Hindi)"
    case nameEnglish = "Name (English)"
    case birthDate = "DOB"
    case sex = "Gender"
    case relation = "Relation with Head"
    case guardianHindi = "Father/Husband (Hindi)"
    case guardianEnglish = "Father/Husband (English)"
    case mobile = "Mobile"
    case aadhaarLastFour = "Aadhaar Last 4"
    case aadhaarToken = "Aadhaar Token"
    case category = "Caste Category"
    case maritalStatus = "Marital Status"
    case disability = "Disability %"
    case occupation = "Occupation"
    case ekyc = "eKYC"
    case died = "Date of Death"
    case bpl = "BPL"
    case lineHindi = "Address (Hindi)"
    case lineEnglish = "Address (English)"
    case villageHindi = "Village (Hindi)"
    case villageEnglish = "Village (English)"
    case bodyHindi = "Local Body (Hindi)"
    case bodyEnglish = "Local Body (English)"
    case ward = "Ward"
    case area = "Rural/Urban"
    case tehsilHindi = "Tehsil (Hindi)"
    case tehsilEnglish = "Tehsil (English)"
    case districtHindi = "District (Hindi)"
    case districtEnglish = "District (English)"
    case pin = "PIN"

    func value(_ household: Household, _ member: Member) -> String {
        switch self {
        case .family: household.family.digits
        case .bpl: household.isBelowPovertyLine.map(Self.yes) ?? ""
        case .lineHindi, .lineEnglish, .villageHindi, .villageEnglish, .bodyHindi, .bodyEnglish, .ward, .area,
            .tehsilHindi, .tehsilEnglish, .districtHindi, .districtEnglish, .pin:
            place(household.address)
        default: fact(member)
        }
    }

    private func fact(_ member: Member) -> String {
        let facts = member.circumstances
        return switch self {
        case .member: member.id.digits
        case .nameHindi: member.name.hindi
        case .nameEnglish: member.name.english
        case .birthDate: Self.slashed(member.birthDate)
        case .sex: member.sex == .female ? "F" : member.sex == .male ? "M" : "T"
        case .relation: member.relation == .head ? "Self" : Self.capital(member.relation.rawValue)
        case .guardianHindi: member.guardian.hindi
        case .guardianEnglish: member.guardian.english
        case .mobile: member.mobile?.digits ?? ""
        case .aadhaarLastFour: member.aadhaarLastFour ?? ""
        case .aadhaarToken: member.aadhaarToken.map { hex($0.bytes) } ?? ""
        case .category: facts.casteCategory.map { $0 == .general ? "GEN" : $0.rawValue.uppercased() } ?? ""
        case .maritalStatus: facts.maritalStatus.map { Self.capital($0.rawValue) } ?? ""
        case .disability: facts.disabilityPercent.map(String.init) ?? ""
        case .occupation: facts.occupation.map { Self.capital($0.rawValue) } ?? ""
        case .ekyc: facts.isEKYCDone.map(Self.yes) ?? ""
        case .died: facts.diedOn.map(Self.slashed) ?? ""
        default: ""
        }
    }

    private func place(_ address: Address) -> String {
        switch self {
        case .lineHindi: address.line.hindi
        case .lineEnglish: address.line.english
        case .villageHindi: address.village.hindi
        case .villageEnglish: address.village.english
        case .bodyHindi: address.localBody?.hindi ?? ""
        case .bodyEnglish: address.localBody?.english ?? ""
        case .ward: address.ward ?? ""
        case .area: address.area.map { $0 == .rural ? "R" : "U" } ?? ""
        case .tehsilHindi: address.tehsil.hindi
        case .tehsilEnglish: address.tehsil.english
        case .districtHindi: address.district.hindi
        case .districtEnglish: address.district.english
        case .pin: address.pinCode
        default: ""
        }
    }

    private static func yes(_ value: Bool) -> String { value ? "Y" : "N" }

    private static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    /// `dd/MM/yyyy`.
    private static func slashed(_ date: CivilDate) -> String { date.paperText.replacing("-", with: "/") }
}
