import CPango
import Primitives

/// Sets texts with Pango, and remembers each for as long as one paper is made: it is measured first, then drawn.
final class TextSetter {
    /// The most bytes of UTF-8 in one text.
    static let maximumTextBytes = 4_096

    let shelf: FontShelf
    private let context: OpaquePointer
    private var known: [Key: SetText] = [:]

    private struct Key: Hashable {
        var text: String
        var style: TextStyle
        var width: Double
        var boldBytes: Int
    }

    init(shelf: FontShelf) throws(PaperError) {
        self.shelf = shelf
        context = try shelf.makeContext()
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

    /// Sets a text in lines no wider than `width` (in units of the style's size; 0 = one line without end).
    ///
    /// - Parameter boldBytes: so many bytes of UTF-8 at the start are bold whatever the style says.
    /// - Throws: ``PaperError/unprintableCharacter(place:)``; ``PaperError/textTooLong(place:)`` where one word is
    ///   wider than the line.
    func set(
        _ text: String, _ style: TextStyle, width: Double = 0, boldBytes: Int = 0, place: String
    ) throws(PaperError) -> SetText {
        let key = Key(text: text, style: style, width: width, boldBytes: boldBytes)
        if let set = known[key] { return set }
        guard text.utf8.count <= Self.maximumTextBytes else { throw .textTooLong(place: place) }
        guard !text.unicodeScalars.contains(where: Self.isForbidden) else {
            throw .unprintableCharacter(place: place)
        }
        guard let layout = pango_layout_new(context) else { throw .drawingFailed(step: "pango") }
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        let description = pango_font_description_new()
        pango_font_description_set_family(description, style.families)
        pango_font_description_set_weight(description, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        setAttributes(of: layout, style, boldBytes: boldBytes)
        pango_layout_set_auto_dir(layout, 0)
        if width > 0 {
            pango_layout_set_width(layout, Int32((width * Double(PANGO_SCALE)).rounded()))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
        }
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        guard pango_layout_get_unknown_glyphs_count(layout) == 0 else { throw .unprintableCharacter(place: place) }
        let set = SetText(layout: layout, text: text, size: style.size)
        guard width <= 0 || set.lines.allSatisfy({ $0.width <= width + 0.01 * style.size }) else {
            throw .textTooLong(place: place)
        }
        known[key] = set
        return set
    }

    private func setAttributes(of layout: OpaquePointer, _ style: TextStyle, boldBytes: Int) {
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1,lnum=1"))
        pango_attr_list_insert(
            attributes, pango_attr_language_new(pango_language_from_string(style.language.rawValue)))
        if style.tracking != 0 {
            pango_attr_list_insert(
                attributes, pango_attr_letter_spacing_new(Int32(style.tracking * Double(PANGO_SCALE))))
        }
        if boldBytes > 0, let weight = pango_attr_weight_new(PANGO_WEIGHT_BOLD) {
            weight.pointee.end_index = UInt32(boldBytes)
            pango_attr_list_insert(attributes, weight)
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }

    /// Control characters but the line feed, and characters that turn the direction of what follows.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
