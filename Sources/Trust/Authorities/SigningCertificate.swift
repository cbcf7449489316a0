package import Crypto
package import Domain
package import Primitives
package import X509
import SwiftASN1

/// The X.509 certificate of the key that a lease lends: whom it names.
package struct SigningCertificate: Sendable {
    /// As X.509.
    package let certificate: Certificate
    /// As issued.
    package let der: [UInt8]
    /// The key lent.
    package let publicKey: P256.Signing.PublicKey
    /// Whose signature it is.
    package let officer: PersonID
    /// In Hindi, as the paper shows it.
    package let officerName: String
    /// In Hindi, as the paper shows it.
    package let designation: String
    /// The centre's code.
    package let centre: String
    /// The board that holds the key.
    package let node: NodeID
    /// ``Lease/id``.
    package let lease: String

    /// Reads the names; says nothing of who signed the certificate.
    ///
    /// - Returns: `nil` where it is no certificate, its key not P-256, or a name is missing.
    package init?(der: [UInt8]) {
        guard der.count <= Self.maximumBytes, let certificate = try? Certificate(derEncoded: der),
            let publicKey = P256.Signing.PublicKey(certificate.publicKey),
            let officer = Subject.text(Subject.serialNumber, in: certificate.subject).flatMap(PersonID.init),
            let name = Subject.text(.RDNAttributeType.commonName, in: certificate.subject),
            let designation = Subject.text(Subject.title, in: certificate.subject),
            let centre = Subject.text(.RDNAttributeType.organizationalUnitName, in: certificate.subject),
            let (lease, node) = Self.parts(of: certificate.subjectURIs)
        else { return nil }
        self.certificate = certificate
        self.der = der
        self.publicKey = publicKey
        self.officer = officer
        officerName = name
        self.designation = designation
        self.centre = centre
        self.node = node
        self.lease = lease
    }

    /// No certificate of ours is larger.
    package static let maximumBytes = 4_096

    /// The first 8 bytes of the SHA-256 of the DER: how a QR names the certificate.
    package var keyID: [UInt8] { Array(SHA256.hash(data: der).prefix(8)) }

    private static let uriPrefix = "urn:eseva:lease:"

    /// `urn:eseva:lease:<lease>:node:<node>`.
    static func uri(of lease: Lease) -> String { "\(uriPrefix)\(lease.id):node:\(lease.node.text)" }

    private static func parts(of uris: [String]) -> (lease: String, node: NodeID)? {
        let named = uris.filter { $0.hasPrefix(uriPrefix) }
        guard named.count == 1, let uri = named.first else { return nil }
        let parts = uri.dropFirst(uriPrefix.count).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1] == "node", let node = NodeID(String(parts[2])) else { return nil }
        return (String(parts[0]), node)
    }
}

extension ContentHash {
    /// SHA-256 of `bytes`.
    static func ofSHA256(_ bytes: some Collection<UInt8>) throws -> ContentHash {
        guard let hash = ContentHash(bytes: Array(SHA256.hash(data: Array(bytes)))) else {
            throw IssuingProblem.foreignKey
        }
        return hash
    }
}
