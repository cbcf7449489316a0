/// How a message travels: two letters, a format version, a dictionary version, then one zstd frame.
///
/// | byte | what |
/// |---|---|
/// | 0, 1 | `e`, `S` |
/// | 2 | format version: 1 |
/// | 3 | dictionary version; 0: none |
/// | 4… | one zstd frame that states its content size, without checksum and dictionary id |
package enum Frame {
    private static let head: [UInt8] = [0x65, 0x53, 1]
    /// Bytes before the zstd frame.
    package static let headBytes = 4

    /// Compresses a message with the newest dictionary.
    ///
    /// - Throws: ``WireProblem/tooLarge(limit:)``.
    package static func pack(_ message: [UInt8]) throws(WireProblem) -> [UInt8] {
        guard message.count <= WireLimits.exchangeBytes else { throw .tooLarge(limit: WireLimits.exchangeBytes) }
        let dictionary = ExchangeDictionary.newest
        let packed = try Zstandard.compress(message, dictionary: dictionary.bytes)
        guard packed.count + headBytes <= WireLimits.frameBytes else { throw .tooLarge(limit: WireLimits.frameBytes) }
        return head + [dictionary.version] + packed
    }

    /// Opens a frame; nothing larger than ``WireLimits/exchangeBytes`` ever comes out.
    package static func unpack(_ frame: [UInt8]) throws(WireProblem) -> [UInt8] {
        guard frame.count <= WireLimits.frameBytes else { throw .tooLarge(limit: WireLimits.frameBytes) }
        guard frame.count > headBytes, Array(frame.prefix(head.count)) == head,
            let dictionary = ExchangeDictionary.version(frame[head.count])
        else { throw .unknownFormat }
        return try Zstandard.decompress(
            Array(frame.dropFirst(headBytes)), dictionary: dictionary.bytes, limit: WireLimits.exchangeBytes)
    }
}
