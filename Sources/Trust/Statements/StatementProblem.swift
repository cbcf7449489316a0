import Primitives

/// Why a statement is not signed.
package enum StatementProblem: String, Reported {
    case foreignKey, outsideLease, notEncodable, tooLong, noRoom

    package var key: String { "statement.\(rawValue)" }
    package var summary: String {
        switch self {
        case .foreignKey: "Key, signing certificate and lease do not belong together."
        case .outsideLease: "The lease does not allow this certificate."
        case .notEncodable: "A value of the certificate cannot be written into its QR."
        case .tooLong: "The certificate's values are too long for its QR."
        case .noRoom: "The PDF keeps too little room for its signature."
        }
    }
    package var recovery: String {
        switch self {
        case .foreignKey: "Install the lease again from the state."
        case .outsideLease: "Ask the state for a lease that covers the service, the number and the time."
        case .notEncodable, .tooLong: "Correct the form's values; the longest is usually the address."
        case .noRoom: "This is a fault of the program: report it with the certificate's layout."
        }
    }
}
