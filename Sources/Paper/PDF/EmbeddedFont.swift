/// A font in a PDF whose text copies out exactly.
///
/// Each pair of a glyph and the text of its cluster has a CID of its own. `CIDToGIDMap` leads it to the glyph;
/// `ToUnicode` gives the whole cluster to its first glyph and an empty string to the others. So a reader gets letters
/// in the order they were typed, however the glyphs were reordered.
struct EmbeddedFont {
    private struct Entry: Hashable {
        var glyph: UInt32
        var text: String
    }

    let file: FontFile
    let face: FontFace
    private var numbers: [Entry: Int] = [Entry(glyph: 0, text: ""): 0]
    private var entries: [Entry] = [Entry(glyph: 0, text: "")]

    init(file: FontFile, face: FontFace) {
        self.file = file
        self.face = face
    }

    /// The CID of a glyph that stands for a text.
    mutating func number(of glyph: UInt32, text: String) -> Int {
        let entry = Entry(glyph: glyph, text: text)
        if let number = numbers[entry] { return number }
        let number = entries.count
        numbers[entry] = number
        entries.append(entry)
        return number
    }

    /// Writes the font's objects; returns the number of the Type 0 font.
    func write(into objects: inout PDFObjects, tag: String) throws(PaperError) -> Int {
        let program = try face.subset(of: entries.map(\.glyph))
        let programNumber = try objects.addStream("/Length1 \(program.count)", program)
        let name = "/\(tag)+\(file.rawValue)"
        var present = [UInt8](repeating: 0, count: (entries.count + 7) / 8)
        for index in entries.indices { present[index / 8] |= 0x80 >> UInt8(index % 8) }
        let set = try objects.addStream("", present)
        let map = try objects.addStream("", entries.flatMap { [UInt8($0.glyph >> 8 & 0xFF), UInt8($0.glyph & 0xFF)] })
        let metrics = face.metrics()
        let box = metrics.box.map(String.init).joined(separator: " ")
        let descriptor = objects.add(
            "<</Type /FontDescriptor /FontName \(name) /Flags 4 /FontBBox [\(box)] /ItalicAngle 0 /Ascent "
                + "\(metrics.ascent) /Descent \(metrics.descent) /CapHeight 714 /StemV 80 "
                + "/FontFile2 \(programNumber) 0 R /CIDSet \(set) 0 R>>")
        let widths = entries.map { String(face.advance(of: $0.glyph)) }.joined(separator: " ")
        let descendant = objects.add(
            "<</Type /Font /Subtype /CIDFontType2 /BaseFont \(name) "
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
                + "/FontDescriptor \(descriptor) 0 R /CIDToGIDMap \(map) 0 R /W [0 [\(widths)]]>>")
        let unicode = try objects.addStream("", characterMap())
        return objects.add(
            "<</Type /Font /Subtype /Type0 /BaseFont \(name) /Encoding /Identity-H "
                + "/DescendantFonts [\(descendant) 0 R] /ToUnicode \(unicode) 0 R>>")
    }

    private func characterMap() -> [UInt8] {
        var map = ContentBytes()
        map.line("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Clusters def /CMapType 2 def")
        map.line("1 begincodespacerange <0000> <FFFF> endcodespacerange")
        let pairs = Array(entries.enumerated().dropFirst())
        // A block of a character map holds at most 100 lines.
        for start in stride(from: 0, to: pairs.count, by: 100) {
            let block = pairs[start..<min(start + 100, pairs.count)]
            map.line("\(block.count) beginbfchar")
            for (number, entry) in block {
                map.text("<")
                map.hexadecimal(number)
                map.text("> ")
                map.unicode(entry.text, mark: false)
                map.text("\n")
            }
            map.line("endbfchar")
        }
        map.line("endcmap CMapName currentdict /CMap defineresource pop end end")
        return map.bytes
    }
}
