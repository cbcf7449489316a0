import CTurboJPEG

/// A decoded picture: 8 bits a sample, one (grey) or three (red, green, blue) samples a pixel, row by row.
struct Picture: Sendable, Hashable {
    let width: Int
    let height: Int
    let samplesPerPixel: Int
    let samples: [UInt8]

    /// Quality of the JPEG that browsers get.
    private static let jpegQuality: Int32 = 88

    /// A baseline JPEG without metadata: the one place that writes pictures.
    var jpeg: [UInt8]? {
        guard width > 0, height > 0, samples.count == width * height * samplesPerPixel,
            let encoder = tjInitCompress()
        else { return nil }
        defer { tjDestroy(encoder) }
        var output: UnsafeMutablePointer<UInt8>?
        var length: UInt = 0
        let isGrey = samplesPerPixel == 1
        let status = tjCompress2(
            encoder, samples, Int32(width), 0, Int32(height), isGrey ? TJPF_GRAY.rawInt : TJPF_RGB.rawInt, &output,
            &length, isGrey ? TJSAMP_GRAY.rawInt : TJSAMP_420.rawInt, Self.jpegQuality, 0)
        defer { tjFree(output) }
        guard status == 0, let output else { return nil }
        return Array(UnsafeBufferPointer(start: output, count: Int(length)))
    }
}

extension TJPF {
    var rawInt: Int32 { Int32(rawValue) }
}

extension TJSAMP {
    var rawInt: Int32 { Int32(rawValue) }
}
