import CPango

/// A text in lines, ready to be drawn. Each line is drawn by itself: Pango's own distance differs from line to line
/// with the fonts met in it.
final class SetText {
    /// One line, its width in points (or dots).
    struct Line {
        let pointer: UnsafeMutablePointer<PangoLayoutLine>
        let width: Double
    }

    let layout: OpaquePointer
    /// The text as UTF-8: glyph clusters name places in it.
    let bytes: [UInt8]
    let size: Double
    let lines: [Line]

    /// Takes a reference on the layout.
    init(layout: OpaquePointer, text: String, size: Double) {
        g_object_ref(UnsafeMutableRawPointer(layout))
        self.layout = layout
        self.size = size
        bytes = Array(text.utf8)
        lines = (0..<pango_layout_get_line_count(layout)).compactMap { index in
            guard let line = pango_layout_get_line_readonly(layout, index) else { return nil }
            var logical = PangoRectangle()
            pango_layout_line_get_extents(line, nil, &logical)
            return Line(pointer: line, width: Double(logical.width) / Double(PANGO_SCALE))
        }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Width of the widest line.
    var width: Double { lines.map(\.width).max() ?? 0 }
}
