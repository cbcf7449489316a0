import Primitives

/// Why bytes from outside were not understood. Names fields of `sync/*.proto`, never their values.
package enum WireProblem: Error, Sendable, Hashable {
    /// Not a message of this kind at all.
    case unreadable
    /// A required field is absent.
    case missing(field: String)
    /// An enum value that this version does not know.
    case unknownValue(field: String)
    /// A value outside what the field allows.
    case outOfRange(field: String)
    /// More than the named limit, in bytes.
    case tooLarge(limit: Int)
    /// A frame of another format, or compressed with a dictionary that this version does not hold.
    case unknownFormat
}

extension WireProblem: Reported {
    package var key: String {
        switch self {
        case .unreadable: "wire.unreadable"
        case .missing: "wire.missing"
        case .unknownValue: "wire.unknown-value"
        case .outOfRange: "wire.out-of-range"
        case .tooLarge: "wire.too-large"
        case .unknownFormat: "wire.unknown-format"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .missing(let field), .unknownValue(let field), .outOfRange(let field): ["field": field]
        case .tooLarge(let limit): ["limit": String(limit)]
        case .unreadable, .unknownFormat: [:]
        }
    }

    package var summary: String {
        switch self {
        case .unreadable: "The message cannot be read."
        case .missing(let field): "The message lacks its field \(field)."
        case .unknownValue(let field): "The message holds an unknown value in its field \(field)."
        case .outOfRange(let field): "The message holds a value that its field \(field) does not allow."
        case .tooLarge(let limit): "The message is larger than \(limit) bytes."
        case .unknownFormat: "The message is of another format or version."
        }
    }

    package var recovery: String {
        "Bring both sides to the same software version; if they are, the line was tampered with."
    }
}
