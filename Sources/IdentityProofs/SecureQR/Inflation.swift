import CZlib

/// Inflating, within limits.
enum Inflation {
    /// Inflates the one gzip or zlib stream that is the whole of `bytes`.
    ///
    /// It stops at the limits of ``ProofLimits``: a bomb costs no more than that.
    static func inflate(_ bytes: [UInt8]) throws(ProofProblem) -> [UInt8] {
        let limit = min(ProofLimits.inflatedBytes, bytes.count * ProofLimits.inflationRatio)
        var input = bytes
        var output = [UInt8](repeating: 0, count: limit + 1)
        var stream = z_stream()
        // 15 bits of window; 32 more: gzip or zlib, by its first bytes.
        guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .malformed
        }
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
        guard status == Z_STREAM_END, left == 0 else { throw .malformed }
        return Array(output.prefix(written))
    }
}
