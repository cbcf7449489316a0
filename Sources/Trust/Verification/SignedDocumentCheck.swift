import Crypto
import Primitives
import X509

/// Checks the signature of a PDF, up to the root.
struct SignedDocumentCheck {
    let trust: TrustFile

    /// Checks that the document is what was signed, by the key of the certificate that it carries.
    ///
    /// - Returns: That certificate, whose own signature is not yet checked.
    func signer(of message: CMSMessage, digest: [UInt8]) throws(VerificationReason) -> SigningCertificate {
        guard let certificate = SigningCertificate(der: message.certificate) else { throw .unknownFormat }
        try certificate.publicKey.check(message.signature, over: message.signedAttributes)
        guard message.digest == digest else { throw .altered }
        return certificate
    }

    /// Checks that the certificate chains to the root through a signing authority of the trust file, and that all of
    /// them were valid at the time of issue and may sign documents.
    func checkPath(of certificate: SigningCertificate, at issued: Timestamp) throws(VerificationReason) {
        let named = trust.signingAuthorities.filter { $0.subject == certificate.certificate.issuer }
        guard !named.isEmpty else { throw .unknownAuthority }
        let signed = named.filter {
            $0.publicKey.isValidSignature(certificate.certificate.signature, for: certificate.certificate)
        }
        guard let authority = signed.first else { throw .notSignedByAuthority }
        guard mayCertify(certificate.certificate),
            (try? CertificatePath.isValid(
                leaf: certificate.der, authorities: [authority.der], root: trust.root.der, at: issued)) == true
        else { throw .certificateUnfit }
    }

    private func mayCertify(_ certificate: Certificate) -> Bool {
        guard let purposes = try? certificate.extensions.extendedKeyUsage,
            let usage = try? certificate.extensions.keyUsage
        else { return false }
        return usage.digitalSignature && usage.nonRepudiation
            && CertificateProfile.documentSigner.allSatisfy { purposes.contains($0) }
    }
}
