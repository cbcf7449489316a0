/// A value of CBOR (RFC 8949), as far as our statements use it: no floats, no simple values, no indefinite lengths.
indirect enum CBOR: Hashable, Sendable {
    case unsigned(UInt64)
    /// −1 − n.
    case negative(UInt64)
    case bytes([UInt8])
    case text(String)
    case array([CBOR])
    case map([CBORPair])
    case tagged(UInt64, CBOR)

    /// A whole number of either sign.
    static func integer(_ value: Int64) -> CBOR {
        value >= 0 ? .unsigned(UInt64(value)) : .negative(UInt64(-1 - value))
    }

    /// The number, where this is one that fits 64 bits with a sign.
    var integer: Int64? {
        switch self {
        case .unsigned(let value): Int64(exactly: value)
        case .negative(let value): Int64(exactly: value).map { -1 - $0 }
        default: nil
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
    var array: [CBOR]? { if case .array(let items) = self { items } else { nil } }

    /// The entries of a map whose keys are whole numbers.
    var entries: [Int64: CBOR]? {
        guard case .map(let pairs) = self else { return nil }
        var entries: [Int64: CBOR] = [:]
        for pair in pairs {
            guard let key = pair.key.integer else { return nil }
            entries[key] = pair.value
        }
        return entries
    }
}

/// An entry of a map.
struct CBORPair: Hashable, Sendable {
    var key: CBOR
    var value: CBOR
}
