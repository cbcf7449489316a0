extension Raster {
    /// The same picture with no side longer than this; one that fits already stays as it is.
    package func within(longestSide: Int) -> Raster {
        let longest = max(width, height)
        guard longest > longestSide else { return self }
        return downsized(
            width: max(1, width * longestSide / longest), height: max(1, height * longestSide / longest))
    }

    /// Each new pixel is the mean of the area that it covers, so that thin strokes become grey and do not break.
    private func downsized(width newWidth: Int, height newHeight: Int) -> Raster {
        let narrow = Self.squeezed(
            bytes, lines: height, from: width, to: newWidth, channels: channels, step: channels,
            pitch: width * channels, newStep: channels, newPitch: newWidth * channels)
        let small = Self.squeezed(
            narrow, lines: newWidth, from: height, to: newHeight, channels: channels, step: newWidth * channels,
            pitch: channels, newStep: newWidth * channels, newPitch: channels)
        return Raster(width: newWidth, height: newHeight, channels: channels, bytes: small)
    }

    /// Weights are in 65,536ths of a source pixel.
    private static let one = 65_536

    /// Squeezes each line of pixels from `from` to `to` of them.
    ///
    /// - Parameters:
    ///   - step: Bytes from a pixel of a line to the next.
    ///   - pitch: Bytes from a line to the next.
    private static func squeezed(
        _ bytes: [UInt8], lines: Int, from: Int, to: Int, channels: Int, step: Int, pitch: Int, newStep: Int,
        newPitch: Int
    ) -> [UInt8] {
        let total = lines * to * channels
        return [UInt8](unsafeUninitializedCapacity: total) { target, count in
            bytes.withUnsafeBufferPointer { source in
                for place in 0..<to {
                    let (start, end) = (place * from * one / to, (place + 1) * from * one / to)
                    let (first, last) = (start / one, min(from - 1, (end - 1) / one))
                    for line in 0..<lines {
                        for channel in 0..<channels {
                            var sum = 0
                            for pixel in first...last {
                                let weight = min(end, (pixel + 1) * one) - max(start, pixel * one)
                                sum += weight * Int(source[line * pitch + pixel * step + channel])
                            }
                            target[line * newPitch + place * newStep + channel] = UInt8(
                                min(255, (sum + (end - start) / 2) / (end - start)))
                        }
                    }
                }
            }
            count = total
        }
    }
}
