package import Primitives

/// Checks certificates with nothing but the trust file: no network, no list of signers.
///
/// Lifetimes are judged at the time of issue: a lease that has ended since does not spoil the certificates that it
/// allowed. The certificate's own validity is judged on the date asked for.
package struct Verifier: Sendable {
    let trust: TrustFile

    /// A checker that pins one trust file.
    package init(trust: TrustFile) {
        self.trust = trust
    }

    /// Checks a file: a PDF, or the text of a QR code with white space around it.
    ///
    /// - Parameter date: On which date the certificate is to be valid.
    package func verify(file bytes: [UInt8], on date: CivilDate) -> Verdict {
        if PDFSignature.isPDF(bytes) { return verify(pdf: bytes, on: date) }
        guard bytes.count <= CertificateQR.maximumCharacters + 64 else {
            return Verdict(reason: .unknownFormat, details: nil)
        }
        return verify(qr: String(decoding: bytes, as: UTF8.self), on: date)
    }

    /// Checks the text inside a QR code.
    package func verify(qr text: String, on date: CivilDate) -> Verdict {
        do {
            return verdict(try StatementCheck(trust: trust).details(of: CertificateQR.read(text)), on: date)
        } catch {
            return Verdict(reason: error, details: nil)
        }
    }

    /// Checks a PDF: one signature over the whole file, by a certificate that chains to the root, carrying the same
    /// statement as the QR.
    package func verify(pdf bytes: [UInt8], on date: CivilDate) -> Verdict {
        do {
            let reader = try PDFSignatureReader(bytes)
            let message = try reader.message
            let check = SignedDocumentCheck(trust: trust)
            let certificate = try check.signer(
                of: message, digest: PDFSignature.digest(of: bytes, without: reader.gap))
            let statement = try CertificateStatement.read(message.statement)
            try check.checkPath(of: certificate, at: statement.claims.issuedAt)
            let details = try StatementCheck(trust: trust).details(of: statement, certificate: certificate)
            return verdict(details, on: date)
        } catch {
            return Verdict(reason: error, details: nil)
        }
    }

    private func verdict(_ details: CertificateDetails, on date: CivilDate) -> Verdict {
        Verdict(reason: details.claims.standing(on: date), details: details)
    }
}

extension CertificateClaims {
    /// Whether the certificate holds on a date.
    func standing(on date: CivilDate) -> VerificationReason {
        if date < issuedAt.civilDate { return .notYetIssued }
        if let validUntil, date > validUntil { return .expired }
        return .genuine
    }
}
