import Domain
import Primitives

extension WireMember {
    mutating func fill(_ circumstances: Circumstances) throws(WireProblem) {
        if let category = circumstances.casteCategory { casteCategory = WireCasteCategory(category) }
        if let status = circumstances.maritalStatus { maritalStatus = WireMaritalStatus(status) }
        if let percent = circumstances.disabilityPercent {
            disabilityPercent = try exact(percent, "member.disability_percent")
        }
        if let occupation = circumstances.occupation { self.occupation = WireOccupation(occupation) }
        if let isDone = circumstances.isEKYCDone { ekycDone = isDone }
        if let day = circumstances.diedOn { diedDay = try exact(day.daysSince1970, "member.died_day") }
    }

    func circumstances() throws(WireProblem) -> Circumstances {
        guard disabilityPercent <= 100 else { throw .outOfRange(field: "member.disability_percent") }
        return Circumstances(
            casteCategory: try casteCategory.domain(), maritalStatus: try maritalStatus.domain(),
            disabilityPercent: hasDisabilityPercent ? Int(disabilityPercent) : nil,
            occupation: try occupation.domain(), isEKYCDone: hasEkycDone ? ekycDone : nil,
            diedOn: hasDiedDay ? try date(Int(diedDay), "member.died_day") : nil)
    }
}

extension WireCasteCategory {
    init(_ word: Circumstances.CasteCategory) {
        switch word {
        case .sc: self = .sc
        case .st: self = .st
        case .obc: self = .obc
        case .general: self = .general
        }
    }

    func domain() throws(WireProblem) -> Circumstances.CasteCategory? {
        switch self {
        case .unspecified: nil
        case .sc: .sc
        case .st: .st
        case .obc: .obc
        case .general: .general
        case .UNRECOGNIZED: throw .unknownValue(field: "member.caste_category")
        }
    }
}

extension WireMaritalStatus {
    init(_ word: Circumstances.MaritalStatus) {
        switch word {
        case .unmarried: self = .unmarried
        case .married: self = .married
        case .widowed: self = .widowed
        case .divorced: self = .divorced
        case .abandoned: self = .abandoned
        }
    }

    func domain() throws(WireProblem) -> Circumstances.MaritalStatus? {
        switch self {
        case .unspecified: nil
        case .unmarried: .unmarried
        case .married: .married
        case .widowed: .widowed
        case .divorced: .divorced
        case .abandoned: .abandoned
        case .UNRECOGNIZED: throw .unknownValue(field: "member.marital_status")
        }
    }
}

extension WireOccupation {
    init(_ word: Circumstances.Occupation) {
        switch word {
        case .farmer: self = .farmer
        case .labourer: self = .labourer
        case .salaried: self = .salaried
        case .business: self = .business
        case .student: self = .student
        case .homemaker: self = .homemaker
        case .nothing: self = .none
        case .other: self = .other
        }
    }

    func domain() throws(WireProblem) -> Circumstances.Occupation? {
        switch self {
        case .unspecified: nil
        case .farmer: .farmer
        case .labourer: .labourer
        case .salaried: .salaried
        case .business: .business
        case .student: .student
        case .homemaker: .homemaker
        case .none: .nothing
        case .other: .other
        case .UNRECOGNIZED: throw .unknownValue(field: "member.occupation")
        }
    }
}
