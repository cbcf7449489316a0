import Primitives

/// Writes the body's fragments one under the other. All measures in millimetres.
struct BodyPen {
    let pen: Pen
    /// The tight tier: rows closer, label and English on one line. Type never shrinks to fit.
    let isTight: Bool
    /// Free height given to each row.
    let air: Double
    var y = 0.0
    var isInTable = false

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
        switch fragment {
        case .field, .key:
            guard !isInTable else { return }
            pen.begin(.table)
            isInTable = true
        default: break
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
    func english(_ text: String, _ size: TypeSize, y: Double, place: String) throws(PaperError) -> Double {
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
}
