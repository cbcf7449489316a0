import Crypto
import Domain
import Primitives
import TestKit
import Testing
import Trust

/// A state, a lent key and what is signed with it: real keys from a seed.
struct SampleTrust {
    static let issued = SampleTimes.morning
    static let officer = Person(
        id: PersonID("TH01")!, name: LocalizedText(hindi: "अनिता उइके", english: "Anita Uikey"), role: .officer,
        designation: LocalizedText(hindi: "तहसीलदार, बिछिया", english: "Tehsildar, Bichhiya"))
    static let node = NodeID("MDL03-N1")!
    static let centre = "MDL03"

    let random: SeededRandom
    let authorities: StateAuthorities
    let dataKey: SymmetricKey
    let key: SealedSoftwareKey
    let lease: SignedLease
    let certificate: SigningCertificate

    init(
        seed: UInt64 = 1, start: Timestamp = issued.advanced(byDays: -1), days: Int = 30, number: Int = 1,
        services: [String] = ["6.1", "6.2"], authorities: StateAuthorities? = nil,
        organization: String = "eSeva test state"
    ) throws {
        random = SeededRandom(seed: seed)
        self.authorities =
            try authorities
            ?? StateAuthorities.create(
                organization: organization, at: Self.issued.advanced(byDays: -10), random: random)
        dataKey = SymmetricKey(data: random.bytes(32))
        key = try SealedSoftwareKey.create(under: dataKey, context: "lease", random: random)
        lease = try self.authorities.sign(
            Self.terms(key.publicKey, start: start, days: days, number: number, services: services))
        certificate = try #require(
            SigningCertificate(
                der: self.authorities.issueSigningCertificate(officer: Self.officer, lease: lease, random: random)))
    }

    static func terms(
        _ publicKey: [UInt8], start: Timestamp = issued.advanced(byDays: -1), days: Int = 30, number: Int = 1,
        services: [String] = ["6.1", "6.2"]
    ) -> Lease {
        Lease(
            id: LeaseName.text(centre: centre, number: number), officer: officer.id, node: node, centre: centre,
            services: services, notBefore: start, notAfter: start.advanced(byDays: days), maximumCount: 500,
            serials: 4_000...4_999, maximumDaysOffline: 15, publicKey: publicKey)
    }

    var trust: TrustFile { get throws { try authorities.trustFile } }
    var verifier: Verifier { get throws { Verifier(trust: try trust) } }
    var signer: SealedKeySigner { key.signer(openedBy: dataKey) }

    /// The income certificate of the sample family's head.
    static func claims(service: String = "6.2", serial: Int = 4_127, issuedAt: Timestamp = issued) -> CertificateClaims
    {
        let family = SampleHouseholds.maravi
        let head = family.members[0]
        return CertificateClaims(
            issuer: "MP", number: CertificateNumber(service: service, centre: centre, year: 2026, serial: serial),
            service: service, issuedAt: issuedAt, validUntil: issuedAt.civilDate.adding(years: 3).adding(days: -1),
            name: head.name, guardian: head.guardian.hindi,
            address: CertificateClaims.shortAddress(family.address),
            facts: [CertificateFact(key: "income", text: "120000")])
    }

    func statement(_ claims: CertificateClaims = Self.claims()) throws -> CertificateStatement {
        try CertificateStatement(signing: claims, lease: lease, signer: signer, signingCertificate: certificate)
    }

    func qr(_ claims: CertificateClaims = Self.claims()) throws -> String {
        try CertificateQR.text(of: statement(claims))
    }

    func pdf(_ claims: CertificateClaims = Self.claims()) throws -> [UInt8] {
        let blank = MinimalPDF()
        return try PDFSignature.sign(
            document: blank.bytes, byteRange: blank.byteRange, contents: blank.contents, qrText: qr(claims),
            signer: signer, signingCertificate: certificate, authorities: [authorities.signingAuthority.certificateDER])
    }
}
