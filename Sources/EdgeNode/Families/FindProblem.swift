import Primitives

/// Why no family is shown.
package enum FindProblem: String, Reported {
    /// Digits that are neither 8 (family), 9 (member) nor a mobile number.
    case malformed
    case unknownFamily, unknownMember, unknownMobile
    /// Nobody's name and place sound like it.
    case unknownName

    package var key: String { "find.\(rawValue)" }
    package var summary: String {
        switch self {
        case .malformed: "This is no Samagra ID and no mobile number."
        case .unknownFamily: "No family of this number is in this centre's register."
        case .unknownMember: "No member of this number is in this centre's register."
        case .unknownMobile: "No family gave this mobile number."
        case .unknownName: "No family in this centre's register has a name like this."
        }
    }
    package var recovery: String {
        switch self {
        case .malformed: "A family ID has 8 digits, a member ID 9, a mobile number 10."
        case .unknownFamily: "Check the number, or try a member's ID or the mobile number."
        case .unknownMember: "Check the number, or try the family ID or the mobile number."
        case .unknownMobile: "Try the family ID or a member's ID, or name and village."
        case .unknownName: "Try the name of another member and the village, or an ID or the mobile number."
        }
    }
}
