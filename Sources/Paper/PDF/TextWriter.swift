/// Writes the glyphs of one line as arrays for `TJ`, with a new matrix only where the widths don't lead.
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

    /// A text object forgets the matrix of the one before it, but not the font.
    mutating func beginObject() { pen = nil }

    mutating func write(
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

    /// Ends the array of glyphs that is being shown.
    mutating func closeArray(_ content: inout ContentBytes) {
        guard isArrayOpen else { return }
        content.line("] TJ")
        isArrayOpen = false
    }
}
