/// Pixels in rows from the top, without gaps.
package struct Raster: Sendable, Hashable {
    package let width: Int
    package let height: Int
    /// 1: grey; 3: red, green, blue.
    package let channels: Int
    /// `width * height * channels` bytes.
    package let bytes: [UInt8]

    /// - Precondition: As many bytes as the measures say.
    package init(width: Int, height: Int, channels: Int, bytes: [UInt8]) {
        precondition(bytes.count == width * height * channels)
        self.width = width
        self.height = height
        self.channels = channels
        self.bytes = bytes
    }

    /// The same in grey, where colour says nothing: no pixel of a fine grid is further from grey than a scanner's or a
    /// camera's noise.
    package var withoutIdleColour: Raster {
        guard channels == 3, !hasColour else { return self }
        let grey = [UInt8](unsafeUninitializedCapacity: width * height) { grey, count in
            bytes.withUnsafeBufferPointer { source in
                for index in 0..<width * height {
                    let pixel = index * 3
                    // BT.601 luma in 256ths.
                    let (red, green, blue) = (Int(source[pixel]), Int(source[pixel + 1]), Int(source[pixel + 2]))
                    let luma: Int = 77 * red + 150 * green + 29 * blue
                    grey[index] = UInt8(luma >> 8)
                }
            }
            count = width * height
        }
        return Raster(width: width, height: height, channels: 1, bytes: grey)
    }

    /// Differences between channels up to here count as grey.
    private static let greyTolerance = 24
    /// One pixel in so many is looked at, along both sides.
    private static let grid = 3

    private var hasColour: Bool {
        bytes.withUnsafeBufferPointer { source in
            for y in stride(from: 0, to: height, by: Self.grid) {
                for x in stride(from: 0, to: width, by: Self.grid) {
                    let pixel = (y * width + x) * 3
                    let (red, green, blue) = (Int(source[pixel]), Int(source[pixel + 1]), Int(source[pixel + 2]))
                    if max(red, green, blue) - min(red, green, blue) > Self.greyTolerance { return true }
                }
            }
            return false
        }
    }
}
