import Primitives

/// The smallest parts of a working paper that may stand on different sheets.
enum WorkingPart {
    case heading(LocalizedText)
    case gap
    case text(LocalizedText)
    case field(Field, place: String)
    case item(LocalizedText, number: Int, box: Bool)
    case writingLine

    var isHeading: Bool {
        switch self {
        case .heading, .gap: true
        default: false
        }
    }

    static func parts(of sections: [WorkingPaper.Section]) -> [WorkingPart] {
        sections.enumerated().flatMap { index, section -> [WorkingPart] in
            let place = "sections[\(index)]"
            switch section {
            case .text(let title, let text): return opening(title) + [.text(text)]
            case .fields(let title, let fields): return opening(title) + fields.map { .field($0, place: place) }
            case .items(let title, let items, let boxes):
                return opening(title) + items.enumerated().map { .item($1, number: $0 + 1, box: boxes) }
            case .writingLines(let title, let count):
                return opening(title) + [WorkingPart](repeating: .writingLine, count: min(10, max(0, count)))
            }
        }
    }

    private static func opening(_ title: LocalizedText?) -> [WorkingPart] { [title.map(WorkingPart.heading) ?? .gap] }

    /// Draws the part from `y` down; returns where it ends.
    func draw(_ pen: Pen, _ y: Double) throws(PaperError) -> Double {
        switch self {
        // Rows right under the strip share its rule.
        case .gap: return y > WorkingLayout.bodyTop ? y + 3 : y
        case .heading(let title):
            pen.begin(.heading2)
            try pen.line(
                [.bold(title.hindi + "  "), .english(title.english)], x: Grid.left, y: y + 8.6, width: Grid.textWidth,
                .value, place: "heading")
            pen.end()
            pen.rule(Grid.left, y + 11, Grid.textWidth, 0.8)
            return y + 11
        case .text(let text): return try draw(text, pen, y)
        case .field(let field, let place): return try draw(field, place, pen, y)
        case .item(let text, let number, let box): return try draw(text, number, box, pen, y)
        case .writingLine:
            pen.rule(Grid.left, y + 9, Grid.textWidth, 0.3, dash: [0.4, 1])
            return y + 9
        }
    }

    private func draw(_ text: LocalizedText, _ pen: Pen, _ y: Double) throws(PaperError) -> Double {
        pen.begin(.paragraph)
        var next = try pen.paragraph(
            text.hindi, x: Grid.left, y: y + 7, width: Grid.textWidth, TypeSize(points: 11, leading: 6), place: "text")
        pen.end()
        guard !text.english.isEmpty else { return next - 3 }
        pen.begin(.paragraph, .english)
        next = try pen.paragraph(
            text.english, x: Grid.left, y: next, width: Grid.textWidth, .label, language: .english, place: "text")
        pen.end()
        return next - 1.5
    }

    private func draw(_ field: Field, _ place: String, _ pen: Pen, _ y: Double) throws(PaperError) -> Double {
        var body = BodyPen(pen: pen, isTight: false, air: 0)
        let end = try body.draw([.field(field, place: place)], from: y - 0.01)
        pen.rule(Grid.left, end, Grid.textWidth, 0.3)
        return end
    }

    private func draw(
        _ text: LocalizedText, _ number: Int, _ box: Bool, _ pen: Pen, _ y: Double
    ) throws(PaperError) -> Double {
        pen.begin(.paragraph)
        if box {
            pen.tickBox(Grid.left, y + 2.6, ticked: false)
        } else {
            try pen.line([.plain("\(number).")], x: Grid.left, y: y + 5.6, width: 6, .body, place: "items")
        }
        let width = Grid.textWidth - 6
        var next = try pen.paragraph(text.hindi, x: Grid.left + 6, y: y + 5.6, width: width, .body, place: "items")
        pen.end()
        if !text.english.isEmpty {
            pen.begin(.paragraph, .english)
            next = try pen.paragraph(
                text.english, x: Grid.left + 6, y: next - 1.2, width: width, .small, language: .english, place: "items")
            pen.end()
            next += 1.2
        }
        let end = next - 2.2
        pen.rule(Grid.left, end, Grid.textWidth, 0.3)
        return end
    }
}
