import Primitives

/// The structure of a paper for screen readers: headings, paragraphs, tables (PDF 1.4, 10.7).
final class Outline {
    /// Standard structure types of PDF.
    enum Role: String {
        case document = "Document"
        case heading1 = "H1"
        case heading2 = "H2"
        case heading3 = "H3"
        case paragraph = "P"
        case table = "Table"
        case row = "TR"
        case header = "TH"
        case cell = "TD"
        case figure = "Figure"
        case section = "Sect"
    }

    struct Node {
        var role: Role
        var parent: Int
        var language: Language?
        /// What a reader says in place of a figure.
        var alternative: String?
        var children: [Int] = []
    }

    private(set) var nodes: [Node] = [Node(role: .document, parent: 0)]
    private var open: [Int] = [0]

    /// The node that takes the next mark.
    var current: Int { open.last ?? 0 }

    func begin(_ role: Role, language: Language? = nil, alternative: String? = nil) {
        let index = nodes.count
        nodes.append(Node(role: role, parent: current, language: language, alternative: alternative))
        nodes[current].children.append(index)
        open.append(index)
    }

    func end() {
        if open.count > 1 { open.removeLast() }
    }
}
