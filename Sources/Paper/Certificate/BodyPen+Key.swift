import Primitives

extension BodyPen {
    /// The key value on its quiet ground: label, figure, and the same in words.
    mutating func key(_ label: LocalizedText, _ figure: String, _ words: LocalizedText) throws(PaperError) {
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
        pen.begin(.row)
        pen.begin(.header)
        // A label of one line stands in the middle with its English, one of two lines a little higher.
        let top = middle - (labelLines == 1 ? 0.6 : 2.6)
        let next = try pen.paragraph(
            label.hindi, x: Grid.left, y: top, width: labelWidth, .label, bold: true, place: place + ".label")
        if !label.english.isEmpty {
            try pen.paragraph(
                label.english, x: Grid.left, y: next - 0.4, width: Grid.value - Grid.left - 2, .fine,
                language: .english, place: place + ".label")
        }
        pen.end()
        pen.begin(.cell)
        try pen.line(
            [.bold(figure)], x: Grid.value, y: middle + 2.6, width: Grid.valueWidth, .figure, place: place + ".figure")
        pen.end()
        pen.begin(.cell)
        let first = y + (height - more - 10.4) / 2 + 4.4
        let second = try pen.paragraph(
            words.hindi, x: Grid.english, y: first, width: Grid.englishWidth, .body, bold: true,
            place: place + ".words")
        pen.end()
        if !words.english.isEmpty {
            pen.begin(.cell, .english)
            try pen.paragraph(
                words.english, x: Grid.english, y: second - 0.4, width: Grid.englishWidth, .small, language: .english,
                place: place + ".words")
            pen.end()
        }
        pen.end()
        y += height + 1 + air
    }
}
