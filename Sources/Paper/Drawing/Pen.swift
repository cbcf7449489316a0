import Primitives

/// A stretch of a line in one face.
struct Piece: Hashable {
    var text: String
    var bold = false
    /// English beside Hindi is smaller (``TypeSize/beside``) and a layout of its own: in one layout Pango hangs the
    /// smaller letters from the Devanagari headline.
    var english = false

    static func plain(_ text: String) -> Piece { Piece(text: text) }
    static func bold(_ text: String) -> Piece { Piece(text: text, bold: true) }
    static func english(_ text: String) -> Piece { Piece(text: text, english: true) }
}

/// Where a text stands in its width.
enum Alignment {
    case left
    case center
    case right
}

/// Writes and draws on a page in millimetres from its top left corner. A dry pen only measures.
final class Pen {
    static let pointsPerMillimetre = 72 / 25.4

    let setter: TextSetter
    let outline = Outline()
    var page: Page
    var isDry = false

    /// - Parameters: width and height of the page in millimetres.
    init(setter: TextSetter, width: Double, height: Double) {
        self.setter = setter
        page = Page(width: points(width), height: points(height))
    }

    func begin(_ role: Outline.Role, _ language: Language? = nil, alternative: String? = nil) {
        if !isDry { outline.begin(role, language: language, alternative: alternative) }
    }

    func end() {
        if !isDry { outline.end() }
    }

    /// Adds a mark unless the pen is dry.
    func add(_ mark: @autoclosure () -> Mark) {
        if !isDry { page.marks.append(mark()) }
    }

    /// Writes a wrapped text; returns the baseline that follows its last line.
    @discardableResult
    func paragraph(
        _ text: String, x: Double, y: Double, width: Double, _ size: TypeSize, bold: Bool = false, serif: Bool = false,
        language: Language = .hindi, align: Alignment = .left, place: String
    ) throws(PaperError) -> Double {
        let style = TextStyle(size: size.points, bold: bold, serif: serif, language: language)
        let set = try setter.set(text, style, width: points(width), place: place)
        for (index, line) in set.lines.enumerated() {
            let left = x + Self.indent(align, room: width, width: millimetres(line.width))
            write(set, index, x: left, y: y + Double(index) * size.leading)
        }
        return y + size.leading * Double(set.lines.count)
    }

    /// Writes one line of several faces on one baseline; returns the following baseline.
    ///
    /// - Throws: ``PaperError/textTooLong(place:)`` where it is wider than `width`.
    @discardableResult
    func line(
        _ pieces: [Piece], x: Double, y: Double, width: Double, _ size: TypeSize, align: Alignment = .left,
        place: String
    ) throws(PaperError) -> Double {
        let needed = try measure(pieces, size, place: place)
        guard needed <= width + 0.01 else { throw .textTooLong(place: place) }
        var left = x + Self.indent(align, room: width, width: needed)
        for piece in pieces where !piece.text.isEmpty {
            let set = try set(piece, size, place: place)
            write(set, 0, x: left, y: y)
            left += millimetres(set.width)
        }
        return y + size.leading
    }

    /// Writes one line at the first of the sizes in which it fits, else wraps it at the last.
    @discardableResult
    func fitted(
        _ text: String, x: Double, y: Double, width: Double, _ sizes: [TypeSize], bold: Bool = false,
        serif: Bool = false, language: Language = .hindi, place: String
    ) throws(PaperError) -> Double {
        var chosen = TypeSize.label
        for size in sizes {
            chosen = size
            let style = TextStyle(size: size.points, bold: bold, serif: serif, language: language)
            if millimetres(try setter.set(text, style, place: place).width) <= width { break }
        }
        return try paragraph(
            text, x: x, y: y, width: width, chosen, bold: bold, serif: serif, language: language, place: place)
    }

    /// Writes one line at the first of the sizes in which it fits; where it fits in none it is too long.
    func single(
        _ text: String, x: Double, y: Double, width: Double, _ sizes: [TypeSize], bold: Bool = false,
        serif: Bool = false, language: Language = .hindi, place: String
    ) throws(PaperError) {
        for size in sizes {
            let style = TextStyle(size: size.points, bold: bold, serif: serif, language: language)
            let set = try setter.set(text, style, place: place)
            guard millimetres(set.width) <= width, set.lines.count == 1 else { continue }
            write(set, 0, x: x, y: y)
            return
        }
        throw .textTooLong(place: place)
    }

    /// Width of a line in millimetres.
    func measure(_ pieces: [Piece], _ size: TypeSize, place: String) throws(PaperError) -> Double {
        var sum = 0.0
        for piece in pieces where !piece.text.isEmpty {
            sum += millimetres(try set(piece, size, place: place).width)
        }
        return sum
    }

    /// How many lines a text takes.
    func lineCount(
        _ text: String, width: Double, _ size: TypeSize, bold: Bool = false, serif: Bool = false,
        language: Language = .hindi, place: String
    ) throws(PaperError) -> Int {
        let style = TextStyle(size: size.points, bold: bold, serif: serif, language: language)
        return try setter.set(text, style, width: points(width), place: place).lines.count
    }

    /// The least width in which a text takes no more lines than in `width`: lines of a label then are about as long.
    func balanced(
        _ text: String, width: Double, _ size: TypeSize, bold: Bool = false, place: String
    ) throws(PaperError) -> Double {
        let lines = try lineCount(text, width: width, size, bold: bold, place: place)
        guard lines > 1 else { return width }
        var best = width
        var next = width - 1
        while next > width / 2 {
            let style = TextStyle(size: size.points, bold: bold)
            guard let set = try? setter.set(text, style, width: points(next), place: place), set.lines.count == lines
            else { break }
            best = next
            next -= 1
        }
        return best
    }

    private func set(_ piece: Piece, _ size: TypeSize, place: String) throws(PaperError) -> SetText {
        let style = TextStyle(
            size: piece.english ? size.beside.points : size.points, bold: piece.bold,
            language: piece.english ? .english : .hindi)
        return try setter.set(piece.text, style, place: place)
    }

    private func write(_ set: SetText, _ line: Int, x: Double, y: Double) {
        add(.text(set, line: line, x: points(x), baseline: points(y), node: outline.current))
    }

    private static func indent(_ align: Alignment, room: Double, width: Double) -> Double {
        switch align {
        case .left: 0
        case .center: (room - width) / 2
        case .right: room - width
        }
    }
}

/// Points of so many millimetres.
func points(_ millimetres: Double) -> Double { millimetres * Pen.pointsPerMillimetre }

/// Millimetres of so many points.
func millimetres(_ points: Double) -> Double { points / Pen.pointsPerMillimetre }
