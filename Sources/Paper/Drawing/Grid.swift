/// The grid of an A4 sheet in millimetres from its top left corner: twelve columns of 10.5, four apart.
enum Grid {
    static let width = 210.0
    static let height = 297.0
    /// Left edge of the text area, and its width.
    static let left = 20.0
    static let textWidth = columns(12)
    /// Where English begins: after seven columns.
    static let english = left + columns(7) + gutter
    /// Where values begin: after two columns.
    static let value = left + columns(2) + gutter
    /// Widths of the Hindi, English and value columns.
    static let hindiWidth = english - gutter - left
    static let englishWidth = left + textWidth - english
    static let valueWidth = english - gutter - value
    static let gutter = 4.0

    /// The width of so many columns with the gutters between them.
    static func columns(_ count: Int) -> Double { Double(count) * 10.5 + Double(count - 1) * gutter }

    /// The left edge of a column, from 0.
    static func column(_ index: Int) -> Double { left + Double(index) * (10.5 + gutter) }
}
