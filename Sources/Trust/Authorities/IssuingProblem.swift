import Primitives

/// Why an authority does not issue.
package enum IssuingProblem: String, Reported {
    case foreignKey, requestUnreadable, requestNotSigned, requestForAnotherNode, leaseForAnotherKey

    package var key: String { "issuing.\(rawValue)" }
    package var summary: String {
        switch self {
        case .foreignKey: "The private key does not belong to the certificate."
        case .requestUnreadable: "The certificate request cannot be read, or its key is not P-256."
        case .requestNotSigned: "The certificate request is not signed by the key that it names."
        case .requestForAnotherNode: "The certificate request names another node."
        case .leaseForAnotherKey: "The lease lends another key than the certificate would certify."
        }
    }
    package var recovery: String {
        switch self {
        case .foreignKey: "Put back the pair of files that was made together."
        default: "Make the request again on the node."
        }
    }
}
