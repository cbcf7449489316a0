/// Writes DER (X.690): what a CMS signature needs of it.
enum DERWriter {
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31
    static let octetString: UInt8 = 0x04
    static let integer: UInt8 = 0x02

    /// A value with its tag and length.
    static func value(_ tag: UInt8, _ parts: [[UInt8]]) -> [UInt8] {
        let content = parts.flatMap { $0 }
        return [tag] + length(content.count) + content
    }

    /// A SET OF (or one tagged implicitly): its elements in the order of their bytes.
    static func setOf(_ tag: UInt8, _ elements: [[UInt8]]) -> [UInt8] {
        value(tag, elements.sorted { $0.lexicographicallyPrecedes($1) })
    }

    private static func length(_ count: Int) -> [UInt8] {
        guard count >= 128 else { return [UInt8(count)] }
        var digits: [UInt8] = []
        var rest = count
        while rest > 0 {
            digits.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return [0x80 | UInt8(digits.count)] + digits
    }
}
