/// One signature, not two: of (r, s) and its twin (r, n − s) only the lower *s* counts.
///
/// Both verify under plain ECDSA (OpenSSL accepts either), so whatever names a certificate by its signature can be
/// slipped by the twin. Source of the order n: FIPS 186-4, D.1.2.3.
package enum LowS {
    /// The order of P-256, big-endian.
    static let order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]

    /// (n − 1) / 2, big-endian: the highest *s* that is low.
    static let half: [UInt8] = [
        0x7F, 0xFF, 0xFF, 0xFF, 0x80, 0x00, 0x00, 0x00, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xDE, 0x73, 0x7D, 0x56, 0xD3, 0x8B, 0xCF, 0x42, 0x79, 0xDC, 0xE5, 0x61, 0x7E, 0x31, 0x92, 0xA8,
    ]

    /// Whether `signature` is 64 bytes whose second half is at most ``half``.
    static func isLow(_ signature: [UInt8]) -> Bool {
        signature.count == 64 && !half.lexicographicallyPrecedes(signature[32...])
    }

    /// `signature` (64 bytes) itself or, where its *s* is high, its twin.
    static func lowered(_ signature: [UInt8]) -> [UInt8] {
        isLow(signature) ? signature : twin(of: signature)
    }

    /// (r, n − s).
    package static func twin(of signature: [UInt8]) -> [UInt8] {
        var twin = signature
        var borrow = 0
        for index in stride(from: 31, through: 0, by: -1) {
            let difference = Int(order[index]) - Int(signature[32 + index]) - borrow
            borrow = difference < 0 ? 1 : 0
            twin[32 + index] = UInt8(truncatingIfNeeded: difference)
        }
        return twin
    }
}
