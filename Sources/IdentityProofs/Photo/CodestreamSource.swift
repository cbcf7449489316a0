import COpenJPEG

/// Bytes in memory as OpenJPEG reads them.
final class CodestreamSource {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// - Parameter bytes: Must outlive the source.
    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// A stream over the bytes, which its caller destroys; it holds the source without owning it.
    func open() -> UnsafeMutablePointer<opj_stream_t?>? {
        guard let stream = opj_stream_create(4_096, OPJ_TRUE) else { return nil }
        // The library's streams are untyped pointers, the source travels as one of them.
        opj_stream_set_user_data(stream, Unmanaged.passUnretained(self).toOpaque(), nil)
        opj_stream_set_user_data_length(stream, UInt64(bytes.count))
        opj_stream_set_read_function(stream) { target, count, source in
            CodestreamSource.of(source)?.read(into: target, count) ?? -1
        }
        opj_stream_set_skip_function(stream) { count, source in CodestreamSource.of(source)?.skip(count) ?? -1 }
        opj_stream_set_seek_function(stream) { position, source in
            CodestreamSource.of(source)?.seek(position) == true ? OPJ_TRUE : OPJ_FALSE
        }
        return stream
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> CodestreamSource? {
        pointer.map { Unmanaged<CodestreamSource>.fromOpaque($0).takeUnretainedValue() }
    }

    /// - Returns: How many bytes were read; -1 at the end, as the library wants it.
    private func read(into target: UnsafeMutableRawPointer?, _ count: OPJ_SIZE_T) -> OPJ_SIZE_T {
        let count = min(Int(clamping: count), bytes.count - position)
        guard count > 0, let target, let start = bytes.baseAddress else { return -1 }
        target.copyMemory(from: start + position, byteCount: count)
        position += count
        return OPJ_SIZE_T(count)
    }

    private func skip(_ count: Int64) -> Int64 {
        guard count >= 0, Int64(position) < Int64(bytes.count) else { return -1 }
        let step = min(count, Int64(bytes.count - position))
        position += Int(step)
        return step
    }

    private func seek(_ target: Int64) -> Bool {
        guard (0...Int64(bytes.count)).contains(target) else { return false }
        position = Int(target)
        return true
    }
}
