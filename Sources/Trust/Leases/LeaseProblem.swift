import Primitives

/// What is wrong with a signed lease.
package enum LeaseProblem: String, Reported {
    /// The bytes are no lease of a version we know.
    case unreadable
    /// Signed by an authority that the trust file does not hold.
    case unknownAuthority
    /// Names an authority but is not signed by it.
    case notSigned
    /// The certificate beside it is of another officer, node, key or lease.
    case anotherHolder
    /// A value does not fit its field.
    case doesNotFit

    package var key: String { "lease.\(rawValue)" }
    package var summary: String {
        switch self {
        case .unreadable: "The lease cannot be read."
        case .unknownAuthority: "The lease names an authority that the trust file does not hold."
        case .notSigned: "The lease is not signed by the authority that it names."
        case .anotherHolder: "The lease and the signing certificate do not belong together."
        case .doesNotFit: "A value of the lease does not fit its field."
        }
    }
    package var recovery: String {
        switch self {
        case .doesNotFit: "See the limits in LeaseLayout: id LS-<centre>-<number>, at most 4 services, 65,535 numbers."
        default: "Ask the state for a new lease."
        }
    }
}
