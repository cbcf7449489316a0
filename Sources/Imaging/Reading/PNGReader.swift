import CPNG

/// Reads PNGs through libpng's simplified interface, which keeps its errors to itself.
enum PNGReader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// `PNG_FORMAT_FLAG_COLOR`
    private static let colour: UInt32 = 2

    /// All pixels, on white where some are transparent.
    static func read(_ bytes: [UInt8]) throws(ImageProblem) -> Raster {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        let outcome: Result<Raster, ImageProblem> = bytes.withUnsafeBytes { source in
            guard png_image_begin_read_from_memory(&image, source.baseAddress, source.count) != 0 else {
                return .failure(.damaged)
            }
            let (width, height) = (Int(image.width), Int(image.height))
            guard max(width, height) <= ImageLimits.side, width * height <= ImageLimits.wholePixels else {
                return .failure(.tooManyPixels)
            }
            let isColoured = image.format & colour != 0
            image.format = isColoured ? colour : 0
            let channels = isColoured ? 3 : 1
            var isRead = false
            let pixels = [UInt8](unsafeUninitializedCapacity: width * height * channels) { buffer, count in
                buffer.initialize(repeating: 255)
                count = width * height * channels
                var white = png_color(red: 255, green: 255, blue: 255)
                isRead = png_image_finish_read(&image, &white, buffer.baseAddress, 0, nil) != 0
            }
            guard isRead else { return .failure(.damaged) }
            return .success(Raster(width: width, height: height, channels: channels, bytes: pixels))
        }
        return try outcome.get()
    }
}
