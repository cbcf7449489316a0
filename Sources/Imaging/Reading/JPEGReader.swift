import CTurboJPEG

/// Reads JPEGs through libjpeg-turbo.
enum JPEGReader {
    /// The pixels as stored, made smaller by eighths where a side is longer than asked: that costs less than reading
    /// all and throwing most away.
    ///
    /// - Parameter longestSide: In pixels.
    static func read(
        _ bytes: [UInt8], _ outline: JPEGOutline, longestSide: Int
    ) throws(ImageProblem) -> Raster {
        guard let handle = tjInitDecompress() else { throw .damaged }
        defer { tjDestroy(handle) }
        let eighths = eighths(of: max(outline.width, outline.height), within: longestSide)
        let (width, height) = (scaled(outline.width, eighths), scaled(outline.height, eighths))
        let channels = outline.components
        let format: TJPF = channels == 1 ? TJPF_GRAY : channels == 3 ? TJPF_RGB : TJPF_CMYK
        var isRead = false
        let pixels = [UInt8](unsafeUninitializedCapacity: width * height * channels) { buffer, count in
            buffer.initialize(repeating: 0)
            count = width * height * channels
            isRead = bytes.withUnsafeBufferPointer { source in
                let result = tjDecompress2(
                    handle, source.baseAddress, UInt(source.count), buffer.baseAddress, Int32(width), 0,
                    Int32(height), Int32(format.rawValue), TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS)
                return result == 0 || isHarmless(handle)
            }
        }
        guard isRead else { throw .damaged }
        guard channels == 4 else { return Raster(width: width, height: height, channels: channels, bytes: pixels) }
        return coloured(pixels, width: width, height: height, isInverted: outline.isAdobe)
    }

    /// Some cameras write a few bytes too many, or odd parameters in a scan: the picture is whole all the same.
    private static func isHarmless(_ handle: tjhandle) -> Bool {
        guard tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue), let text = tjGetErrorStr2(handle) else {
            return false
        }
        let message = String(cString: text)
        return message.contains("extraneous bytes") || message.contains("Invalid SOS parameters")
    }

    private static func eighths(of side: Int, within longest: Int) -> Int {
        max(1, min(8, longest * 8 / max(side, 1)))
    }

    /// As libjpeg-turbo rounds.
    private static func scaled(_ side: Int, _ eighths: Int) -> Int { (side * eighths + 7) / 8 }

    /// Ink to light. Adobe stores how much light is left instead of how much ink there is.
    private static func coloured(_ ink: [UInt8], width: Int, height: Int, isInverted: Bool) -> Raster {
        let bytes = [UInt8](unsafeUninitializedCapacity: width * height * 3) { light, count in
            ink.withUnsafeBufferPointer { ink in
                for index in 0..<width * height {
                    let black = Int(ink[index * 4 + 3])
                    for channel in 0..<3 {
                        let colour = Int(ink[index * 4 + channel])
                        let value = isInverted ? colour * black : (255 - colour) * (255 - black)
                        light[index * 3 + channel] = UInt8(value / 255)
                    }
                }
            }
            count = width * height * 3
        }
        return Raster(width: width, height: height, channels: 3, bytes: bytes)
    }
}
