package import Primitives
package import X509
import SwiftASN1

/// What is wrong with a trust file.
package enum TrustFileProblem: String, Reported {
    case unreadable, empty, tooLarge, rootNotSelfSigned, authorityOfAnotherRoot

    package var key: String { "trust-file.\(rawValue)" }
    package var summary: String {
        switch self {
        case .unreadable: "The trust file is not a list of certificates in PEM."
        case .empty: "The trust file holds no certificate."
        case .tooLarge: "The trust file is larger than \(TrustFile.maximumBytes) bytes or holds too many certificates."
        case .rootNotSelfSigned: "The first certificate of the trust file is not a root."
        case .authorityOfAnotherRoot: "An authority in the trust file is not signed by its root."
        }
    }
    package var recovery: String { "Take root.pem from the state server: the root first, then its authorities." }
}

/// What a checker pins: the state's root, then the authorities that chain to it. One PEM file.
package struct TrustFile: Sendable {
    /// No trust file is larger.
    package static let maximumBytes = 262_144
    /// Nor holds more certificates.
    package static let maximumCertificates = 64

    /// The state's root, self-signed.
    package let root: Certificate
    /// Each signed by ``root``.
    package let authorities: [Certificate]

    /// Checks that the root signed itself and each of the authorities.
    package init(root: Certificate, authorities: [Certificate]) throws(TrustFileProblem) {
        guard root.issuer == root.subject, root.publicKey.isValidSignature(root.signature, for: root) else {
            throw .rootNotSelfSigned
        }
        let belong = authorities.allSatisfy {
            $0.issuer == root.subject && root.publicKey.isValidSignature($0.signature, for: $0)
        }
        guard belong else { throw .authorityOfAnotherRoot }
        self.root = root
        self.authorities = authorities
    }

    /// Reads the file's text.
    package init(pem: String) throws(TrustFileProblem) {
        guard pem.utf8.count <= Self.maximumBytes else { throw .tooLarge }
        let certificates: [Certificate]
        do {
            certificates = try PEMDocument.parseMultiple(pemString: pem).map { try Certificate(pemDocument: $0) }
        } catch {
            throw .unreadable
        }
        guard certificates.count <= Self.maximumCertificates else { throw .tooLarge }
        guard let root = certificates.first else { throw .empty }
        try self.init(root: root, authorities: Array(certificates.dropFirst()))
    }

    /// The file's text.
    package var pem: String {
        get throws {
            try ([root] + authorities).map { try $0.serializeAsPEM().pemString + "\n" }.joined()
        }
    }

    /// SHA-256 of the root's DER: what an enrolment token carries so that a wrong server is refused.
    package var rootFingerprint: ContentHash {
        get throws { try fingerprint(ofCertificateDER: root.der) }
    }
}
