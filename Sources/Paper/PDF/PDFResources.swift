/// Fonts and repeated drawings that the pages of one PDF share.
struct PDFResources {
    private struct FormKey: Hashable {
        var path: Path
        var width: Double
        var ink: Ink
    }

    let shelf: FontShelf
    private var fonts: [EmbeddedFont] = []
    private var fontIndex: [FontFile: Int] = [:]
    private var forms: [FormKey: String] = [:]
    private var formBodies: [(entries: String, content: [UInt8])] = []

    init(shelf: FontShelf) {
        self.shelf = shelf
    }

    /// The name of the glyph's font on a page, its CID, and its width in thousandths.
    mutating func reference(_ glyph: PlacedGlyph) throws(PaperError) -> (fontName: String, number: Int, width: Int) {
        let index: Int
        if let known = fontIndex[glyph.file] {
            index = known
        } else {
            guard let face = shelf.face(glyph.file) else { throw .fontUnusable(file: glyph.file.rawValue) }
            index = fonts.count
            fontIndex[glyph.file] = index
            fonts.append(EmbeddedFont(file: glyph.file, face: face))
        }
        let number = fonts[index].number(of: glyph.glyph, text: glyph.text)
        return ("F\(index + 1)", number, fonts[index].face.advance(of: glyph.glyph))
    }

    /// The name of a form that strokes a path.
    mutating func form(_ path: Path, width: Double, _ ink: Ink) throws(PaperError) -> String {
        let key = FormKey(path: path, width: width, ink: ink)
        if let name = forms[key] { return name }
        var content = ContentBytes()
        content.ink(ink, "RG")
        content.number(width)
        content.line("w")
        // A tenth of a point (0.035 mm) is less than a dot of a laser printer.
        content.path(path, decimals: 1)
        content.line("S")
        let bounds = path.bounds
        var entries = ContentBytes()
        entries.text("/Type /XObject /Subtype /Form /Resources <<>> /BBox [")
        for value in [
            bounds.x - width, bounds.y - width, bounds.x + bounds.width + width, bounds.y + bounds.height + width,
        ] { entries.number(value) }
        entries.text("]")
        formBodies.append((String(decoding: entries.bytes, as: UTF8.self), content.bytes))
        let name = "X\(formBodies.count)"
        forms[key] = name
        return name
    }

    /// Writes fonts and forms; returns the resource dictionary.
    func write(into objects: inout PDFObjects) throws(PaperError) -> String {
        var text = "<</Font <<"
        for (index, font) in fonts.enumerated() {
            // A subset's name begins with six capital letters of our choice.
            let letter = Character(Unicode.Scalar(UInt8(0x41 + index)))
            text += "/F\(index + 1) \(try font.write(into: &objects, tag: "ESEVA\(letter)")) 0 R "
        }
        text += ">> /XObject <<"
        for (index, form) in formBodies.enumerated() {
            text += "/X\(index + 1) \(try objects.addStream(form.entries, form.content)) 0 R "
        }
        return text + ">>>>"
    }
}

extension Path {
    /// The rectangle that holds every point and control point.
    var bounds: Box {
        var places: [Point] = []
        for step in steps {
            switch step {
            case .move(let to), .line(let to): places.append(to)
            case .curve(let first, let second, let to): places.append(contentsOf: [first, second, to])
            case .close: break
            }
        }
        let left = places.map(\.x).min() ?? 0
        let top = places.map(\.y).min() ?? 0
        return Box(
            x: left, y: top, width: (places.map(\.x).max() ?? 0) - left, height: (places.map(\.y).max() ?? 0) - top)
    }
}
