import CPango

/// A glyph where it stands: the file it is from, its place from the start of the line (points; y grows downwards), and
/// the piece of text that it begins. Only the first glyph of a cluster carries the text.
struct PlacedGlyph {
    var file: FontFile
    var glyph: UInt32
    var x: Double
    var y: Double
    var text: String

    var isSpace: Bool { text == " " || text == "\u{A0}" }
}

extension SetText.Line {
    /// The glyphs of the line in visual order, each with the whole text of its cluster on the first of them.
    ///
    /// - Throws: ``PaperError/drawingFailed(step:)`` where Pango took a font that is not ours.
    func glyphs(in bytes: [UInt8], from shelf: FontShelf) throws(PaperError) -> [PlacedGlyph] {
        var placed: [PlacedGlyph] = []
        var x = 0.0
        var node = pointer.pointee.runs
        let scale = Double(PANGO_SCALE)
        while let link = node {
            node = link.pointee.next
            guard let run = link.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
                let item = run.pointee.item, let string = run.pointee.glyphs
            else { continue }
            guard let font = item.pointee.analysis.font, let file = shelf.file(of: font) else {
                throw .drawingFailed(step: "foreign font")
            }
            let start = Int(item.pointee.offset)
            let end = start + Int(item.pointee.length)
            let count = Int(string.pointee.num_glyphs)
            for index in 0..<count {
                let info = string.pointee.glyphs[index]
                let cluster = string.pointee.log_clusters[index]
                let isFirst = index == 0 || string.pointee.log_clusters[index - 1] != cluster
                var following = index + 1
                while following < count, string.pointee.log_clusters[following] == cluster { following += 1 }
                let stop = following < count ? start + Int(string.pointee.log_clusters[following]) : end
                let from = start + Int(cluster)
                let text = isFirst && from < stop ? String(decoding: bytes[from..<stop], as: UTF8.self) : ""
                // PANGO_GLYPH_EMPTY stands for characters without ink and without a glyph.
                if info.glyph != 0x0FFF_FFFF {
                    placed.append(
                        PlacedGlyph(
                            file: file, glyph: info.glyph, x: x + Double(info.geometry.x_offset) / scale,
                            y: Double(info.geometry.y_offset) / scale, text: text))
                }
                x += Double(info.geometry.width) / scale
            }
        }
        return placed
    }
}
