package import Domain
package import Primitives

/// What a checker is told.
package struct Verdict: Sendable, Hashable {
    /// One of three: a checker that cannot know never says genuine, and never says forged.
    package enum Answer: String, Sendable, Hashable, Codable {
        case genuine
        case notAccepted = "not-accepted"
        case cannotTell = "cannot-tell"

        /// 0, 1, 2: how the command line ends.
        package var exitCode: Int32 {
            switch self {
            case .genuine: 0
            case .notAccepted: 1
            case .cannotTell: 2
            }
        }
    }

    /// Why.
    package let reason: VerificationReason
    /// What the paper must say, word for word. Only where the answer is genuine, or the one fault is a date: words that
    /// nobody signed are not repeated.
    package let details: CertificateDetails?

    package init(reason: VerificationReason, details: CertificateDetails?) {
        self.reason = reason
        self.details = details
    }

    /// One of the three.
    package var answer: Answer { reason.answer }
    /// Stable, like `verify.genuine`.
    package var key: String { reason.key }
    /// The reason in words.
    package var sentence: LocalizedText { reason.sentence }

    /// What the answer says of revocation: there is no list yet, and that is said.
    package static let revocationNotChecked = LocalizedText(
        hindi: "रद्द होने की जाँच नहीं की गई।", english: "Revocation not checked.")
}

/// What a verified certificate says, and under which authority.
package struct CertificateDetails: Sendable, Hashable {
    /// What the paper must say.
    package let claims: CertificateClaims
    /// Under which permission.
    package let lease: LeaseTerms
    /// Who signed, where the paper carries the signing certificate (a PDF does, a QR names it by ``signer``).
    package let officer: SigningOfficer?
    /// The first 8 bytes of the SHA-256 of the signing certificate.
    package let signer: [UInt8]

    package init(claims: CertificateClaims, lease: LeaseTerms, officer: SigningOfficer?, signer: [UInt8]) {
        self.claims = claims
        self.lease = lease
        self.officer = officer
        self.signer = signer
    }
}

/// The officer named in a signing certificate.
package struct SigningOfficer: Sendable, Hashable {
    /// The sign-in number.
    package let id: PersonID
    /// In Hindi, as printed.
    package let name: String
    /// In Hindi, as printed.
    package let designation: String

    package init(id: PersonID, name: String, designation: String) {
        self.id = id
        self.name = name
        self.designation = designation
    }
}
