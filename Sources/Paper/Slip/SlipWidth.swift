/// Widths of thermal paper at 203 dots an inch (8 a millimetre).
package enum SlipWidth: Int, Sendable, Hashable, CaseIterable, Codable {
    /// 80 mm paper: 576 dots.
    case wide = 576
    /// 58 mm paper: 384 dots.
    case slim = 384

    /// Dots in a row.
    package var dots: Int { rawValue }
}
