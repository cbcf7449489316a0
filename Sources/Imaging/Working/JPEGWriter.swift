import CTurboJPEG

/// Writes baseline JPEGs that hold nothing but their pixels.
enum JPEGWriter {
    /// - Parameter quality: 1…100, libjpeg's scale.
    static func write(_ raster: Raster, quality: Int) throws(ImageProblem) -> [UInt8] {
        guard let handle = tjInitCompress() else { throw .damaged }
        defer { tjDestroy(handle) }
        let isGrey = raster.channels == 1
        let sampling = Int32((isGrey ? TJSAMP_GRAY : TJSAMP_420).rawValue)
        let format = Int32((isGrey ? TJPF_GRAY : TJPF_RGB).rawValue)
        let room = tjBufSize(Int32(raster.width), Int32(raster.height), sampling)
        var isWritten = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(room)) { buffer, count in
            var target: UnsafeMutablePointer<UInt8>? = buffer.baseAddress
            var size = room
            isWritten = raster.bytes.withUnsafeBufferPointer { source in
                tjCompress2(
                    handle, source.baseAddress, Int32(raster.width), 0, Int32(raster.height), format, &target, &size,
                    sampling, Int32(quality), TJFLAG_NOREALLOC | TJFLAG_ACCURATEDCT) == 0
            }
            count = isWritten ? Int(size) : 0
        }
        guard isWritten else { throw .damaged }
        return bytes
    }
}
