import CZlib
import Testing

/// Writes what the node only reads.
enum Packing {
    /// A Secure QR's digits of what is signed, with its signature.
    static func digits(_ payload: [UInt8]) -> [UInt8] { decimal(deflated(payload)) }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(uLong(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(length))
        #expect(compress2(&output, &length, bytes, uLong(bytes.count), 6) == Z_OK)
        return Array(output.prefix(Int(length)))
    }

    /// Big-endian bytes as decimal digits, by dividing by 10^18 again and again.
    static func decimal(_ bytes: [UInt8]) -> [UInt8] {
        let lead = [UInt8](repeating: 0, count: (8 - bytes.count % 8) % 8) + bytes
        var limbs = stride(from: 0, to: lead.count, by: 8).map { at in
            lead[at..<(at + 8)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        let base: UInt64 = 1_000_000_000_000_000_000
        var groups: [UInt64] = []
        while !limbs.isEmpty {
            var rest: UInt64 = 0
            for index in limbs.indices {
                (limbs[index], rest) = base.dividingFullWidth((rest, limbs[index]))
            }
            groups.append(rest)
            if limbs.first == 0 { limbs.removeFirst() }
        }
        let text = groups.reversed().map { String($0) }
        let padded = text.dropFirst().map { String(repeating: "0", count: 18 - $0.count) + $0 }
        return Array((text.prefix(1) + padded).joined().utf8)
    }
}
