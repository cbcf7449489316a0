import FoundationEssentials

/// JSON of which the same value gives the same bytes each time, so that they can be hashed and signed.
package enum CanonicalJSON {
    /// Sorted keys, no spaces, plain slashes.
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}
