import Crypto
package import Domain
package import Primitives

/// The journal's own form: an event is serialised once, and these bytes are hashed, stored and sent.
///
/// - Warning: Never encode an event again to hash it or to send it: another version may write other bytes.
package enum EventCoding {
    /// Serialises an event.
    ///
    /// - Throws: ``WireProblem`` where a number does not fit its field, or the event is larger than
    ///   ``WireLimits/eventBytes``.
    package static func encode(_ event: JournalEvent) throws(WireProblem) -> [UInt8] {
        let bytes = try WireEvent(event).wireBytes()
        guard bytes.count <= WireLimits.eventBytes else { throw .tooLarge(limit: WireLimits.eventBytes) }
        return bytes
    }

    /// Reads an event from its bytes.
    ///
    /// - Throws: ``WireProblem`` where a required field is missing, an enum value is unknown, or a value is out of
    ///   range.
    package static func decode(_ bytes: [UInt8]) throws(WireProblem) -> JournalEvent {
        try WireEvent(wire: bytes, limit: WireLimits.eventBytes).domain()
    }

    /// SHA-256 of an event's bytes: what the next event of its journal names as the one before it. Documents are named
    /// by the same hash of theirs.
    package static func hash(_ bytes: [UInt8]) -> ContentHash {
        ContentHash(bytes: Array(SHA256.hash(data: bytes))) ?? .zero
    }
}
