extension IPPMessage {
    /// The message's bytes; a document follows them without a gap.
    ///
    /// Names and values longer than 32,767 bytes are cut: none of ours comes near.
    package var encoded: [UInt8] {
        var bytes = [version.major, version.minor] + Self.bytes(code)
        bytes += Self.bytes(UInt16(requestID >> 16)) + Self.bytes(UInt16(truncatingIfNeeded: requestID))
        for group in groups {
            bytes.append(group.tag)
            for attribute in group.attributes {
                var name = Array(attribute.name.utf8)
                for value in attribute.values {
                    bytes.append(value.tag)
                    bytes += Self.counted(name) + Self.counted(value.bytes)
                    // Further values of the same attribute have no name.
                    name = []
                }
            }
        }
        return bytes + [IPPMessage.endTag]
    }

    static let endTag: UInt8 = 3
    static let maximumFieldBytes = 32_767

    private static func counted(_ field: [UInt8]) -> [UInt8] {
        let field = field.prefix(maximumFieldBytes)
        return bytes(UInt16(field.count)) + field
    }

    private static func bytes(_ value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(truncatingIfNeeded: value)] }
}
