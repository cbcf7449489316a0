import Primitives

/// Why a certificate is genuine, is not accepted, or cannot be told.
package enum VerificationReason: String, Error, Sendable, Hashable, CaseIterable {
    case genuine

    // Not to be accepted
    /// The signature does not match what is written.
    case altered
    /// Bytes stand outside what was signed.
    case notWhollySigned = "not-wholly-signed"
    /// More than one signature.
    case severalSignatures = "several-signatures"
    /// The room kept for the signature holds more than the signature.
    case paddingTouched = "padding-touched"
    /// The second of the two signatures that ECDSA knows for one.
    case twinSignature = "twin-signature"
    /// Names an authority of the trust file but is not signed by it.
    case notSignedByAuthority = "not-signed-by-authority"
    /// Key, certificate and lease are not of one another.
    case anotherKey = "another-key"
    /// What the signature carries is not what the paper's own statement says.
    case statementMismatch = "statement-mismatch"
    case serviceOutsideLease = "service-outside-lease"
    case serialOutsideLease = "serial-outside-lease"
    case centreOutsideLease = "centre-outside-lease"
    case issuedOutsideLease = "issued-outside-lease"
    /// The signing certificate may not sign certificates, or not at that time.
    case certificateUnfit = "certificate-unfit"
    case notYetIssued = "not-yet-issued"
    case expired
    /// The signature's algorithm is not the one that we accept.
    case algorithmRefused = "algorithm-refused"

    // Cannot tell
    case unknownAuthority = "unknown-authority"
    case unknownFormat = "unknown-format"
    case unreadable
    case unsigned
    case tooLarge = "too-large"

    /// Which of the three answers it gives.
    package var answer: Verdict.Answer {
        switch self {
        case .genuine: .genuine
        case .unknownAuthority, .unknownFormat, .unreadable, .unsigned, .tooLarge: .cannotTell
        default: .notAccepted
        }
    }

    /// Stable: `verify.` and the reason.
    package var key: String { "verify.\(rawValue)" }
}
