import Domain
import Primitives
import Testing

@testable import Trust

enum QRAttacks {
    static let all: [Attack] = form + bytes + authorities + bounds

    /// Texts and encodings.
    private static let form: [Attack] = [
        Attack("no prefix", .unknownFormat) { .qr(String(try $0.qr().dropFirst(7))) },
        Attack("prefix of another scheme", .unknownFormat) { .qr("HC1:" + (try $0.qr().dropFirst(7))) },
        Attack("letters made small", .unknownFormat) { .qr(try $0.qr().lowercased()) },
        Attack("nothing after the prefix", .unreadable) { _ in .qr(CertificateQR.prefix) },
        Attack("a character outside base45", .unreadable) { .qr(try $0.qr() + "é") },
        Attack("cut off", .unreadable) { .qr(String(try $0.qr().dropLast(30))) },
        Attack("longer than any QR code", .tooLarge) { .qr(try $0.qr() + String(repeating: "0", count: 4_300)) },
        Attack("bytes after the zlib stream", .unreadable) {
            let packed = try #require(Zlib.deflate(try $0.statement().encoded))
            return .qr(CertificateQR.prefix + Base45.encode(packed + [0, 0]))
        },
        Attack("a zlib bomb", .tooLarge) { _ in
            let bomb = try #require(Zlib.deflate([UInt8](repeating: 0, count: 2_000_000)))
            return .qr(CertificateQR.prefix + Base45.encode(bomb))
        },
        Attack("a CBOR depth bomb", .unreadable) { _ in .qr(try Forger.qr([UInt8](repeating: 0x81, count: 4_000))) },
        Attack("a CBOR count bomb", .unreadable) { _ in .qr(try Forger.qr([0x9B] + [UInt8](repeating: 0xFF, count: 8)))
        },
        Attack("bytes after the statement", .unreadable) { .qr(try Forger.qr(try $0.statement().encoded + [0])) },
        Attack("CBOR that is no statement", .unknownFormat) { _ in .qr(try Forger.qr(CBOR.text("hello").encoded)) },
        Attack("a number not in its shortest form", .unreadable) {
            var cose = try $0.statement().encoded
            cose.replaceSubrange(0...0, with: [0xD8, 18])
            return .qr(try Forger.qr(cose))
        },
        Attack("a header named twice", .unreadable) {
            let protected: [UInt8] = [0xA2, 0x01, 0x26, 0x01, 0x26]
            return .qr(try Forger.qr(try Forger.cose(protected: protected, payload: [0xA0], by: $0)))
        },
    ]

    /// One bit of each class of byte.
    private static let bytes: [Attack] = [
        Attack("a letter of the name changed", .altered) {
            .qr(try Forger.qr($0, changing: Array("Ramprasad".utf8), at: 2))
        },
        Attack("the income changed", .altered) { .qr(try Forger.qr($0, changing: Array("120000".utf8), at: 0)) },
        Attack("the key id changed", .altered) { .qr(try Forger.qr($0, changing: $0.certificate.keyID, at: 3)) },
        Attack("the signature changed", .altered) {
            var cose = try $0.statement().encoded
            cose[cose.count - 40] ^= 0x04
            return .qr(try Forger.qr(cose))
        },
        Attack("the twin signature", .twinSignature) {
            let cose = try $0.statement().encoded
            return .qr(try Forger.qr(cose.dropLast(64) + LowS.twin(of: Array(cose.suffix(64)))))
        },
        Attack("the lease's version changed", .unreadable) {
            .qr(try Forger.qr($0, changing: $0.lease.encoded, at: 0))
        },
        Attack("the lease's authority changed", .unknownAuthority) {
            .qr(try Forger.qr($0, changing: $0.lease.encoded, at: 4))
        },
        Attack("the lease's end changed", .notSignedByAuthority) {
            .qr(try Forger.qr($0, changing: $0.lease.encoded, at: 14))
        },
        Attack("the lease's services changed", .notSignedByAuthority) {
            .qr(try Forger.qr($0, changing: $0.lease.encoded, at: 38))
        },
        Attack("the lease's signature changed", .notSignedByAuthority) {
            .qr(try Forger.qr($0, changing: $0.lease.encoded, at: 120))
        },
        Attack("the lease's twin signature", .notSignedByAuthority) {
            let lease = $0.lease.encoded
            let twin = Array(lease.prefix(76)) + LowS.twin(of: Array(lease.suffix(64)))
            return .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(), by: $0, lease: twin)))
        },
    ]

    /// Who signed.
    private static let authorities: [Attack] = [
        Attack("another state's certificate", .unknownAuthority) { _ in .qr(try SampleTrust(seed: 77).qr()) },
        Attack("a lease by the authority for nodes", .unknownAuthority) {
            let lease = try SignedLease(signing: $0.lease.lease, by: $0.authorities.nodeAuthority)
            return .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(), by: $0, lease: lease.encoded)))
        },
        Attack("a lease that names the authority but is signed by another", .notSignedByAuthority) {
            let body = Array($0.lease.encoded.prefix(76))
            let forged = body + (try $0.signer.sign(LeaseLayout.message(body)))
            return .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(), by: $0, lease: forged)))
        },
        Attack("a colleague's lease put in", .altered) {
            let other = try SampleTrust(seed: 5, number: 2, authorities: $0.authorities)
            return .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(), by: $0, lease: other.lease.encoded)))
        },
        Attack("the lease left out", .unknownFormat) {
            .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(), by: $0, withoutLease: true)))
        },
        Attack("a header that we do not know", .unknownFormat) {
            .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(), by: $0, extraHeader: (2, .text("x")))))
        },
        Attack("another algorithm named", .algorithmRefused) {
            .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(), by: $0, algorithm: -35)))
        },
        Attack("no algorithm", .algorithmRefused) {
            .qr(try Forger.qr(try Forger.cose(protected: [0xA0], payload: [0xA0], by: $0)))
        },
    ]

    /// The lent key used for more than it was lent for.
    private static let bounds: [Attack] = [
        Attack("a service outside the lease", .serviceOutsideLease) {
            .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(service: "6.3"), by: $0)))
        },
        Attack("a number of another service", .serviceOutsideLease) {
            var claims = SampleTrust.claims(service: "6.3")
            claims.service = "6.2"
            return .qr(try Forger.qr(try Forger.cose(claims, by: $0)))
        },
        Attack("a number of another centre", .centreOutsideLease) {
            var claims = SampleTrust.claims()
            claims.number = CertificateNumber(service: "6.2", centre: "DND07", year: 2026, serial: 4_127)
            return .qr(try Forger.qr(try Forger.cose(claims, by: $0)))
        },
        Attack("a serial number below the block", .serialOutsideLease) {
            .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(serial: 3_999), by: $0)))
        },
        Attack("a serial number above the block", .serialOutsideLease) {
            .qr(try Forger.qr(try Forger.cose(SampleTrust.claims(serial: 5_000), by: $0)))
        },
        Attack("issued before the lease began", .issuedOutsideLease) {
            let early = SampleTrust.claims(issuedAt: SampleTrust.issued.advanced(byDays: -2))
            return .qr(try Forger.qr(try Forger.cose(early, by: $0)))
        },
        Attack(
            "issued after the lease had ended", .issuedOutsideLease, on: SampleTrust.issued.civilDate.adding(days: 40)
        ) {
            let late = SampleTrust.claims(issuedAt: SampleTrust.issued.advanced(byDays: 30))
            return .qr(try Forger.qr(try Forger.cose(late, by: $0)))
        },
        Attack("issued before the authority existed", .certificateUnfit) {
            let old = SampleTrust.issued.advanced(byDays: -40)
            let sample = try SampleTrust(seed: 9, start: old, authorities: $0.authorities)
            return .qr(try sample.qr(SampleTrust.claims(issuedAt: old.advanced(byDays: 1))))
        },
        Attack("issued tomorrow", .notYetIssued) {
            .qr(try $0.qr(SampleTrust.claims(issuedAt: SampleTrust.issued.advanced(byDays: 1))))
        },
        Attack("expired", .expired, on: SampleTrust.issued.civilDate.adding(years: 4)) { .qr(try $0.qr()) },
    ]
}
