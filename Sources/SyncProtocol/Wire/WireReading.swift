import FoundationEssentials
import Primitives
import SwiftProtobuf

/// Nesting that a message may have; ours need six levels.
private let messageDepthLimit = 12

extension Message {
    /// Parses a message within limits.
    init(wire bytes: [UInt8], limit: Int) throws(WireProblem) {
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        var options = BinaryDecodingOptions()
        options.messageDepthLimit = messageDepthLimit
        do {
            try self.init(serializedBytes: bytes, options: options)
        } catch {
            throw .unreadable
        }
    }

    /// The bytes that are hashed, stored and sent.
    func wireBytes() throws(WireProblem) -> [UInt8] {
        do {
            return try serializedBytes()
        } catch {
            throw .unreadable
        }
    }
}

/// `value`, which has to be there.
func required<Value>(_ value: Value?, _ field: String) throws(WireProblem) -> Value {
    guard let value else { throw .missing(field: field) }
    return value
}

/// `text`, which must not be empty.
func filled(_ text: String, _ field: String) throws(WireProblem) -> String {
    guard !text.isEmpty else { throw .missing(field: field) }
    return text
}

/// `value` as another integer type.
func exact<From: BinaryInteger, To: FixedWidthInteger>(_ value: From, _ field: String) throws(WireProblem) -> To {
    guard let exact = To(exactly: value) else { throw .outOfRange(field: field) }
    return exact
}

/// A hash of 32 bytes.
func contentHash(_ bytes: Data, _ field: String) throws(WireProblem) -> ContentHash {
    guard !bytes.isEmpty else { throw .missing(field: field) }
    guard let hash = ContentHash(bytes: bytes) else { throw .outOfRange(field: field) }
    return hash
}

/// A record's id of 16 bytes.
func record(_ bytes: Data, _ field: String) throws(WireProblem) -> RecordID {
    guard !bytes.isEmpty else { throw .missing(field: field) }
    guard let id = RecordID(bytes: bytes) else { throw .outOfRange(field: field) }
    return id
}

/// An instant within ``WireLimits/instants``.
func instant(_ milliseconds: Int64, _ field: String) throws(WireProblem) -> Timestamp {
    guard WireLimits.instants.contains(milliseconds) else { throw .outOfRange(field: field) }
    return Timestamp(milliseconds: milliseconds)
}

/// An amount within ``WireLimits/paise``.
func paise(_ amount: Int64, _ field: String) throws(WireProblem) -> Money {
    guard WireLimits.paise.contains(amount) else { throw .outOfRange(field: field) }
    return Money(paise: amount)
}

/// A date; days within the calendar's years 1…9999.
func date(_ days: Int, _ field: String) throws(WireProblem) -> CivilDate {
    guard (-719_162...2_932_896).contains(days) else { throw .outOfRange(field: field) }
    return CivilDate(daysSince1970: days)
}

/// Digits of a fixed count, with their leading zeros.
func digits(_ number: some BinaryInteger, count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
}
