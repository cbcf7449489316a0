import Domain
import EdgeNode
import Primitives
package import Store

/// One page of a paper that is being taken: turned and cut until it reads well.
package struct PaperSheetPage: PageView {
    package static let template = "papersheet"

    /// An edge with its two buttons.
    package struct Edge: Sendable {
        package let name: String
        package let more: String
        package let less: String
        package let moreLabel: String
        package let lessLabel: String
    }

    package let title: String
    package let count: String
    package let of: String
    package let action: String
    package let picture: String
    package let alt: String
    package let paper: String
    package let edges: [Edge]
    package let isFirst: Bool
    package let isLast: Bool

    /// - Parameter number: From 1.
    package init(draft: PaperDraft, number: Int, texts: Texts) {
        let kind = draft.kinds.first { $0.id == draft.kind }
        title = kind?.name(texts.language) ?? ""
        count = String(number)
        of = texts("paper.of", ["n": String(draft.pages.count)])
        paper = "/papers/\(draft.id)"
        action = "/papers/\(draft.id)/pages/\(number)"
        // Each change has its own address, so that no browser shows the picture before it.
        let page = draft.pages[number - 1]
        picture = action + "/whole/" + ([page.turns] + page.edges).map(String.init).joined(separator: "-")
        alt = texts("paper.page.n", ["n": String(number)])
        edges = PageEdit.Edge.allCases.map { edge in
            let name = texts("paper.edge.\(edge)")
            return Edge(
                name: name, more: "more.\(edge)", less: "less.\(edge)",
                moreLabel: texts("paper.edge.more", ["edge": name]),
                lessLabel: texts("paper.edge.less", ["edge": name]))
        }
        isFirst = number == 1
        isLast = number == draft.pages.count
    }
}
