/// Why bytes are not a message of IPP.
package enum IPPDecodingError: Error, Sendable, Hashable {
    case tooLarge
    case truncated
    /// A value outside a group, a further value without a first, or a field longer than 32,767 bytes.
    case malformed
    case tooManyValues
}

extension IPPMessage {
    /// Answers to what we ask have a few kilobytes.
    package static let maximumBytes = 262_144
    package static let maximumValues = 4_096

    /// Decodes a message.
    /// - Parameter bytes: The message; what stands after its end (a document) is left alone.
    package init(decoding bytes: [UInt8]) throws(IPPDecodingError) {
        guard bytes.count <= Self.maximumBytes else { throw .tooLarge }
        var reader = IPPReader(bytes: bytes)
        let major = try reader.byte()
        let minor = try reader.byte()
        let code = UInt16(try reader.word())
        let requestID = UInt32(try reader.word()) << 16 | UInt32(try reader.word())
        self.init(major: major, minor: minor, code: code, requestID: requestID, groups: [])
        var values = 0
        while true {
            let tag = try reader.byte()
            if tag == Self.endTag { return }
            if tag < 0x10 {
                groups.append(IPPGroup(rawTag: tag, attributes: []))
            } else {
                try append(tag: tag, name: reader.field(), value: reader.field())
            }
            values += 1
            guard values <= Self.maximumValues else { throw .tooManyValues }
        }
    }

    private mutating func append(tag: UInt8, name: [UInt8], value: [UInt8]) throws(IPPDecodingError) {
        guard !groups.isEmpty else { throw .malformed }
        let group = groups.count - 1
        let value = IPPValue(tag: tag, bytes: value)
        if !name.isEmpty {
            groups[group].attributes.append(IPPAttribute(String(decoding: name, as: UTF8.self), value))
        } else {
            let attribute = groups[group].attributes.count - 1
            guard attribute >= 0 else { throw .malformed }
            groups[group].attributes[attribute].values.append(value)
        }
    }
}

private struct IPPReader {
    let bytes: [UInt8]
    private var offset = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func byte() throws(IPPDecodingError) -> UInt8 {
        guard offset < bytes.count else { throw .truncated }
        defer { offset += 1 }
        return bytes[offset]
    }

    mutating func word() throws(IPPDecodingError) -> Int {
        Int(try byte()) << 8 | Int(try byte())
    }

    /// Two bytes of length, then so many bytes.
    mutating func field() throws(IPPDecodingError) -> [UInt8] {
        let count = try word()
        guard count <= IPPMessage.maximumFieldBytes else { throw .malformed }
        guard count <= bytes.count - offset else { throw .truncated }
        defer { offset += count }
        return Array(bytes[offset..<offset + count])
    }
}
