import Domain
import Primitives
import Crypto

/// The 140 bytes of a signed lease. Numbers are big-endian.
///
/// | at | bytes | what |
/// |---|---|---|
/// | 0 | 1 | version: 1 |
/// | 1 | 8 | authority: first 8 bytes of the SHA-256 of its SubjectPublicKeyInfo |
/// | 9 | 4 | not before, minutes since 1970-01-01T00:00Z |
/// | 13 | 3 | length in minutes; the lease ends with the minute that begins then |
/// | 16 | 2 | maximum count of certificates |
/// | 18 | 4 | first serial number |
/// | 22 | 2 | serial numbers after the first |
/// | 24 | 1 | maximum days offline |
/// | 25 | 4 | centre: 1…6 of `0–9 A–Z -`, base 38, see ``CentreCode`` |
/// | 29 | 2 | number in the lease's id `LS-<centre>-<number>` |
/// | 31 | 4 | holder tag: see ``LeaseTerms/holderTag(officer:node:)`` |
/// | 35 | 8 | four services: see ``ServiceSet`` |
/// | 43 | 33 | the key lent: P-256, compressed point |
/// | 76 | 64 | ECDSA P-256/SHA-256, r ‖ s, low *s*, over `eseva lease 1`, 0, bytes 0…75 |
enum LeaseLayout {
    static let byteCount = 140
    static let bodyByteCount = 76
    static let signatureByteCount = 64
    private static let version: UInt8 = 1
    private static let maximumMinutes = 1 << 24

    /// What the authority signs.
    static func message(_ body: [UInt8]) -> [UInt8] { Array("eseva lease 1".utf8) + [0] + body }

    /// Bytes 0…75.
    static func body(of lease: Lease, authority: [UInt8]) throws(LeaseProblem) -> [UInt8] {
        let start = Int(lease.notBefore.seconds / 60)
        let minutes = Int(lease.notAfter.seconds / 60) - start
        guard authority.count == AuthorityKeyID.byteCount, (0..<1 << 32).contains(start),
            (1..<maximumMinutes).contains(minutes), (1...65_535).contains(lease.maximumCount),
            (0..<1 << 32).contains(lease.serials.lowerBound), lease.serials.count <= 65_536,
            lease.serials.upperBound < 1 << 32, (0...255).contains(lease.maximumDaysOffline),
            let centre = CentreCode.encode(lease.centre),
            let number = LeaseName.number(in: lease.id, centre: lease.centre),
            let services = ServiceSet.encode(lease.services), lease.publicKey.count == 33
        else { throw .doesNotFit }
        return [version] + authority + bigEndian(start, 4) + bigEndian(minutes, 3)
            + bigEndian(lease.maximumCount, 2) + bigEndian(lease.serials.lowerBound, 4)
            + bigEndian(lease.serials.count - 1, 2) + [UInt8(lease.maximumDaysOffline)] + bigEndian(centre, 4)
            + bigEndian(number, 2) + LeaseTerms.holderTag(officer: lease.officer, node: lease.node) + services
            + lease.publicKey
    }

    /// What the bytes say, with each field checked; not whether anybody signed them.
    static func terms(_ encoded: [UInt8]) throws(LeaseProblem) -> LeaseTerms {
        guard encoded.count == byteCount, encoded[0] == version else { throw .unreadable }
        let start = number(encoded[9..<13]), minutes = number(encoded[13..<16])
        let first = number(encoded[18..<22]), more = number(encoded[22..<24])
        let publicKey = Array(encoded[43..<76])
        guard minutes > 0, number(encoded[16..<18]) > 0, first + more < 1 << 32,
            let centre = CentreCode.decode(number(encoded[25..<29])),
            let services = ServiceSet.decode(Array(encoded[35..<43])),
            (try? P256.Signing.PublicKey(compressedRepresentation: publicKey)) != nil
        else { throw .unreadable }
        return LeaseTerms(
            authority: Array(encoded[1..<9]), centre: centre, number: number(encoded[29..<31]),
            holder: Array(encoded[31..<35]), services: services, notBefore: Timestamp(seconds: Int64(start) * 60),
            notAfter: Timestamp(seconds: Int64(start + minutes) * 60), maximumCount: number(encoded[16..<18]),
            serials: first...(first + more), maximumDaysOffline: Int(encoded[24]), publicKey: publicKey)
    }

    private static func bigEndian(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
