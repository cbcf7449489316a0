package import Crypto
package import Primitives
import SwiftASN1
import X509

/// A certificate request (PKCS#10) by which a key's holder proves that it holds it, under a name.
package struct EnrolmentRequest: Sendable {
    /// The common name asked for: a node's id, or a lease's use.
    package let name: String
    /// The key, proven to be held.
    package let publicKey: P256.Signing.PublicKey

    /// Makes a node's request for its identity, signed by its new key.
    ///
    /// - Returns: The request's DER.
    package static func make(
        node: NodeID, key: SealedSoftwareKey, openedBy dataKey: SymmetricKey
    ) throws -> [UInt8] {
        try make(name: node.text, key: key, openedBy: dataKey)
    }

    /// Makes a request under any name, as for the key that a lease is to lend.
    package static func make(
        name: String, key: SealedSoftwareKey, openedBy dataKey: SymmetricKey
    ) throws -> [UInt8] {
        let request = try CertificateSigningRequest(
            version: .v1, subject: Subject.named(name),
            privateKey: Certificate.PrivateKey(key.opened(by: dataKey)),
            attributes: CertificateSigningRequest.Attributes(), signatureAlgorithm: .ecdsaWithSHA256)
        var serializer = DER.Serializer()
        try serializer.serialize(request)
        return serializer.serializedBytes
    }

    /// Reads a request and checks its proof.
    ///
    /// - Throws: ``IssuingProblem``.
    package init(der: [UInt8]) throws(IssuingProblem) {
        guard der.count <= Self.maximumBytes, let request = try? CertificateSigningRequest(derEncoded: der),
            let publicKey = P256.Signing.PublicKey(request.publicKey),
            let name = Subject.text(.RDNAttributeType.commonName, in: request.subject)
        else { throw .requestUnreadable }
        guard request.publicKey.isValidSignature(request.signature, for: request) else { throw .requestNotSigned }
        self.name = name
        self.publicKey = publicKey
    }

    /// No request is larger.
    package static let maximumBytes = 4_096
}
