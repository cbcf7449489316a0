/// A request or an answer of the Internet Printing Protocol, without the document that may follow it.
///
/// Source: RFC 8010 (encoding), RFC 8011 (operations, attributes, status codes).
package struct IPPMessage: Sendable, Hashable {
    /// Major and minor version; 2.0 is what IPP Everywhere printers speak.
    package var version: (major: UInt8, minor: UInt8) { (versionMajor, versionMinor) }
    /// Operation of a request, status of an answer.
    package var code: UInt16
    package var requestID: UInt32
    package var groups: [IPPGroup]

    private var versionMajor: UInt8 = 2
    private var versionMinor: UInt8 = 0

    package init(code: UInt16, requestID: UInt32, groups: [IPPGroup]) {
        self.code = code
        self.requestID = requestID
        self.groups = groups
    }

    init(major: UInt8, minor: UInt8, code: UInt16, requestID: UInt32, groups: [IPPGroup]) {
        self.init(code: code, requestID: requestID, groups: groups)
        versionMajor = major
        versionMinor = minor
    }

    /// The values of the first attribute of this name, in any group.
    package func values(of name: String) -> [IPPValue] {
        for group in groups {
            if let attribute = group.attributes.first(where: { $0.name == name }) { return attribute.values }
        }
        return []
    }

    /// Whether an answer's status is one of *successful* (0x0000…0x00FF).
    package var isSuccess: Bool { code < 0x0100 }
}

/// Attributes about one thing.
package struct IPPGroup: Sendable, Hashable {
    /// Delimiter tags of RFC 8010 §3.5.1.
    package enum Tag: UInt8, Sendable {
        case operation = 1
        case job = 2
        case printer = 4
        case unsupported = 5
    }

    /// 0x01…0x0F except 0x03, which ends the message.
    package var tag: UInt8
    package var attributes: [IPPAttribute]

    package init(_ tag: Tag, _ attributes: [IPPAttribute]) {
        self.init(rawTag: tag.rawValue, attributes: attributes)
    }

    init(rawTag: UInt8, attributes: [IPPAttribute]) {
        tag = rawTag
        self.attributes = attributes
    }
}

/// A name and its values. Collections are kept flat, as their values stand in the message.
package struct IPPAttribute: Sendable, Hashable {
    package var name: String
    package var values: [IPPValue]

    package init(_ name: String, _ values: IPPValue...) {
        self.init(name: name, values: values)
    }

    package init(name: String, values: [IPPValue]) {
        self.name = name
        self.values = values
    }
}

/// A value with its syntax (RFC 8010 §3.5.2).
package struct IPPValue: Sendable, Hashable {
    package var tag: UInt8
    package var bytes: [UInt8]

    package init(tag: UInt8, bytes: [UInt8]) {
        self.tag = tag
        self.bytes = bytes
    }

    /// Signed, 4 bytes; each of the following is named for its syntax in RFC 8011 §5.1.
    package static func integer(_ value: Int32) -> IPPValue { IPPValue(tag: 0x21, bytes: bigEndian(value)) }
    /// One byte.
    package static func boolean(_ value: Bool) -> IPPValue { IPPValue(tag: 0x22, bytes: [value ? 1 : 0]) }
    /// A name in the charset of the message, without language.
    package static func name(_ text: String) -> IPPValue { IPPValue(tag: 0x42, bytes: Array(text.utf8)) }
    /// A keyword of RFC 8011 or PWG.
    package static func keyword(_ text: String) -> IPPValue { IPPValue(tag: 0x44, bytes: Array(text.utf8)) }
    /// An address.
    package static func uri(_ text: String) -> IPPValue { IPPValue(tag: 0x45, bytes: Array(text.utf8)) }
    /// A charset's name.
    package static func charset(_ text: String) -> IPPValue { IPPValue(tag: 0x47, bytes: Array(text.utf8)) }
    /// A language tag.
    package static func language(_ text: String) -> IPPValue { IPPValue(tag: 0x48, bytes: Array(text.utf8)) }
    /// A MIME media type.
    package static func mediaType(_ text: String) -> IPPValue { IPPValue(tag: 0x49, bytes: Array(text.utf8)) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// An integer or enum of 4 bytes; `nil` for anything else.
    package var number: Int32? {
        guard tag == 0x21 || tag == 0x23, bytes.count == 4 else { return nil }
        return Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
    }

    private static func bigEndian(_ value: Int32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
