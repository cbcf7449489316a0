/// What is wrong with CBOR that came from outside.
enum CBORProblem: Error {
    case cutOff, trailingBytes, notShortest, notAllowed, tooDeep, tooMany, keysOutOfOrder, notText
}

/// Reads the deterministic encoding and nothing else, within limits.
struct CBORDecoder {
    /// Arrays, maps and tags inside one another.
    static let maximumDepth = 8
    /// Values of all kinds in one input.
    static let maximumItems = 512

    private let input: [UInt8]
    private var at = 0
    private var items = 0

    private init(_ input: [UInt8]) { self.input = input }

    /// The one value that is the whole input.
    static func decode(_ input: [UInt8]) throws(CBORProblem) -> CBOR {
        var decoder = CBORDecoder(input)
        let value = try decoder.value(depth: 0)
        guard decoder.at == input.count else { throw .trailingBytes }
        return value
    }

    private mutating func value(depth: Int) throws(CBORProblem) -> CBOR {
        guard depth <= Self.maximumDepth else { throw .tooDeep }
        items += 1
        guard items <= Self.maximumItems else { throw .tooMany }
        let (major, argument) = try head()
        switch major {
        case 0: return .unsigned(argument)
        case 1: return .negative(argument)
        case 2: return .bytes(try take(argument))
        case 3:
            guard let text = String(validating: try take(argument), as: UTF8.self) else { throw .notText }
            return .text(text)
        case 4:
            var values: [CBOR] = []
            for _ in 0..<(try count(argument)) { values.append(try value(depth: depth + 1)) }
            return .array(values)
        case 5: return .map(try pairs(try count(argument), depth: depth))
        case 6: return .tagged(argument, try value(depth: depth + 1))
        default: throw .notAllowed
        }
    }

    private mutating func pairs(_ count: Int, depth: Int) throws(CBORProblem) -> [CBORPair] {
        var pairs: [CBORPair] = []
        var previous: ArraySlice<UInt8>?
        for _ in 0..<count {
            let start = at
            let key = try value(depth: depth + 1)
            let encoded = input[start..<at]
            if let previous, !previous.lexicographicallyPrecedes(encoded) { throw .keysOutOfOrder }
            previous = encoded
            pairs.append(CBORPair(key: key, value: try value(depth: depth + 1)))
        }
        return pairs
    }

    private mutating func head() throws(CBORProblem) -> (major: UInt8, argument: UInt64) {
        let first = try byte()
        let low = first & 0x1F
        guard low >= 24 else { return (first >> 5, UInt64(low)) }
        let widths: [UInt8: Int] = [24: 1, 25: 2, 26: 4, 27: 8]
        guard let width = widths[low] else { throw .notAllowed }
        var argument: UInt64 = 0
        for _ in 0..<width { argument = argument << 8 | UInt64(try byte()) }
        let least: UInt64 = width == 1 ? 24 : 1 << UInt64(4 * width)
        guard argument >= least else { throw .notShortest }
        return (first >> 5, argument)
    }

    private mutating func byte() throws(CBORProblem) -> UInt8 {
        guard at < input.count else { throw .cutOff }
        defer { at += 1 }
        return input[at]
    }

    private mutating func take(_ count: UInt64) throws(CBORProblem) -> [UInt8] {
        guard count <= UInt64(input.count - at) else { throw .cutOff }
        defer { at += Int(count) }
        return Array(input[at..<(at + Int(count))])
    }

    private func count(_ argument: UInt64) throws(CBORProblem) -> Int {
        guard argument <= UInt64(Self.maximumItems) else { throw .tooMany }
        return Int(argument)
    }
}
