import CHarfBuzz
import CPango

/// The project's fonts: a fontconfig of our own that knows no other file, and the same faces for HarfBuzz.
///
/// Not thread-safe; ``PaperPress`` lets one render at a time near it.
final class FontShelf {
    /// Pango's font map over our fontconfig.
    let map: UnsafeMutablePointer<PangoFontMap>
    private let config: OpaquePointer
    private var faces: [FontFile: FontFace] = [:]
    private var filesByFace: [OpaquePointer: FontFile] = [:]

    /// - Throws: ``PaperError/fontUnusable(file:)`` where a file is missing or is no font.
    init(folder: String) throws(PaperError) {
        guard let config = FcConfigCreate(), let map = pango_cairo_font_map_new() else {
            throw .drawingFailed(step: "fontconfig")
        }
        self.config = config
        self.map = map
        for file in FontFile.allCases {
            let path = folder + "/" + file.rawValue + ".ttf"
            let added = path.utf8CString.withUnsafeBytes { bytes in
                FcConfigAppFontAddFile(config, bytes.bindMemory(to: FcChar8.self).baseAddress)
            }
            guard added != 0, let face = FontFace(path: path) else { throw .fontUnusable(file: file.rawValue) }
            faces[file] = face
        }
        guard FcConfigBuildFonts(config) != 0 else { throw .drawingFailed(step: "fontconfig") }
        pango_fc_font_map_set_config(OpaquePointer(map), config)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(map))
        FcConfigDestroy(config)
    }

    /// A context without hinting or rounding, one unit = one point or one dot.
    func makeContext() throws(PaperError) -> OpaquePointer {
        guard let context = pango_font_map_create_context(map) else { throw .drawingFailed(step: "pango") }
        pango_cairo_context_set_resolution(context, 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        return context
    }

    /// The face of a file.
    func face(_ file: FontFile) -> FontFace? { faces[file] }

    /// Which of our files Pango took for a run.
    func file(of font: UnsafeMutablePointer<PangoFont>) -> FontFile? {
        let key = OpaquePointer(font)
        let own = UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
        if let known = filesByFace[key] { return known }
        guard let pattern = pango_fc_font_get_pattern(own) else { return nil }
        var value: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, "file", 0, &value) == FcResultMatch, let value else { return nil }
        let path = String(cString: value)
        guard let file = FontFile.allCases.first(where: { path.hasSuffix("/" + $0.rawValue + ".ttf") }) else {
            return nil
        }
        // The map caches its fonts for as long as it lives; a reference keeps the address from meaning another font.
        g_object_ref(UnsafeMutableRawPointer(font))
        filesByFace[key] = file
        return file
    }
}
