import Domain
import Crypto

/// A certificate's claims signed by the lent key, with the lease inside: COSE_Sign1 (RFC 9052), tag 18, ES256.
///
/// Protected header: 1 alg −7, 4 kid (first 8 bytes of the SHA-256 of the signing certificate's DER), −65537 the
/// signed lease. Unprotected header: empty. Payload: a CWT claims set, see ``ClaimsCoding``.
package struct CertificateStatement: Sendable, Hashable {
    /// No statement is larger: what a QR code of version 40 holds, inflated.
    package static let maximumBytes = 4_096

    /// The COSE_Sign1, as it stands in the QR (compressed) and in the PDF's signature.
    package let encoded: [UInt8]
    /// What it says.
    package let claims: CertificateClaims
    /// The lease as encoded; not yet checked.
    let lease: [UInt8]
    /// The first 8 bytes of the SHA-256 of the signing certificate.
    let keyID: [UInt8]
    let signature: [UInt8]
    /// What the lent key signed.
    let message: [UInt8]

    private enum Header {
        static let algorithm: Int64 = 1, keyID: Int64 = 4, lease: Int64 = -65_537
    }
    private static let tag: UInt64 = 18
    private static let es256: Int64 = -7

    /// Signs claims.
    ///
    /// - Throws: ``StatementProblem`` where signer, lease and certificate are not of one another, the lease does not
    ///   allow the claims, or they are too long; and what the signer throws.
    package init(
        signing claims: CertificateClaims, lease: SignedLease, signer: any CertificateSigner,
        signingCertificate: SigningCertificate
    ) throws {
        guard signer.publicKey == lease.lease.publicKey,
            signer.publicKey == Array(signingCertificate.publicKey.compressedRepresentation)
        else { throw StatementProblem.foreignKey }
        guard try SignedLease.terms(lease).refusal(of: claims) == nil else { throw StatementProblem.outsideLease }
        let protected = CBOR.map([
            (Header.algorithm, .integer(Self.es256)), (Header.keyID, .bytes(signingCertificate.keyID)),
            (Header.lease, .bytes(lease.encoded)),
        ]).encoded
        let payload = ClaimsCoding.encode(claims)
        guard ClaimsCoding.decode(payload) == claims else { throw StatementProblem.notEncodable }
        let message = Self.message(protected: protected, payload: payload)
        let signature = try signer.sign(message)
        encoded =
            CBOR.tagged(
                Self.tag, .array([.bytes(protected), .map([CBORPair]()), .bytes(payload), .bytes(signature)])
            ).encoded
        guard encoded.count <= Self.maximumBytes else { throw StatementProblem.tooLong }
        self.claims = claims
        self.lease = lease.encoded
        keyID = signingCertificate.keyID
        self.signature = signature
        self.message = message
    }

    /// Reads a statement's form, without checking who signed it.
    static func read(_ encoded: [UInt8]) throws(VerificationReason) -> CertificateStatement {
        guard encoded.count <= maximumBytes else { throw .tooLarge }
        let value: CBOR
        do { value = try CBORDecoder.decode(encoded) } catch { throw .unreadable }
        guard case .tagged(tag, .array(let parts)) = value, parts.count == 4, let protected = parts[0].bytes,
            parts[1] == .map([CBORPair]()), let payload = parts[2].bytes, let signature = parts[3].bytes
        else { throw .unknownFormat }
        guard let header = (try? CBORDecoder.decode(protected))?.entries else { throw .unreadable }
        guard header[Header.algorithm]?.integer == es256 else { throw .algorithmRefused }
        guard header.count == 3, let keyID = header[Header.keyID]?.bytes, keyID.count == 8,
            let lease = header[Header.lease]?.bytes
        else { throw .unknownFormat }
        guard let claims = ClaimsCoding.decode(payload) else { throw .unknownFormat }
        return CertificateStatement(
            encoded: encoded, claims: claims, lease: lease, keyID: keyID, signature: signature,
            message: message(protected: protected, payload: payload))
    }

    private init(
        encoded: [UInt8], claims: CertificateClaims, lease: [UInt8], keyID: [UInt8], signature: [UInt8],
        message: [UInt8]
    ) {
        self.encoded = encoded
        self.claims = claims
        self.lease = lease
        self.keyID = keyID
        self.signature = signature
        self.message = message
    }

    /// Sig_structure of RFC 9052, 4.4, without external data.
    private static func message(protected: [UInt8], payload: [UInt8]) -> [UInt8] {
        CBOR.array([.text("Signature1"), .bytes(protected), .bytes([]), .bytes(payload)]).encoded
    }
}
