import Crypto
import Domain
import Primitives
import X509

/// Checks a statement: its lease by the state's authority, its signature by the lent key, its claims by the lease.
struct StatementCheck {
    let trust: TrustFile

    /// - Parameter certificate: The signing certificate beside the statement, where there is one; already known to
    ///   chain to the root.
    func details(
        of statement: CertificateStatement, certificate: SigningCertificate? = nil
    ) throws(VerificationReason) -> CertificateDetails {
        let lease = try verifiedLease(statement.lease)
        if let certificate { try expect(certificate, names: lease, keyID: statement.keyID) }
        try checkSignature(of: statement, by: lease.publicKey)
        try check(statement.claims, within: lease)
        return CertificateDetails(
            claims: statement.claims, lease: lease,
            officer: certificate.map {
                SigningOfficer(id: $0.officer, name: $0.officerName, designation: $0.designation)
            },
            signer: statement.keyID)
    }

    private func verifiedLease(_ encoded: [UInt8]) throws(VerificationReason) -> LeaseTerms {
        do {
            return try SignedLease.verifiedTerms(encoded, trust: trust)
        } catch {
            switch error {
            case .unknownAuthority: throw .unknownAuthority
            case .notSigned: throw .notSignedByAuthority
            case .unreadable, .doesNotFit, .anotherHolder: throw .unreadable
            }
        }
    }

    private func expect(
        _ certificate: SigningCertificate, names lease: LeaseTerms, keyID: [UInt8]
    ) throws(VerificationReason) {
        guard certificate.keyID == keyID,
            Array(certificate.publicKey.compressedRepresentation) == lease.publicKey,
            certificate.lease == lease.id, certificate.centre == lease.centre,
            LeaseTerms.holderTag(officer: certificate.officer, node: certificate.node) == lease.holder
        else { throw .anotherKey }
    }

    private func checkSignature(of statement: CertificateStatement, by key: [UInt8]) throws(VerificationReason) {
        guard let publicKey = try? P256.Signing.PublicKey(compressedRepresentation: key) else { throw .unreadable }
        try publicKey.check(statement.signature, over: statement.message)
    }

    private func check(_ claims: CertificateClaims, within lease: LeaseTerms) throws(VerificationReason) {
        if let reason = lease.refusal(of: claims) { throw reason }
        let chain = trust.authorities.filter { AuthorityKeyID.of($0) == lease.authority } + [trust.root]
        guard chain.allSatisfy({ $0.isCurrent(at: claims.issuedAt) }) else { throw .certificateUnfit }
    }
}

extension P256.Signing.PublicKey {
    /// Whether `signature` (r ‖ s) is this key's over `message`, and the low one of the two.
    func check(_ signature: [UInt8], over message: [UInt8]) throws(VerificationReason) {
        if verifies(signature, over: message) { return }
        guard signature.count == 64, !LowS.isLow(signature), verifies(LowS.twin(of: signature), over: message) else {
            throw .altered
        }
        throw .twinSignature
    }
}

extension Certificate {
    /// Whether the certificate's own lifetime holds at that time.
    func isCurrent(at time: Timestamp) -> Bool {
        time >= Timestamp(notValidBefore) && time <= Timestamp(notValidAfter)
    }
}
