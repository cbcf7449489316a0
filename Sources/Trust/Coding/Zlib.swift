import CZlib

/// What is wrong with a zlib stream from outside.
enum ZlibProblem: Error {
    case broken, tooLarge
}

/// zlib streams (RFC 1950) in one piece, within limits.
enum Zlib {
    /// Level 9, no preset dictionary.
    static func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        var length = compressBound(uLong(bytes.count))
        var output = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&output, &length, bytes, uLong(bytes.count), Z_BEST_COMPRESSION) == Z_OK else { return nil }
        return Array(output.prefix(Int(length)))
    }

    /// Inflates the one stream that is the whole of `bytes`, to at most `limit` bytes.
    ///
    /// It stops at the limit: a bomb costs no more than that.
    static func inflate(_ bytes: [UInt8], limit: Int) throws(ZlibProblem) -> [UInt8] {
        var input = bytes
        var output = [UInt8](repeating: 0, count: limit + 1)
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw .broken }
        defer { inflateEnd(&stream) }
        let (status, written, left) = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = uInt(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = uInt(output.count)
                let status = CZlib.inflate(&stream, Z_FINISH)
                return (status, output.count - Int(stream.avail_out), Int(stream.avail_in))
            }
        }
        guard written <= limit else { throw .tooLarge }
        guard status == Z_STREAM_END, left == 0 else { throw .broken }
        return Array(output.prefix(written))
    }
}
