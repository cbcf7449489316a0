import COpenJPEG

/// The raw JPEG 2000 codestream of a Secure QR (ISO/IEC 15444-1, annex A), decoded by OpenJPEG.
///
/// - Warning: Decode only what a signature covers. The decoder is large and written in C; a picture reaches it here
///   when UIDAI's signature over it holds, and never before. That, its fuzzing (`Tests/IdentityProofsTests/Fuzz`) and
///   the limits that are checked on the header before it starts are why it runs inside the daemon.
enum JPEG2000 {
    /// Whether these bytes begin and end like a codestream: start, size; end.
    static func isCodestream(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51]) && bytes.count > 4 && Array(bytes.suffix(2)) == [0xFF, 0xD9]
    }

    /// The picture as a JPEG; `nil` where it is none, or outside the limits.
    static func jpeg(of codestream: [UInt8]) -> [UInt8]? { picture(codestream)?.jpeg }

    static func picture(_ codestream: [UInt8]) -> Picture? {
        guard codestream.count <= ProofLimits.photoBytes, isCodestream(codestream),
            let size = CodestreamSize(codestream), size.isWithinLimits
        else { return nil }
        return codestream.withUnsafeBufferPointer { decoded(CodestreamSource($0), size) }
    }

    private static func decoded(_ source: CodestreamSource, _ size: CodestreamSize) -> Picture? {
        guard let codec = opj_create_decompress(OPJ_CODEC_J2K) else { return nil }
        defer { opj_destroy_codec(codec) }
        var parameters = opj_dparameters_t()
        opj_set_default_decoder_parameters(&parameters)
        guard opj_setup_decoder(codec, &parameters) == OPJ_TRUE, let stream = source.open() else { return nil }
        defer { opj_stream_destroy(stream) }
        var image: UnsafeMutablePointer<opj_image_t>?
        defer { if let image { opj_image_destroy(image) } }
        return withExtendedLifetime(source) {
            guard opj_read_header(stream, codec, &image) == OPJ_TRUE, let read = image,
                opj_decode(codec, stream, read) == OPJ_TRUE, opj_end_decompress(codec, stream) == OPJ_TRUE
            else { return nil }
            return picture(of: read.pointee, size)
        }
    }

    private static func picture(of image: opj_image_t, _ size: CodestreamSize) -> Picture? {
        let (width, height, count) = (size.width, size.height, size.components)
        guard Int(image.numcomps) == count, let components = image.comps else { return nil }
        var planes: [UnsafeMutablePointer<Int32>] = []
        for component in UnsafeBufferPointer(start: components, count: count) {
            guard Int(component.w) == width, Int(component.h) == height, (1...8).contains(component.prec),
                component.sgnd == 0, let plane = component.data
            else { return nil }
            planes.append(plane)
        }
        var samples: [UInt8] = []
        samples.reserveCapacity(width * height * count)
        for pixel in 0..<(width * height) {
            for plane in planes { samples.append(UInt8(clamping: plane[pixel])) }
        }
        return Picture(width: width, height: height, samplesPerPixel: count, samples: samples)
    }
}
