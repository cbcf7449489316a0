import CHarfBuzz

/// One font file as HarfBuzz sees it: for widths, for the descriptor in a PDF, and to cut a subset from it.
final class FontFace {
    private let face: OpaquePointer
    private let font: OpaquePointer
    /// Units in one em.
    let unitsPerEm: Int

    /// - Returns: `nil` where the file can't be read or holds no glyphs.
    init?(path: String) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, 0), hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face)
        else { return nil }
        self.face = face
        self.font = font
        unitsPerEm = Int(hb_face_get_upem(face))
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    /// Width of a glyph in thousandths of an em, rounded as `/W` states it.
    func advance(of glyph: UInt32) -> Int {
        let units = Int(hb_font_get_glyph_h_advance(font, glyph))
        return (units * 2_000 + unitsPerEm) / (2 * unitsPerEm)
    }

    /// Bounding box, ascent and descent in thousandths of an em, from the tables `head` and `hhea`.
    func metrics() -> (box: [Int], ascent: Int, descent: Int) {
        let head = table("head")
        let hhea = table("hhea")
        func thousandths(_ table: [UInt8], _ offset: Int) -> Int {
            guard offset + 1 < table.count else { return 0 }
            return Int(Int16(bitPattern: UInt16(table[offset]) << 8 | UInt16(table[offset + 1]))) * 1_000 / unitsPerEm
        }
        let box = [36, 38, 40, 42].map { thousandths(head, $0) }
        return (box, thousandths(hhea, 4), thousandths(hhea, 6))
    }

    private func table(_ name: String) -> [UInt8] {
        guard let blob = hb_face_reference_table(face, Self.tag(name)) else { return [] }
        defer { hb_blob_destroy(blob) }
        return Self.bytes(of: blob)
    }

    /// A font program with only these glyphs, each under its old number.
    func subset(of glyphs: some Sequence<UInt32>) throws(PaperError) -> [UInt8] {
        guard let input = hb_subset_input_create_or_fail() else { throw .drawingFailed(step: "hb-subset") }
        defer { hb_subset_input_destroy(input) }
        let flags = HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue
        hb_subset_input_set_flags(input, flags)
        let wanted = hb_subset_input_set(input, HB_SUBSET_SETS_GLYPH_INDEX)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        // Shaping is done: without its tables the subset does not drag in every glyph that they could lead to. A font
        // in a PDF that is read by glyph number needs no names and no map of characters.
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for name in ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp", "name", "OS/2", "post", "cmap"] {
            hb_set_add(dropped, Self.tag(name))
        }
        guard let subset = hb_subset_or_fail(face, input) else { throw .drawingFailed(step: "hb-subset") }
        defer { hb_face_destroy(subset) }
        guard let blob = hb_face_reference_blob(subset) else { throw .drawingFailed(step: "hb-subset") }
        defer { hb_blob_destroy(blob) }
        return Self.bytes(of: blob)
    }

    private static func tag(_ name: String) -> hb_tag_t {
        name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func bytes(of blob: OpaquePointer) -> [UInt8] {
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length) else { return [] }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }
}
