/// A Samagra family: 8 digits.
package struct SamagraFamilyID: Sendable, Hashable, Codable {
    package let digits: String

    /// - Returns: `nil` unless `text`, without spaces, is exactly 8 ASCII digits.
    package init?(_ text: String) {
        guard let digits = exactDigits(text, count: 8) else { return nil }
        self.digits = digits
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeDigits(decoder, SamagraFamilyID.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}

/// A person in a Samagra family: 9 digits.
package struct SamagraMemberID: Sendable, Hashable, Codable {
    package let digits: String

    /// - Returns: `nil` unless `text`, without spaces, is exactly 9 ASCII digits.
    package init?(_ text: String) {
        guard let digits = exactDigits(text, count: 9) else { return nil }
        self.digits = digits
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeDigits(decoder, SamagraMemberID.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}

/// An Indian mobile number: 10 digits, the first 6…9. A leading `+91`, `91` or `0` is taken off.
package struct MobileNumber: Sendable, Hashable, Codable {
    package let digits: String

    package init?(_ text: String) {
        var digits = text.filter { !" -".contains($0) }
        if digits.hasPrefix("+91") { digits.removeFirst(3) }
        if digits.utf8.count == 12, digits.hasPrefix("91") { digits.removeFirst(2) }
        if digits.utf8.count == 11, digits.hasPrefix("0") { digits.removeFirst() }
        guard let exact = exactDigits(digits, count: 10), exact.first.map({ "6789".contains($0) }) == true else {
            return nil
        }
        self.digits = exact
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeDigits(decoder, MobileNumber.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }

    /// `••••••1234`: enough to recognise, too little to call.
    package var masked: String { "••••••" + digits.suffix(4) }
}

/// A keyed token of an Aadhaar number, 16 bytes: the state makes it under a key that no node holds, so that two records
/// of one person meet without the number being kept anywhere.
package struct AadhaarToken: Sendable, Hashable, Codable {
    package let bytes: [UInt8]

    /// - Returns: `nil` unless there are exactly 16 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Parses 32 hexadecimal digits.
    package init?(_ text: String) {
        guard let bytes = bytesOfHex(text) else { return nil }
        self.init(bytes: bytes)
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeDigits(decoder, AadhaarToken.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex(bytes))
    }
}

/// A board, as the state server named it at enrolment: 1…16 of `A–Z`, `0–9` and `-`.
package struct NodeID: Sendable, Hashable, Codable, CustomStringConvertible {
    package let text: String

    package init?(_ text: String) {
        guard isPlainCode(text, maximum: 16) else { return nil }
        self.text = text
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeDigits(decoder, NodeID.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}

/// 16 bytes that name a record everywhere: a UUID of version 7 (RFC 9562), so that ids sort by their time.
package struct RecordID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package let bytes: [UInt8]

    /// - Returns: `nil` unless there are exactly 16 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Makes a version 7 UUID: 48 bits of milliseconds, 74 bits of chance.
    package init(at now: Timestamp, random: any RandomSource) {
        var bytes = random.bytes(16)
        let milliseconds = UInt64(bitPattern: now.milliseconds)
        for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(40 - 8 * index)) }
        bytes[6] = 0x70 | bytes[6] & 0x0F
        bytes[8] = 0x80 | bytes[8] & 0x3F
        self.bytes = bytes
    }

    /// Parses 32 hexadecimal digits, as in ``description``.
    package init?(_ text: String) {
        guard let bytes = bytesOfHex(text) else { return nil }
        self.init(bytes: bytes)
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeDigits(decoder, RecordID.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: RecordID, right: RecordID) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// 32 hexadecimal digits.
    package var description: String { hex(bytes) }
}

/// The SHA-256 of something: 32 bytes.
package struct ContentHash: Sendable, Hashable, Codable, CustomStringConvertible {
    package let bytes: [UInt8]

    /// - Returns: `nil` unless there are exactly 32 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        self.bytes = Array(bytes)
    }

    /// Parses 64 hexadecimal digits.
    package init?(_ text: String) {
        guard let bytes = bytesOfHex(text) else { return nil }
        self.init(bytes: bytes)
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeDigits(decoder, ContentHash.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// 64 hexadecimal digits.
    package var description: String { hex(bytes) }

    /// Thirty-two zero bytes: what stands before the first link of a chain.
    package static let zero = ContentHash(unchecked: [UInt8](repeating: 0, count: 32))

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }
}

/// Lower-case hexadecimal.
package func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}

/// The bytes of hexadecimal text, or `nil` where it is not that.
package func bytesOfHex(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = hexValue(digits[index]), let low = hexValue(digits[index + 1]) else { return nil }
        bytes.append(high << 4 | low)
    }
    return bytes
}

private func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
}

private func exactDigits(_ text: String, count: Int) -> String? {
    let digits = text.filter { $0 != " " }
    return digits.utf8.count == count && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : nil
}

private func isPlainCode(_ text: String, maximum: Int) -> Bool {
    (1...maximum).contains(text.utf8.count)
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }
}

private func decodeDigits<Identifier>(_ decoder: any Decoder, _ make: (String) -> Identifier?) throws -> Identifier {
    let container = try decoder.singleValueContainer()
    guard let identifier = make(try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Identifier.self)")
    }
    return identifier
}
