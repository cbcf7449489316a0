import Imaging
package import Store

/// A change to one page of a paper that is being taken.
package enum PageEdit: Sendable, Hashable {
    /// An edge of a page as it is seen.
    package enum Edge: Int, Sendable, Hashable, CaseIterable {
        case top, right, bottom, left
    }

    /// - quarters: Clockwise, in right angles.
    case turn(quarters: Int)
    /// Cuts so much more off an edge, in thousandths of the side; less where it is negative.
    case move(Edge, by: Int)
    /// Cuts so much off: top, right, bottom, left, in thousandths.
    case cut([Int])
    case earlier, later, remove

    /// The pages after it.
    package func applied(to pages: [PaperDraft.Page], at index: Int) -> [PaperDraft.Page] {
        guard pages.indices.contains(index) else { return pages }
        var pages = pages
        switch self {
        case .turn(let quarters):
            let trim = pages[index].trim.turned(QuarterTurns(quarters))
            pages[index].turns = (pages[index].quarterTurns + quarters).count
            pages[index].trim = trim
        case .move(let edge, let step):
            var edges = pages[index].edges
            edges[edge.rawValue] += step
            pages[index].trim = EdgeTrim(edges)
        case .cut(let edges): pages[index].trim = EdgeTrim(edges)
        case .earlier: if index > 0 { pages.swapAt(index, index - 1) }
        case .later: if index + 1 < pages.count { pages.swapAt(index, index + 1) }
        case .remove: pages.remove(at: index)
        }
        return pages
    }
}

extension PaperDraft.Page {
    var quarterTurns: QuarterTurns { QuarterTurns(turns) }

    var trim: EdgeTrim {
        get { EdgeTrim(edges) }
        set { edges = [newValue.top, newValue.right, newValue.bottom, newValue.left] }
    }
}

extension EdgeTrim {
    /// - Parameter edges: Top, right, bottom, left; those that are not there are not cut.
    init(_ edges: [Int]) {
        let edges = edges + [0, 0, 0, 0]
        self.init(top: edges[0], right: edges[1], bottom: edges[2], left: edges[3])
    }
}
