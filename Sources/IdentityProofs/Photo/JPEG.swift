import CTurboJPEG

/// The JPEG of a paperless e-KYC file.
enum JPEG {
    /// The picture written anew, so that a browser gets nothing but pixels; `nil` where it is none, or too large.
    static func jpeg(of bytes: [UInt8]) -> [UInt8]? { picture(bytes)?.jpeg }

    static func picture(_ bytes: [UInt8]) -> Picture? {
        guard bytes.starts(with: [0xFF, 0xD8]), bytes.count <= ProofLimits.photoBytes, let decoder = tjInitDecompress()
        else { return nil }
        defer { tjDestroy(decoder) }
        var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        let sides = 1...Int32(ProofLimits.photoSide)
        guard tjDecompressHeader3(decoder, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0,
            sides.contains(width), sides.contains(height)
        else { return nil }
        var samples = [UInt8](repeating: 0, count: Int(width) * Int(height) * 3)
        // A progressive file may hold any number of scans over the whole picture.
        let flags = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS
        guard
            tjDecompress2(
                decoder, bytes, UInt(bytes.count), &samples, width, 0, height, TJPF_RGB.rawInt, Int32(flags)) == 0
        else { return nil }
        return Picture(width: Int(width), height: Int(height), samplesPerPixel: 3, samples: samples)
    }
}
