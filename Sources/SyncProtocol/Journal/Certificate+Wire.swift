import Domain
import FoundationEssentials
import Primitives

extension WireCertificate {
    init(_ certificate: IssuedCertificate) throws(WireProblem) {
        self.init()
        number = certificate.number.text
        issuedMs = certificate.issuedAt.milliseconds
        if let date = certificate.validUntil {
            validUntilDay = try exact(date.daysSince1970, "certificate.valid_until_day")
        }
        lease = certificate.lease
        switch certificate.signer {
        case .software: signer = .software
        case .pkcs11: signer = .pkcs11
        case .tpm: signer = .tpm
        }
        document = Data(certificate.document.bytes)
        signedRange = Data(certificate.signedRange.bytes)
        qrText = certificate.qrText
    }

    func domain() throws(WireProblem) -> IssuedCertificate {
        guard let number = CertificateNumber(number), number.text == self.number else {
            throw .outOfRange(field: "certificate.number")
        }
        return IssuedCertificate(
            number: number, issuedAt: try instant(issuedMs, "certificate.issued_ms"),
            validUntil: hasValidUntilDay ? try date(Int(validUntilDay), "certificate.valid_until_day") : nil,
            lease: try filled(lease, "certificate.lease"), signer: try domainSigner(),
            document: try contentHash(document, "certificate.document"),
            signedRange: try contentHash(signedRange, "certificate.signed_range"),
            qrText: try filled(qrText, "certificate.qr_text"))
    }

    private func domainSigner() throws(WireProblem) -> SignerKind {
        switch signer {
        case .software: .software
        case .pkcs11: .pkcs11
        case .tpm: .tpm
        case .unspecified, .UNRECOGNIZED: throw .unknownValue(field: "certificate.signer")
        }
    }
}
