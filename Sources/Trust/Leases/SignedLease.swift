package import Domain
import Crypto
import X509

/// A lease as the state signed it. Its bytes ride in every QR, so that a checker needs no list of signers.
package struct SignedLease: Sendable, Hashable {
    /// Fixed, see ``LeaseLayout``.
    package static let byteCount = LeaseLayout.byteCount

    /// ``byteCount`` bytes.
    package let encoded: [UInt8]
    /// What it allows, as encoded.
    package let lease: Lease

    /// Encodes and signs.
    ///
    /// - Throws: ``LeaseProblem/doesNotFit``.
    init(signing lease: Lease, by authority: Authority) throws {
        let body = try LeaseLayout.body(of: lease, authority: authority.keyID)
        encoded = body + (try authority.key.lowSignature(over: LeaseLayout.message(body)))
        self.lease = try LeaseLayout.terms(encoded).lease(officer: lease.officer, node: lease.node)
    }

    /// Reads a lease and checks that a signing authority of `trust` signed it, and that it lends the key of the
    /// signing certificate to the officer and node named there.
    package init(
        verifying encoded: [UInt8], trust: TrustFile, certificate: SigningCertificate
    ) throws(LeaseProblem) {
        let terms = try Self.verifiedTerms(encoded, trust: trust)
        let lease = try terms.lease(officer: certificate.officer, node: certificate.node)
        guard lease.publicKey == Array(certificate.publicKey.compressedRepresentation), lease.id == certificate.lease,
            lease.centre == certificate.centre
        else { throw .anotherHolder }
        self.encoded = encoded
        self.lease = lease
    }

    /// What a lease's own bytes say.
    static func terms(_ lease: SignedLease) throws(LeaseProblem) -> LeaseTerms {
        try LeaseLayout.terms(lease.encoded)
    }

    /// What the bytes say, once a signing authority of `trust` is known to have signed them.
    package static func verifiedTerms(_ encoded: [UInt8], trust: TrustFile) throws(LeaseProblem) -> LeaseTerms {
        let terms = try LeaseLayout.terms(encoded)
        let named = trust.signingAuthorities.filter { AuthorityKeyID.of($0) == terms.authority }
        guard !named.isEmpty else { throw .unknownAuthority }
        let body = Array(encoded.prefix(LeaseLayout.bodyByteCount))
        let signature = Array(encoded.suffix(LeaseLayout.signatureByteCount))
        let isSigned = named.contains {
            P256.Signing.PublicKey($0.publicKey)?.verifies(signature, over: LeaseLayout.message(body)) == true
        }
        guard isSigned else { throw .notSigned }
        return terms
    }
}
