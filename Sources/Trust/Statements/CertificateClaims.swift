package import Domain
package import Primitives

/// What a certificate says, as it stands in the QR and, signed, inside the PDF.
package struct CertificateClaims: Sendable, Hashable {
    /// Who issued, like `MP` or an office's short name; at most 64 bytes.
    package var issuer: String
    /// Its serial number must lie in the lease's block.
    package var number: CertificateNumber
    /// The Act's number, like `6.2`.
    package var service: String
    /// Whole seconds.
    package var issuedAt: Timestamp
    /// The last day of validity; `nil` where the certificate has no end.
    package var validUntil: CivilDate?
    /// The person certified.
    package var name: LocalizedText
    /// Costs the QR some 17 characters; only where the paper shows it too.
    package var memberID: SamagraMemberID?
    /// Claim 169 key 8.
    package var birthDate: CivilDate?
    /// Claim 169 key 9.
    package var sex: Member.Sex?
    /// Father, mother or husband, in Hindi.
    package var guardian: String?
    /// In Hindi, as short as can be: see ``shortAddress(_:)``. Certificates leave it out, since with it their QR needs
    /// a larger symbol; a reader takes it.
    package var address: String?
    /// What else the certificate certifies, in the order of the paper, like `income` → `120000`.
    package var facts: [CertificateFact]
    /// The certificate that this one replaces.
    package var replaces: CertificateNumber?

    package init(
        issuer: String, number: CertificateNumber, service: String, issuedAt: Timestamp, validUntil: CivilDate?,
        name: LocalizedText, memberID: SamagraMemberID? = nil, birthDate: CivilDate? = nil, sex: Member.Sex? = nil,
        guardian: String? = nil, address: String? = nil, facts: [CertificateFact], replaces: CertificateNumber? = nil
    ) {
        self.issuer = issuer
        self.number = number
        self.service = service
        self.issuedAt = Timestamp(seconds: issuedAt.seconds)
        self.validUntil = validUntil
        self.name = name
        self.memberID = memberID
        self.birthDate = birthDate
        self.sex = sex
        self.guardian = guardian
        self.address = address
        self.facts = facts
        self.replaces = replaces
    }
}

extension CertificateClaims {
    /// An address for a QR: house, village, tehsil, district and PIN code in Hindi, without the words between them.
    /// With `तहसील` and `जिला` written out the income certificate would need the next larger symbol.
    package static func shortAddress(_ address: Address) -> String {
        [address.line, address.village, address.tehsil, address.district].map(\.hindi).joined(separator: ", ")
            + " " + address.pinCode
    }
}

/// One certified fact.
package struct CertificateFact: Sendable, Hashable {
    /// A short name, `a–z` and `_`, like `income`.
    package var key: String
    /// Its value, as plain as can be: an amount in rupees as digits.
    package var text: String

    package init(key: String, text: String) {
        self.key = key
        self.text = text
    }
}
