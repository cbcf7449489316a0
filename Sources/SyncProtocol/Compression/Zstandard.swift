import CZstd

/// zstd (RFC 8878) over whole buffers, through the system's library.
enum Zstandard {
    /// Level for what is small: documents are compressed already, and a board's processor is slow.
    private static let smallBytes = 96 * 1_024
    private static let smallLevel: Int32 = 19
    private static let largeLevel: Int32 = 5
    /// Level for what is compressed once and sent to many: 3 % larger than at the highest, in two fifths of the time.
    private static let publishedLevel: Int32 = 16

    static func compress(_ bytes: [UInt8], dictionary: [UInt8]) throws(WireProblem) -> [UInt8] {
        guard let context = ZSTD_createCCtx() else { throw .unreadable }
        defer { ZSTD_freeCCtx(context) }
        let level = bytes.count <= smallBytes ? smallLevel : largeLevel
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
        ZSTD_CCtx_setParameter(context, ZSTD_c_dictIDFlag, 0)
        if !dictionary.isEmpty {
            guard ZSTD_isError(ZSTD_CCtx_loadDictionary(context, dictionary, dictionary.count)) == 0 else {
                throw .unknownFormat
            }
        }
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = ZSTD_compress2(context, &output, output.count, bytes, bytes.count)
        guard ZSTD_isError(count) == 0 else { throw .unreadable }
        return Array(output.prefix(count))
    }

    /// - Parameter limit: No more bytes are made room for, whatever the frame says.
    static func decompress(_ bytes: [UInt8], dictionary: [UInt8], limit: Int) throws(WireProblem) -> [UInt8] {
        let stated = try contentSize(of: bytes, limit: limit)
        guard let context = ZSTD_createDCtx() else { throw .unreadable }
        defer { ZSTD_freeDCtx(context) }
        // One byte more than needed, so that an empty message has a place as well.
        var output = [UInt8](repeating: 0, count: stated + 1)
        let count = ZSTD_decompress_usingDict(
            context, &output, output.count, bytes, bytes.count, dictionary, dictionary.count)
        guard ZSTD_isError(count) == 0, count == stated else { throw .unreadable }
        return Array(output.prefix(count))
    }

    /// Compresses thoroughly against bytes that the reader holds too, as `zstd --patch-from` does.
    ///
    /// - Parameter prefix: May be empty.
    static func compress(_ bytes: [UInt8], prefix: [UInt8]) throws(WireProblem) -> [UInt8] {
        guard let context = ZSTD_createCCtx() else { throw .unreadable }
        defer { ZSTD_freeCCtx(context) }
        let level = bytes.count <= smallBytes ? smallLevel : publishedLevel
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
        // The window reaches back over the whole prefix.
        let window = Int32(max(10, Int.bitWidth - (bytes.count + prefix.count).leadingZeroBitCount))
        guard ZSTD_isError(ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window)) == 0 else {
            throw .tooLarge(limit: WireLimits.cataloguePartBytes)
        }
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        // The context keeps the prefix's address until it has compressed.
        let count = prefix.withUnsafeBufferPointer { prefix in
            ZSTD_CCtx_refPrefix(context, prefix.baseAddress, prefix.count)
            return ZSTD_compress2(context, &output, output.count, bytes, bytes.count)
        }
        guard ZSTD_isError(count) == 0 else { throw .unreadable }
        return Array(output.prefix(count))
    }

    /// Opens what ``compress(_:prefix:)`` made.
    ///
    /// - Parameter limit: No more bytes are made room for, whatever the frame says.
    static func decompress(_ bytes: [UInt8], prefix: [UInt8], limit: Int) throws(WireProblem) -> [UInt8] {
        guard let context = ZSTD_createDCtx() else { throw .unreadable }
        defer { ZSTD_freeDCtx(context) }
        var output = [UInt8](repeating: 0, count: try contentSize(of: bytes, limit: limit) + 1)
        let count = prefix.withUnsafeBufferPointer { prefix in
            ZSTD_DCtx_refPrefix(context, prefix.baseAddress, prefix.count)
            return ZSTD_decompressDCtx(context, &output, output.count, bytes, bytes.count)
        }
        guard ZSTD_isError(count) == 0, count == output.count - 1 else { throw .unreadable }
        output.removeLast()
        return output
    }

    /// The size that the one frame of `bytes` states.
    private static func contentSize(of bytes: [UInt8], limit: Int) throws(WireProblem) -> Int {
        let stated = ZSTD_getFrameContentSize(bytes, bytes.count)
        // The two largest values say "unknown" and "error"; both are refused.
        guard stated < UInt64(Int.max) else { throw .unreadable }
        guard stated <= UInt64(limit) else { throw .tooLarge(limit: limit) }
        guard ZSTD_findFrameCompressedSize(bytes, bytes.count) == bytes.count else { throw .unreadable }
        return Int(stated)
    }
}
