/// The content stream of one page, written mark by mark.
///
/// Everything is either part of the structure (under a marked-content id of its page) or an artifact.
struct PageContent {
    /// What the open marked-content sequence belongs to.
    private enum Owner: Equatable {
        case nobody
        case artifact
        case node(Int)
        /// Words whose glyphs are in another order than their letters, at this place among the marked contents of the
        /// page.
        case reordered(Int, String, place: Int)
    }

    private(set) var content = ContentBytes()
    /// The node of each marked-content id.
    private(set) var nodes: [Int] = []
    private var owner = Owner.nobody
    private var isInText = false
    /// The ink that fills, as the page stands: said again only where it changes.
    private var fillInk: Ink?

    init(height: Double) {
        // y grows downwards on our pages.
        content.text("1 0 0 -1 0 ")
        content.number(height)
        content.line("cm")
    }

    mutating func write(_ mark: Mark, _ resources: inout PDFResources) throws(PaperError) {
        switch mark {
        case .text(let set, let line, let x, let baseline, let node):
            let glyphs = try set.lines[line].glyphs(in: set.bytes, from: resources.shelf)
            try write(glyphs, size: set.size, x: x, baseline: baseline, node: node, &resources)
        case .stroke(let path, let width, let ink, let dash):
            enter(.artifact)
            stroke(path, width, ink, dash)
        case .fill(let path, let ink):
            enter(.artifact)
            fill(with: ink)
            content.path(path)
            content.line("f")
        case .symbol(let symbol, let corner, let module, let node):
            enter(.node(node))
            fill(symbol, corner, module)
        case .copies(let path, let copies, let width, let ink, let clip):
            enter(.artifact)
            let name = try resources.form(path, width: width, ink)
            repeatForm(name, copies, clip)
        }
    }

    /// Words of Devanagari that follow one another are a marked content of their own, with their `/ActualText` for
    /// readers that don't follow `ToUnicode`. (A span nested in the paragraph's content would end the paragraph in
    /// poppler.)
    private mutating func write(
        _ glyphs: [PlacedGlyph], size: Double, x: Double, baseline: Double, node: Int, _ resources: inout PDFResources
    ) throws(PaperError) {
        var writer = TextWriter(size: size, x: x, baseline: baseline)
        var start = glyphs.startIndex
        while start < glyphs.endIndex {
            let run = Self.run(of: glyphs, from: start)
            if node == Mark.decoration {
                enter(.artifact)
            } else if run.isReordered {
                enter(.reordered(node, run.glyphs.map(\.text).joined(), place: nodes.count))
            } else {
                enter(.node(node))
            }
            if !isInText {
                content.line("BT")
                fill(with: .black)
                isInText = true
                writer.beginObject()
            }
            for glyph in run.glyphs { try writer.write(glyph, &content, &resources) }
            writer.closeArray(&content)
            start = run.glyphs.endIndex
        }
        leaveText()
    }

    /// The words from `start` on, with the spaces between them, that are all reordered, or all not.
    private static func run(
        of glyphs: [PlacedGlyph], from start: Int
    ) -> (glyphs: ArraySlice<PlacedGlyph>, isReordered: Bool) {
        var end = start, isRunReordered = false
        var next = start
        while next < glyphs.endIndex {
            let isSpace = glyphs[next].isSpace
            let word = glyphs[next...].prefix { $0.isSpace == isSpace }
            next = word.endIndex
            let isReordered = word.contains { $0.text.unicodeScalars.contains(where: Self.isReordered) }
            if end == start { isRunReordered = isReordered }
            // Spaces belong to a reordered run only where it goes on behind them.
            if isRunReordered && isSpace { continue }
            guard isReordered == isRunReordered else { break }
            end = next
        }
        return (glyphs[start..<end], isRunReordered)
    }

    /// Letters of scripts whose glyphs do not follow one another as the letters do.
    private static func isReordered(_ scalar: Unicode.Scalar) -> Bool { (0x0300..<0x2000).contains(scalar.value) }

    private mutating func fill(with ink: Ink) {
        guard ink != fillInk else { return }
        content.ink(ink, "rg")
        fillInk = ink
    }

    private mutating func leaveText() {
        guard isInText else { return }
        content.line("ET")
        isInText = false
    }

    /// Closes what is open.
    mutating func finish() { enter(.nobody) }

    private mutating func enter(_ next: Owner) {
        guard next != owner else { return }
        // A text object lies wholly inside or outside a marked content.
        leaveText()
        if owner != .nobody { content.line("EMC") }
        owner = next
        switch next {
        case .nobody: break
        case .artifact: content.line("/Artifact BMC")
        case .node(let node):
            content.line("/P <</MCID \(nodes.count)>> BDC")
            nodes.append(node)
        case .reordered(let node, let text, _):
            content.text("/Span <</MCID \(nodes.count) /ActualText ")
            content.unicode(text)
            content.line(">> BDC")
            nodes.append(node)
        }
    }

    private mutating func stroke(_ path: Path, _ width: Double, _ ink: Ink, _ dash: [Double]) {
        content.ink(ink, "RG")
        content.number(width)
        content.line("w")
        if !dash.isEmpty {
            content.text("[")
            for value in dash { content.number(value) }
            content.line("] 0 d")
        }
        content.path(path)
        content.line("S")
        if !dash.isEmpty { content.line("[] 0 d") }
    }

    /// The symbol in whole modules, under a matrix that gives them their size.
    private mutating func fill(_ symbol: QRSymbol, _ corner: Point, _ module: Double) {
        content.text("q ")
        content.matrix(Affine(a: module, b: 0, c: 0, d: module, e: corner.x, f: corner.y))
        content.line("cm")
        content.ink(.black, "rg")
        for bar in symbol.bars {
            for value in [bar.column, bar.row, bar.width, bar.height] {
                content.integer(value)
                content.text(" ")
            }
            content.line("re")
        }
        content.line("f Q")
    }

    private mutating func repeatForm(_ name: String, _ copies: [Affine], _ clip: Box?) {
        if let clip {
            content.line("q")
            for value in [clip.x, clip.y, clip.width, clip.height] { content.number(value) }
            content.line("re W n")
        }
        for copy in copies {
            content.text("q ")
            content.matrix(copy)
            content.line("cm /\(name) Do Q")
        }
        if clip != nil { content.line("Q") }
    }
}
