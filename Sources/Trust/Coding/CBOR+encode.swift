extension CBOR {
    /// A map with whole numbers as keys.
    static func map(_ entries: [(Int64, CBOR)]) -> CBOR {
        .map(entries.map { CBORPair(key: .integer($0.0), value: $0.1) })
    }

    /// The deterministic encoding of RFC 8949, 4.2.1: shortest heads, map keys in the order of their bytes.
    var encoded: [UInt8] {
        switch self {
        case .unsigned(let value): Self.head(0, value)
        case .negative(let value): Self.head(1, value)
        case .bytes(let bytes): Self.head(2, UInt64(bytes.count)) + bytes
        case .text(let text): Self.head(3, UInt64(text.utf8.count)) + Array(text.utf8)
        case .array(let items): Self.head(4, UInt64(items.count)) + items.flatMap(\.encoded)
        case .map(let pairs): Self.head(5, UInt64(pairs.count)) + Self.sorted(pairs)
        case .tagged(let tag, let value): Self.head(6, tag) + value.encoded
        }
    }

    private static func sorted(_ pairs: [CBORPair]) -> [UInt8] {
        pairs.map { ($0.key.encoded, $0.value.encoded) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
            .flatMap { $0.0 + $0.1 }
    }

    private static func head(_ major: UInt8, _ value: UInt64) -> [UInt8] {
        let width = value < 24 ? 0 : value < 1 << 8 ? 1 : value < 1 << 16 ? 2 : value < 1 << 32 ? 4 : 8
        guard width > 0 else { return [major << 5 | UInt8(value)] }
        let marks: [Int: UInt8] = [1: 24, 2: 25, 4: 26, 8: 27]
        let argument = (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (width - 1 - $0))) }
        return [major << 5 | (marks[width] ?? 27)] + argument
    }
}
