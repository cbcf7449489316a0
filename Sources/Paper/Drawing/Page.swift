/// The inks of a sheet, as sRGB.
enum Ink: Hashable {
    case black
    case white
    /// Border lines.
    case teal
    /// The only ink allowed under text: a darker one merged with matras in a second copy.
    case pale

    var components: (red: Double, green: Double, blue: Double) {
        switch self {
        case .black: (0, 0, 0)
        case .white: (1, 1, 1)
        case .teal: (0.06, 0.36, 0.35)
        case .pale: (0.58, 0.75, 0.73)
        }
    }
}

/// One mark on a page; all measures in points.
enum Mark {
    /// A line of text at its baseline. `node` is its place in the ``Outline``.
    case text(SetText, line: Int, x: Double, baseline: Double, node: Int)
    /// A stroked path; `dash` is ink, gap. `round` ends suit dots and ticks.
    case stroke(Path, width: Double, Ink, dash: [Double])
    case fill(Path, Ink)
    /// Dark modules of a symbol as one fill, its corner and the side of a module in points.
    case symbol(QRSymbol, corner: Point, module: Double, node: Int)
    /// One stroked path drawn many times over, within `clip`.
    case copies(Path, [Affine], width: Double, Ink, clip: Box?)
}

extension Mark {
    /// The node of a text that is decoration: no reader says it.
    static let decoration = -1
}

/// What stands on one sheet, in the order it is drawn.
struct Page {
    var width: Double
    var height: Double
    var marks: [Mark] = []
}
