/// A whole number in decimal digits, as its big-endian bytes.
enum DecimalNumber {
    /// - Returns: The bytes without leading zeros; `nil` unless there are only ASCII digits, at least one, the first
    ///   not zero.
    static func bytes(_ digits: some Collection<UInt8>) -> [UInt8]? {
        guard let first = digits.first, first != 0x30, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        // Limbs of 64 bits, the lowest first; eighteen digits at a time.
        var limbs: [UInt64] = []
        var rest = Array(digits)[...]
        while !rest.isEmpty {
            let group = rest.prefix(18)
            rest = rest.dropFirst(18)
            var carry: UInt64 = 0
            var scale: UInt64 = 1
            for digit in group {
                carry = carry * 10 + UInt64(digit - 0x30)
                scale *= 10
            }
            for index in limbs.indices {
                let (high, low) = limbs[index].multipliedFullWidth(by: scale)
                let (sum, overflow) = low.addingReportingOverflow(carry)
                limbs[index] = sum
                carry = high + (overflow ? 1 : 0)
            }
            if carry > 0 { limbs.append(carry) }
        }
        let bytes = limbs.reversed().flatMap { limb in (0..<8).map { UInt8(truncatingIfNeeded: limb >> (56 - 8 * $0)) }
        }
        return Array(bytes.drop { $0 == 0 })
    }
}
