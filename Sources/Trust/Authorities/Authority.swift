import Crypto
import SwiftASN1
package import X509

/// A certificate with its private key, P-256.
package struct Authority: Sendable {
    /// As X.509.
    package let certificate: Certificate
    let key: P256.Signing.PrivateKey

    init(certificate: Certificate, key: P256.Signing.PrivateKey) {
        self.certificate = certificate
        self.key = key
    }

    /// Reads both from PEM and refuses a pair that does not belong together.
    package init(certificatePEM: String, privateKeyPEM: String) throws {
        certificate = try Certificate(pemEncoded: certificatePEM)
        key = try P256.Signing.PrivateKey(pemRepresentation: privateKeyPEM)
        guard certificate.publicKey == Certificate.PublicKey(key.publicKey) else { throw IssuingProblem.foreignKey }
    }

    /// The certificate as a file of its own.
    package var certificatePEM: String { get throws { try certificate.serializeAsPEM().pemString + "\n" } }

    /// The certificate's DER.
    package var certificateDER: [UInt8] { get throws { try certificate.der } }

    /// The private key in the clear, PKCS#8. Write it with mode 0600.
    package var privateKeyPEM: String { key.pemRepresentation + "\n" }

    /// How a lease names its authority: the first 8 bytes of the SHA-256 of the public key's SubjectPublicKeyInfo.
    package var keyID: [UInt8] { AuthorityKeyID.of(certificate) }
}

/// How a lease names the authority that signed it.
enum AuthorityKeyID {
    /// Length in bytes.
    static let byteCount = 8

    /// The first 8 bytes of the SHA-256 of the certificate's SubjectPublicKeyInfo.
    static func of(_ certificate: Certificate) -> [UInt8] {
        var serializer = DER.Serializer()
        guard (try? serializer.serialize(certificate.publicKey)) != nil else { return [] }
        return Array(SHA256.hash(data: serializer.serializedBytes).prefix(byteCount))
    }
}

extension Certificate {
    /// The certificate's DER.
    var der: [UInt8] {
        get throws {
            var serializer = DER.Serializer()
            try serializer.serialize(self)
            return serializer.serializedBytes
        }
    }
}
