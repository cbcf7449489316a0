import Primitives

/// Writes the body's fragments one under the other. All measures in millimetres.
struct BodyPen {
    let pen: Pen
    /// The tight tier: rows closer, label and English on one line. Type never shrinks to fit.
    let isTight: Bool
    /// Free height given to each row.
    let air: Double
    private var y = 0.0
    private var isInTable = false

    init(pen: Pen, isTight: Bool, air: Double) {
        self.pen = pen
        self.isTight = isTight
        self.air = air
    }

    /// Returns where the body ends.
    @discardableResult
    mutating func draw(_ fragments: [BodyFragment], from top: Double) throws(PaperError) -> Double {
        y = top + air
        for fragment in fragments {
            switchTable(to: fragment)
            switch fragment {
            case .statute(let text): try statute(text)
            case .field(let field, let place): try self.field(field, place)
            case .key(let label, let figure, let words): try key(label, figure, words)
            case .tableHead(let table): try head(of: table)
            case .tableRow(let table, let row): try self.row(row, of: table)
            case .listHead(let title): try listHead(title)
            case .listItem(let text, let number, _): try item(text, number)
            case .note(let text): try note(text)
            }
        }
        if isInTable { pen.end() }
        return y
    }

    private mutating func switchTable(to fragment: BodyFragment) {
        if isInTable, !fragment.isTable || fragment.isHeading {
            pen.end()
            isInTable = false
        }
        if case .field = fragment, !isInTable {
            pen.begin(.table)
            isInTable = true
        }
    }

    private mutating func statute(_ text: LocalizedText) throws(PaperError) {
        y += 8
        pen.begin(.paragraph)
        let hindi = try pen.paragraph(
            text.hindi, x: Grid.left, y: y, width: Grid.hindiWidth - 3, .value, place: "statute")
        pen.end()
        y = max(hindi, try english(text.english, .label, y: y, place: "statute")) - 1.5 + air
    }

    /// English at the right; returns the following baseline, or `y` where there is none.
    private func english(_ text: String, _ size: TypeSize, y: Double, place: String) throws(PaperError) -> Double {
        guard !text.isEmpty else { return y }
        pen.begin(.paragraph, .english)
        defer { pen.end() }
        return try pen.paragraph(
            text, x: Grid.english, y: y, width: Grid.englishWidth, size, language: .english, place: place)
    }

    private mutating func field(_ field: Field, _ place: String) throws(PaperError) {
        pen.rule(Grid.left, y, Grid.textWidth, 0.3)
        let base = y + (isTight ? 5.4 : 6.6) + air / 2
        let labelWidth = Grid.value - Grid.left - 2
        pen.begin(.row)
        pen.begin(.header)
        var labelEnd = base
        if isTight {
            try pen.line(
                [.plain(field.label.hindi + " "), .english(field.label.english)], x: Grid.left, y: base,
                width: labelWidth + 2, .small, place: place + ".label")
        } else {
            let next = try pen.paragraph(
                field.label.hindi, x: Grid.left, y: base, width: labelWidth, .label, place: place + ".label")
            labelEnd = next - TypeSize.label.leading + 3
            if !field.label.english.isEmpty {
                labelEnd = try pen.paragraph(
                    field.label.english, x: Grid.left, y: labelEnd, width: labelWidth, .fine, language: .english,
                    place: place + ".label")
            }
        }
        pen.end()
        pen.begin(.cell)
        let value = try self.value(field.value.hindi, y: base, place: place + ".value")
        pen.end()
        var english = base
        if field.value.english != field.value.hindi, !field.value.english.isEmpty {
            pen.begin(.cell, .english)
            english = try pen.paragraph(
                field.value.english, x: Grid.english, y: base, width: Grid.englishWidth, .label, language: .english,
                place: place + ".value")
            pen.end()
        }
        pen.end()
        let pitch = (isTight ? 8 : 10.2) + air
        y = max(y + pitch, max(value, english) - 2 + air / 2, labelEnd - 0.6 + air / 2)
    }

    /// A value is bold on one line, at 12 then 11 points; a longer one is regular and wrapped.
    private func value(_ text: String, y: Double, place: String) throws(PaperError) -> Double {
        for size in [TypeSize.lead, .value] {
            if try pen.measure([.bold(text)], size, place: place) <= Grid.valueWidth {
                return try pen.line([.bold(text)], x: Grid.value, y: y, width: Grid.valueWidth, size, place: place)
            }
        }
        return try pen.paragraph(text, x: Grid.value, y: y, width: Grid.valueWidth, .value, place: place)
    }

    private mutating func key(_ label: LocalizedText, _ figure: String, _ words: LocalizedText) throws(PaperError) {
        let place = "key"
        let labelWidth = try pen.balanced(
            label.hindi, width: Grid.value - Grid.left - 5, .label, bold: true, place: place + ".label")
        let wordLines = try pen.lineCount(
            words.hindi, width: Grid.englishWidth, .body, bold: true, place: place + ".words")
        let englishLines = try pen.lineCount(
            words.english, width: Grid.englishWidth, .small, language: .english, place: place + ".words")
        let more = Double(wordLines - 1) * 5 + Double(max(1, englishLines) - 1) * 3.5
        let height = 16 + more + air
        pen.waves(Grid.left, y, Grid.textWidth, height)
        pen.rule(Grid.left, y, Grid.textWidth, 1)
        pen.rule(Grid.left, y + height, Grid.textWidth, 1)
        let middle = y + height / 2
        let labelLines = try pen.lineCount(label.hindi, width: labelWidth, .label, bold: true, place: place + ".label")
        guard labelLines <= 2 else { throw .textTooLong(place: place + ".label") }
        pen.begin(.table)
        pen.begin(.row)
        pen.begin(.header)
        // A label of one line stands in the middle with its English, one of two lines a little higher.
        let top = middle - (labelLines == 1 ? 0.6 : 2.6)
        let next = try pen.paragraph(
            label.hindi, x: Grid.left, y: top, width: labelWidth, .label, bold: true, place: place + ".label")
        if !label.english.isEmpty {
            try pen.paragraph(
                label.english, x: Grid.left, y: next - 0.4, width: Grid.value - Grid.left - 2, .fine, language: .english,
                place: place + ".label")
        }
        pen.end()
        pen.begin(.cell)
        try pen.line(
            [.bold(figure)], x: Grid.value, y: middle + 2.6, width: Grid.valueWidth, .figure, place: place + ".figure")
        pen.end()
        pen.begin(.cell)
        let first = y + (height - more - 10.4) / 2 + 4.4
        let second = try pen.paragraph(
            words.hindi, x: Grid.english, y: first, width: Grid.englishWidth, .body, bold: true, place: place + ".words")
        pen.end()
        if !words.english.isEmpty {
            pen.begin(.cell, .english)
            try pen.paragraph(
                words.english, x: Grid.english, y: second - 0.4, width: Grid.englishWidth, .small, language: .english,
                place: place + ".words")
            pen.end()
        }
        pen.end()
        pen.end()
        y += height + 1 + air
    }

    private mutating func head(of table: BlockTable) throws(PaperError) {
        y += 6 + air
        pen.begin(.heading3)
        try pen.line(
            [.bold(table.title.hindi + "  "), .english(table.title.english)], x: Grid.left, y: y,
            width: Grid.textWidth, .body, place: "table.title")
        pen.end()
        pen.begin(.table)
        isInTable = true
        y += 2.4
        pen.rule(Grid.left, y, Grid.textWidth, 0.8)
        pen.begin(.row)
        var column = 0
        for (index, head) in table.columns.enumerated() {
            pen.begin(.header)
            try pen.line(
                [.plain(head.heading.hindi + " "), .english(head.heading.english)], x: Grid.column(column),
                y: y + 4.4, width: Grid.columns(head.span) + 2, .small, place: "table.columns[\(index)]")
            pen.end()
            column += head.span
        }
        pen.end()
        guard column <= 12 else { throw .textTooLong(place: "table.columns") }
        y += 6.4
        pen.rule(Grid.left, y, Grid.textWidth, 0.4)
    }

    private mutating func row(_ row: Int, of table: BlockTable) throws(PaperError) {
        let base = y + (isTight ? 4.4 : 5.2) + air / 2
        var column = 0
        pen.begin(.row)
        for (head, cell) in zip(table.columns, table.rows[row]) {
            pen.begin(.cell)
            var pieces: [Piece] = [.plain(cell.hindi)]
            if !cell.english.isEmpty, cell.english != cell.hindi {
                pieces = [.plain(cell.hindi + "  "), .english(cell.english)]
            }
            try pen.line(
                pieces, x: Grid.column(column), y: base, width: Grid.columns(head.span) + 2, .body,
                place: "table.rows[\(row)]")
            pen.end()
            column += head.span
        }
        pen.end()
        y += (isTight ? 6.2 : 7.6) + air
        pen.rule(Grid.left, y, Grid.textWidth, 0.3)
        if row == table.rows.count - 1 { y += 0.5 }
    }

    private mutating func listHead(_ title: LocalizedText) throws(PaperError) {
        y += 7 + air
        pen.begin(.heading3)
        try pen.line(
            [.bold(title.hindi + "  "), .english(title.english)], x: Grid.left, y: y, width: Grid.textWidth, .body,
            place: "list.title")
        pen.end()
        y += 3.5
    }

    private mutating func item(_ text: LocalizedText, _ number: Int) throws(PaperError) {
        let base = y + 3 + air / 2
        let place = "list.items[\(number - 1)]"
        pen.begin(.paragraph)
        try pen.line([.plain("\(number).")], x: Grid.left, y: base, width: 6, .body, place: place)
        let hindi = try pen.paragraph(
            text.hindi, x: Grid.left + 6, y: base, width: Grid.hindiWidth - 6, .body, place: place)
        pen.end()
        y = max(hindi, try english(text.english, .label, y: base, place: place)) - 2.2 + air / 2
    }

    private mutating func note(_ text: LocalizedText) throws(PaperError) {
        y += 5
        pen.begin(.paragraph)
        let hindi = try pen.paragraph(
            text.hindi, x: Grid.left, y: y, width: Grid.hindiWidth - 3, .label, place: "note")
        pen.end()
        y = max(hindi, try english(text.english, .small, y: y, place: "note")) - 1
    }
}
