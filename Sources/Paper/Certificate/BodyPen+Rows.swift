import Primitives

extension BodyPen {
    mutating func head(of table: BlockTable) throws(PaperError) {
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

    mutating func row(_ row: Int, of table: BlockTable) throws(PaperError) {
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

    mutating func listHead(_ title: LocalizedText) throws(PaperError) {
        y += 7 + air
        pen.begin(.heading3)
        try pen.line(
            [.bold(title.hindi + "  "), .english(title.english)], x: Grid.left, y: y, width: Grid.textWidth, .body,
            place: "list.title")
        pen.end()
        y += 3.5
    }

    mutating func item(_ text: LocalizedText, _ number: Int) throws(PaperError) {
        let base = y + 3 + air / 2
        let place = "list.items[\(number - 1)]"
        pen.begin(.paragraph)
        try pen.line([.plain("\(number).")], x: Grid.left, y: base, width: 6, .body, place: place)
        let hindi = try pen.paragraph(
            text.hindi, x: Grid.left + 6, y: base, width: Grid.hindiWidth - 6, .body, place: place)
        pen.end()
        y = max(hindi, try english(text.english, .label, y: base, place: place)) - 2.2 + air / 2
    }

    mutating func note(_ text: LocalizedText) throws(PaperError) {
        y += 5
        pen.begin(.paragraph)
        let hindi = try pen.paragraph(
            text.hindi, x: Grid.left, y: y, width: Grid.hindiWidth - 3, .label, place: "note")
        pen.end()
        y = max(hindi, try english(text.english, .small, y: y, place: "note")) - 1
    }
}
