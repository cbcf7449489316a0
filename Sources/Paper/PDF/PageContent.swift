/// The content stream of one page, written mark by mark.
///
/// Everything is either part of the structure (under a marked-content id of its page) or an artifact.
struct PageContent {
    /// What the open marked-content sequence belongs to.
    private enum Owner: Equatable {
        case nobody
        case artifact
        case node(Int)
    }

    private(set) var content = ContentBytes()
    /// The node of each marked-content id.
    private(set) var nodes: [Int] = []
    private var owner = Owner.nobody

    init(height: Double) {
        // y grows downwards on our pages.
        content.text("1 0 0 -1 0 ")
        content.number(height)
        content.line("cm")
    }

    mutating func write(_ mark: Mark, _ resources: inout PDFResources) throws(PaperError) {
        switch mark {
        case .text(let set, let line, let x, let baseline, let node):
            enter(node == Mark.decoration ? .artifact : .node(node))
            let glyphs = try set.lines[line].glyphs(in: set.bytes, from: resources.shelf)
            var writer = TextWriter(size: set.size, x: x, baseline: baseline)
            try writer.write(glyphs, &content, &resources)
        case .stroke(let path, let width, let ink, let dash):
            enter(.artifact)
            stroke(path, width, ink, dash)
        case .fill(let path, let ink, let node):
            enter(node.map(Owner.node) ?? .artifact)
            content.ink(ink, "rg")
            content.path(path)
            content.line("f")
        case .copies(let path, let copies, let width, let ink, let clip):
            enter(.artifact)
            let name = try resources.form(path, width: width, ink)
            repeatForm(name, copies, clip)
        }
    }

    /// Closes what is open.
    mutating func finish() { enter(.nobody) }

    private mutating func enter(_ next: Owner) {
        guard next != owner else { return }
        if owner != .nobody { content.line("EMC") }
        owner = next
        switch next {
        case .nobody: break
        case .artifact: content.line("/Artifact BMC")
        case .node(let node):
            content.line("/P <</MCID \(nodes.count)>> BDC")
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
