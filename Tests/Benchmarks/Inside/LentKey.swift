import Crypto
import Domain
import Primitives
import TestKit
import Trust

/// A state's authorities and a key that they lent to an officer on a node: real keys, a real lease.
struct LentKey {
    /// The authorities issued a certificate that does not read.
    struct Unfit: Error {}

    static let centre = "MDL03"
    static let service = "6.2"
    private static let officer = Person(
        id: PersonID("TH01")!, name: LocalizedText(hindi: "अनिता उइके", english: "Anita Uikey"), role: .officer,
        designation: LocalizedText(hindi: "तहसीलदार, बिछिया", english: "Tehsildar, Bichhiya"))

    let authorities: StateAuthorities
    let lease: SignedLease
    let certificate: SigningCertificate
    let signer: SealedKeySigner

    init() throws {
        let random = SystemRandom()
        let now = SampleTimes.morning
        authorities = try StateAuthorities.create(
            organization: "eSeva bench state", at: now.advanced(byDays: -10), random: random)
        let dataKey = SymmetricKey(data: random.bytes(32))
        let key = try SealedSoftwareKey.create(under: dataKey, context: "lease", random: random)
        let start = now.advanced(byDays: -1)
        lease = try authorities.sign(
            Lease(
                id: LeaseName.text(centre: Self.centre, number: 1), officer: Self.officer.id,
                node: NodeID("MDL03-N1")!, centre: Self.centre, services: [Self.service], notBefore: start,
                notAfter: start.advanced(byDays: 30), maximumCount: 500, serials: 4_000...4_999,
                maximumDaysOffline: 15, publicKey: key.publicKey))
        let der = try authorities.issueSigningCertificate(officer: Self.officer, lease: lease, random: random)
        guard let certificate = SigningCertificate(der: der) else { throw Unfit() }
        self.certificate = certificate
        signer = key.signer(openedBy: dataKey)
    }

    /// The text in the QR of the sample family's income certificate.
    func qrText(serial: Int) throws -> String {
        let family = SampleHouseholds.maravi
        let head = family.members[0]
        let issuedAt = SampleTimes.morning
        let claims = CertificateClaims(
            issuer: "MP",
            number: CertificateNumber(service: Self.service, centre: Self.centre, year: 2026, serial: serial),
            service: Self.service, issuedAt: issuedAt,
            validUntil: issuedAt.civilDate.adding(years: 3).adding(days: -1), name: head.name,
            guardian: head.guardian.hindi, address: CertificateClaims.shortAddress(family.address),
            facts: [CertificateFact(key: "income", text: "120000")])
        return try CertificateQR.make(
            claims: claims, lease: lease, signer: signer, signingCertificate: certificate)
    }
}
