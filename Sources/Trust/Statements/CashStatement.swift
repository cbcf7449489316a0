import Crypto
import Domain
import Primitives
import SwiftASN1
import X509

/// Why a closing slip's code is not to be believed.
package enum CashStatementProblem: String, Reported, CaseIterable {
    /// Not the text of a closing slip.
    case unknownFormat
    /// Damaged or cut.
    case unreadable
    /// Signed by another key than the certificate's, or changed since.
    case altered
    /// The certificate is no node's of this state, or was not in force then.
    case unknownNode
    /// The certificate is another node's than the statement names.
    case anotherNode
    /// The node has no identity to sign with.
    case noIdentity

    package var key: String { "cash-statement.\(rawValue)" }
    package var summary: String {
        switch self {
        case .unknownFormat: "This is not the code of a closing slip."
        case .unreadable: "The code is damaged."
        case .altered: "The signature does not hold: the figures were changed."
        case .unknownNode: "The signing node is not certified by this state, or was not on that day."
        case .anotherNode: "One node's figures are signed by another node."
        case .noIdentity: "This node has no identity to sign with."
        }
    }
    package var recovery: String {
        switch self {
        case .unknownFormat, .unreadable: "Scan the code again, or print the slip again at the centre."
        case .altered, .anotherNode: "Do not accept the slip; ask the centre's manager."
        case .unknownNode: "Take root.pem from the state server, and check the date."
        case .noIdentity: "Provision the node."
        }
    }
}

/// The text inside a closing slip's QR: `ESEVC1:` + base45(zlib(COSE_Sign1)).
///
/// The node signs with the key of its identity, the only one that it always has: a lease may be away. Its certificate
/// rides in the protected header (x5chain, RFC 9360, label 33), so that the state's root alone checks a slip. TLS 1.3
/// signs sixty-four spaces before its context, COSE the CBOR of "Signature1": neither can be taken for the other.
package enum CashStatement {
    /// Tells our code, and its version, from any other.
    package static let prefix = "ESEVC1:"
    /// No text is longer: a symbol of version 40 at level M.
    package static let maximumCharacters = 3_391
    private static let maximumBytes = 4_096
    private static let tag: UInt64 = 18
    private static let es256: Int64 = -7
    private enum Header {
        static let algorithm: Int64 = 1, certificate: Int64 = 33
    }

    /// Signs claims.
    ///
    /// - Parameter certificate: The node's identity, DER, over the signer's key.
    /// - Throws: ``CashStatementProblem/noIdentity``, and what the signer throws.
    package static func sign(
        _ claims: CashClaims, signer: any CertificateSigner, certificate: [UInt8]
    ) throws -> String {
        guard NodeIdentity.nodeID(fromCertificateDER: certificate) == claims.node else {
            throw CashStatementProblem.noIdentity
        }
        let protected = CBOR.map([
            (Header.algorithm, .integer(es256)), (Header.certificate, .bytes(certificate)),
        ]).encoded
        let payload = CashClaimsCoding.encode(claims)
        let signature = try signer.sign(message(protected: protected, payload: payload))
        let statement = CBOR.tagged(
            tag, .array([.bytes(protected), .map([CBORPair]()), .bytes(payload), .bytes(signature)]))
        guard let packed = Zlib.deflate(statement.encoded) else { throw CashStatementProblem.unreadable }
        return prefix + Base45.encode(packed)
    }

    /// Checks a text with nothing but the state's trust file.
    ///
    /// The certificate's lifetime is judged on the moment of closing.
    package static func verify(_ text: String, trust: TrustFile) throws(CashStatementProblem) -> CashClaims {
        let parts = try read(text)
        guard let header = (try? CBORDecoder.decode(parts.protected))?.entries, header.count == 2,
            header[Header.algorithm]?.integer == es256, let der = header[Header.certificate]?.bytes,
            let claims = CashClaimsCoding.decode(parts.payload)
        else { throw .unknownFormat }
        guard let certificate = try? Certificate(derEncoded: der),
            let key = P256.Signing.PublicKey(certificate.publicKey),
            let node = NodeIdentity.nodeID(fromCertificateDER: der)
        else { throw .unknownNode }
        guard key.verifies(parts.signature, over: message(protected: parts.protected, payload: parts.payload)) else {
            throw .altered
        }
        let authorities = trust.authorities.compactMap { try? $0.der }
        guard let root = try? trust.root.der,
            CertificatePath.isValid(leaf: der, authorities: authorities, root: root, at: claims.closedAt)
        else { throw .unknownNode }
        guard node == claims.node else { throw .anotherNode }
        return claims
    }

    private struct Parts {
        var protected: [UInt8]
        var payload: [UInt8]
        var signature: [UInt8]
    }

    private static func read(_ text: String) throws(CashStatementProblem) -> Parts {
        let characters = Array(text.trimmed.utf8)
        guard characters.starts(with: prefix.utf8), characters.count <= maximumCharacters else { throw .unknownFormat }
        guard let packed = Base45.decode(characters.dropFirst(prefix.utf8.count)),
            let encoded = try? Zlib.inflate(packed, limit: maximumBytes),
            let value = try? CBORDecoder.decode(encoded)
        else { throw .unreadable }
        guard case .tagged(tag, .array(let parts)) = value, parts.count == 4, let protected = parts[0].bytes,
            parts[1] == .map([CBORPair]()), let payload = parts[2].bytes, let signature = parts[3].bytes
        else { throw .unknownFormat }
        return Parts(protected: protected, payload: payload, signature: signature)
    }

    /// Sig_structure of RFC 9052, 4.4, without external data.
    private static func message(protected: [UInt8], payload: [UInt8]) -> [UInt8] {
        CBOR.array([.text("Signature1"), .bytes(protected), .bytes([]), .bytes(payload)]).encoded
    }
}
