package import Primitives

/// Something about a person or a family that a condition can ask for. The file format's word is the raw value.
package enum Fact: String, Sendable, Hashable, Codable, CaseIterable {
    case age, sex, relation, domicile, bpl, occupation, area, alive, ekyc, anganwadi, samagra, sparsh, born
    case ageOn = "age_on"
    case maritalStatus = "marital_status"
    case casteCategory = "caste_category"
    case disabilityPercent = "disability_percent"
    case familyIncome = "family_income"
    case familyLandHectares = "family_land_hectares"
    case incomeTax = "income_tax"
    case governmentService = "government_service"
    case fourWheeler = "four_wheeler"
    case livingChildren = "living_children"
    case yearsMarried = "years_married"
    case receivesPension = "receives_pension"
    case familyPension = "family_pension"
    case schoolClass = "class"
    case marksPercent = "marks_percent"
    case unorganisedWorker = "unorganised_worker"
    case constructionDays = "construction_days"
    case pmKisan = "pm_kisan"
    case ownHouse = "own_house"
    case availedBefore = "availed_before"

    /// What a fact can be.
    package enum Values: Sendable, Hashable {
        case numbers, dates
        case words([String])
    }

    package var values: Values {
        switch self {
        case .age, .ageOn, .disabilityPercent, .familyIncome, .familyLandHectares, .livingChildren, .yearsMarried,
            .schoolClass, .marksPercent, .constructionDays:
            .numbers
        case .born: .dates
        case .sex: .words(["female", "male", "other"])
        case .relation: .words(["head", "spouse", "son", "daughter", "father", "mother", "other"])
        case .maritalStatus: .words(["unmarried", "married", "widowed", "divorced", "abandoned"])
        case .casteCategory: .words(["sc", "st", "obc", "general"])
        case .occupation:
            .words(["farmer", "labourer", "salaried", "business", "student", "homemaker", "none", "other"])
        case .area: .words(["rural", "urban"])
        case .domicile, .bpl, .alive, .ekyc, .anganwadi, .incomeTax, .governmentService, .fourWheeler,
            .receivesPension, .familyPension, .unorganisedWorker, .pmKisan, .ownHouse, .availedBefore, .samagra,
            .sparsh:
            .words(["yes", "no"])
        }
    }
}

/// Whose fact it is; who each of them is in a family: `RegisterKnowledge.people(_:)`.
package enum FactOwner: Sendable, Hashable, Codable {
    case applicant, spouse, child, bride, groom, deceased, head, family
    /// The member whom a question of the form names.
    case member(question: String)

    /// The words of the file format; any other word names a question.
    package static let words: [String: FactOwner] = [
        "applicant": .applicant, "spouse": .spouse, "child": .child, "bride": .bride, "groom": .groom,
        "deceased": .deceased, "head": .head, "family": .family,
    ]
}

/// What is known of a fact or an answer.
package enum Known: Sendable, Hashable {
    case words([String])
    case number(Quantity)
    /// This number or more: what a record counts that need not be whole, such as the children who stand on it.
    case atLeast(Quantity)
    case date(CivilDate)
}
