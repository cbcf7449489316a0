package import Primitives

/// Which kind of key signed.
package enum SignerKind: String, Sendable, Hashable, Codable {
    /// A software key, sealed at rest.
    case software
    case pkcs11
    case tpm
}

/// What the citizen carries away, as the journal records it.
package struct IssuedCertificate: Sendable, Hashable {
    package var number: CertificateNumber
    package var issuedAt: Timestamp
    package var validUntil: CivilDate?
    /// ``Lease/id``.
    package var lease: String
    package var signer: SignerKind
    /// The kept PDF.
    package var document: ContentHash
    /// SHA-256 of the signed byte range of the PDF: it stays the same when a time stamp is put in later.
    package var signedRange: ContentHash
    /// The text inside the QR.
    package var qrText: String

    package init(
        number: CertificateNumber, issuedAt: Timestamp, validUntil: CivilDate?, lease: String, signer: SignerKind,
        document: ContentHash, signedRange: ContentHash, qrText: String
    ) {
        self.number = number
        self.issuedAt = issuedAt
        self.validUntil = validUntil
        self.lease = lease
        self.signer = signer
        self.document = document
        self.signedRange = signedRange
        self.qrText = qrText
    }
}
