package import Primitives
import SwiftASN1
import X509

/// A node's X.509 identity.
package enum NodeIdentity {
    private static let uriPrefix = "urn:eseva:node:"

    static func uri(of node: NodeID) -> String { uriPrefix + node.text }

    /// The node that a certificate names, by its one `urn:eseva:node:` URI.
    ///
    /// It says nothing of who signed the certificate: that is TLS's part.
    ///
    /// - Returns: `nil` where the bytes are no certificate or it does not name exactly one node.
    package static func nodeID(fromCertificateDER der: [UInt8]) -> NodeID? {
        guard let certificate = try? Certificate(derEncoded: der) else { return nil }
        let named = certificate.subjectURIs.filter { $0.hasPrefix(uriPrefix) }
        guard named.count == 1, let uri = named.first else { return nil }
        return NodeID(String(uri.dropFirst(uriPrefix.count)))
    }
}

/// SHA-256 of a certificate's DER.
package func fingerprint(ofCertificateDER der: [UInt8]) throws -> ContentHash {
    try ContentHash.ofSHA256(der)
}

extension NodeIdentity {
    /// A certificate's PEM, for the TLS library.
    package static func pem(ofCertificateDER der: [UInt8]) throws -> String {
        try Certificate(derEncoded: der).serializeAsPEM().pemString
    }
}
