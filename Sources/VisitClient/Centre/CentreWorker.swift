/// Somebody whom the state names for a centre.
package struct CentreWorker: Sendable {
    /// What they may do there.
    package enum Role: String, Sendable {
        case `operator`, officer
    }

    /// The number under which they sign in.
    package let person: String
    package let role: Role
    /// What they choose at their first sign-in.
    package let pin: String
    package let nameHindi: String
    package let nameEnglish: String
    package let designationHindi: String
    package let designationEnglish: String
}
