/// Where a service's text stands, and what a word found there is worth.
enum TextPlace: UInt8, CaseIterable {
    case name, synonym, lifeEvent, about, department

    /// The column of the full-text index.
    var column: String {
        switch self {
        case .name: "name"
        case .synonym: "synonym"
        case .lifeEvent: "life_event"
        case .about: "about"
        case .department: "department"
        }
    }

    /// Of a word found here, against one in the name.
    var weight: Double {
        switch self {
        case .name: 1
        case .synonym: 0.97
        case .lifeEvent: 0.55
        case .about: 0.45
        case .department: 0.5
        }
    }

    /// How much a text counts for less when the search has only some of its words: names and synonyms are short and
    /// meant as a whole, a sentence is not.
    var wholeness: Double {
        switch self {
        case .name, .synonym: 0.4
        case .lifeEvent, .department: 0.25
        case .about: 0
        }
    }
}
