import Primitives

/// The structure tree of a PDF, from the outline and the owners of the marked content on each page.
struct PDFStructure {
    var outline: Outline
    /// Object numbers of the pages.
    var pages: [Int]
    /// For each page, the node of each marked-content id.
    var owners: [[Int]]

    /// Writes the elements and the parent tree; returns the number of the root.
    func write(into objects: inout PDFObjects) -> Int {
        let root = objects.reserve()
        let numbers = outline.nodes.map { _ in objects.reserve() }
        var content = [[(page: Int, id: Int)]](repeating: [], count: outline.nodes.count)
        for (page, nodes) in owners.enumerated() {
            for (id, node) in nodes.enumerated() { content[node].append((page, id)) }
        }
        for (index, node) in outline.nodes.enumerated() {
            // A bare number is a content of the element's own page.
            let home = content[index].first?.page
            var kids = content[index].map { kid in
                kid.page == home ? "\(kid.id)" : "<</Type /MCR /Pg \(pages[kid.page]) 0 R /MCID \(kid.id)>>"
            }
            kids += node.children.map { "\(numbers[$0]) 0 R" }
            var text = ContentBytes()
            let parent = index == 0 ? root : numbers[node.parent]
            text.text("<</S /\(node.role.rawValue) /P \(parent) 0 R /K [\(kids.joined(separator: " "))]")
            if let home { text.text(" /Pg \(pages[home]) 0 R") }
            if let language = node.language { text.text(" /Lang (\(language == .hindi ? "hi-IN" : "en-IN"))") }
            if let alternative = node.alternative {
                text.text(" /Alt ")
                text.unicode(alternative)
            }
            text.text(">>")
            objects.fill(numbers[index], text.bytes)
        }
        let lists = owners.enumerated().map { page, nodes in
            "\(page) [\(nodes.map { "\(numbers[$0]) 0 R" }.joined(separator: " "))]"
        }
        objects.fill(
            root,
            "<</Type /StructTreeRoot /K [\(numbers[0]) 0 R] /ParentTree <</Nums [\(lists.joined(separator: " "))]>> "
                + "/ParentTreeNextKey \(owners.count)>>")
        return root
    }
}
