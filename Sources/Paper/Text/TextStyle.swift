import Primitives

/// How a text is set. Sizes are points on a sheet and dots on a slip.
struct TextStyle: Hashable {
    var size: Double
    var bold = false
    var serif = false
    var language = Language.hindi
    /// Space added after each letter. Latin only: it would tear the headline of Devanagari.
    var tracking = 0.0

    /// The families in order: digits and punctuation always come from the Latin face.
    var families: String {
        serif ? "Noto Serif,Noto Serif Devanagari" : "Noto Sans,Noto Sans Devanagari"
    }
}

/// One of the sizes on a sheet: type in points, distance of baselines in millimetres.
struct TypeSize: Hashable {
    var points: Double
    var leading: Double

    static let title = TypeSize(points: 28, leading: 12)
    static let figure = TypeSize(points: 21, leading: 9)
    static let head = TypeSize(points: 15, leading: 7)
    static let lead = TypeSize(points: 12, leading: 6)
    static let value = TypeSize(points: 11, leading: 5.5)
    static let body = TypeSize(points: 10, leading: 5)
    static let label = TypeSize(points: 8.5, leading: 4)
    static let small = TypeSize(points: 7.5, leading: 3.5)
    /// Nothing but microtext is smaller.
    static let fine = TypeSize(points: 6.5, leading: 3)
    static let micro = TypeSize(points: 1.5, leading: 1)

    /// The size of English beside Hindi in one line: 82 %, never below 6 pt, on the same baseline.
    var beside: TypeSize {
        self == .micro ? self : TypeSize(points: max(6, points * 0.82), leading: leading)
    }
}
