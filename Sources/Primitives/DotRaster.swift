/// A picture of black dots on white, as a thermal head prints it: rows of packed bits, most significant bit leftmost,
/// 1 = black.
package struct DotRaster: Sendable, Hashable {
    /// Dots in a row.
    package let width: Int
    package let height: Int
    /// `height` rows of ``rowBytes`` bytes.
    package var bits: [UInt8]

    package var rowBytes: Int { (width + 7) / 8 }

    /// A white raster.
    package init(width: Int, height: Int) {
        precondition(width > 0 && height >= 0)
        self.width = width
        self.height = height
        bits = [UInt8](repeating: 0, count: (width + 7) / 8 * height)
    }

    /// Whether the dot is black.
    package subscript(x x: Int, y y: Int) -> Bool {
        get { bits[y * rowBytes + x / 8] >> UInt8(7 - x % 8) & 1 == 1 }
        set {
            let mask = UInt8(0x80) >> UInt8(x % 8)
            if newValue { bits[y * rowBytes + x / 8] |= mask } else { bits[y * rowBytes + x / 8] &= ~mask }
        }
    }
}
