/// Writes the glyphs of one line, word by word.
///
/// A word with any letter beyond ASCII is a `/Span` with its `/ActualText`, for readers that don't follow `ToUnicode`.
struct TextWriter {
    let size: Double
    let x: Double
    let baseline: Double
    private var font: FontFile?
    private var height = 0.0
    /// Where the next glyph would stand by the widths stated in the PDF; `nil` before the first.
    private var pen: Double?
    private var isArrayOpen = false

    init(size: Double, x: Double, baseline: Double) {
        self.size = size
        self.x = x
        self.baseline = baseline
    }

    mutating func write(
        _ glyphs: [PlacedGlyph], _ content: inout ContentBytes, _ resources: inout PDFResources
    ) throws(PaperError) {
        content.line("BT")
        content.ink(.black, "rg")
        var start = glyphs.startIndex
        while start < glyphs.endIndex {
            let isSpace = Self.isSpace(glyphs[start])
            var end = start + 1
            while end < glyphs.endIndex, Self.isSpace(glyphs[end]) == isSpace { end += 1 }
            let word = glyphs[start..<end]
            let text = word.map(\.text).joined()
            let needsSpan = !isSpace && !text.utf8.allSatisfy { $0 < 0x80 }
            if needsSpan {
                closeArray(&content)
                content.text("/Span <</ActualText ")
                content.unicode(text)
                content.line(">> BDC")
            }
            for glyph in word { try write(glyph, &content, &resources) }
            if needsSpan {
                closeArray(&content)
                content.line("EMC")
            }
            start = end
        }
        closeArray(&content)
        content.line("ET")
    }

    private mutating func write(
        _ glyph: PlacedGlyph, _ content: inout ContentBytes, _ resources: inout PDFResources
    ) throws(PaperError) {
        let reference = try resources.reference(glyph)
        if font != glyph.file {
            closeArray(&content)
            content.text("/\(reference.fontName) ")
            content.number(size)
            content.line("Tf")
            font = glyph.file
        }
        let target = x + glyph.x
        if pen == nil || abs(height - glyph.y) > 0.002 {
            closeArray(&content)
            content.text("1 0 0 -1 ")
            content.number(target)
            content.number(baseline + glyph.y)
            content.line("Tm")
            height = glyph.y
            pen = target
        }
        if !isArrayOpen {
            content.text("[")
            isArrayOpen = true
        }
        // Adjustments are thousandths of the size, to the left.
        let adjustment = (((pen ?? target) - target) * 1_000 / size).rounded()
        if adjustment != 0 { content.number(adjustment, decimals: 0) }
        content.text("<")
        content.hexadecimal(reference.number)
        content.text(">")
        pen = (pen ?? target) - adjustment * size / 1_000 + Double(reference.width) * size / 1_000
    }

    private mutating func closeArray(_ content: inout ContentBytes) {
        guard isArrayOpen else { return }
        content.line("] TJ")
        isArrayOpen = false
    }

    private static func isSpace(_ glyph: PlacedGlyph) -> Bool { glyph.text == " " || glyph.text == "\u{A0}" }
}
