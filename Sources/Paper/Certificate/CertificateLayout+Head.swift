import Primitives

extension CertificateLayout {
    /// Border, rosette, head, title and key strip: the same on every sheet.
    func drawHead(_ pen: Pen) throws(PaperError) {
        pen.border(gap: sheet.plate == nil ? 0 : 46)
        pen.rosette(x: Grid.width / 2, y: 134, radius: 60, seed: sheet.seed)
        if let plate = sheet.plate {
            pen.begin(.paragraph)
            let pieces: [Piece] = [.bold(plate.hindi), .plain("  ·  "), .plain(plate.english)]
            try pen.line(
                pieces, x: Grid.width / 2 - 23, y: 8 + 3.5 + 1.2, width: 46, .value, align: .center, place: "plate")
            pen.end()
        }
        try pair(
            pen, .heading2, sheet.government, y: 26.5, [.head, .lead, .body], [.lead, .value, .label], bold: true,
            "government")
        try pair(
            pen, .paragraph, sheet.office, y: 32.5, [.body, .label, .small], [.label, .small, .fine], bold: false,
            "office")
        let latin = sheet.title.english.uppercased()
        try pen.microtext("\(sheet.number) \(latin) \(sheet.issued.paperText)", Grid.left, 39.5, Grid.textWidth)
        try drawTitle(pen)
        try drawKeyStrip(pen)
    }

    /// Hindi left, English right, on one baseline.
    private func pair(
        _ pen: Pen, _ role: Outline.Role, _ text: LocalizedText, y: Double, _ hindi: [TypeSize], _ english: [TypeSize],
        bold: Bool, _ place: String
    ) throws(PaperError) {
        pen.begin(role)
        try pen.single(text.hindi, x: Grid.left, y: y, width: Grid.hindiWidth, hindi, bold: bold, place: place)
        pen.end()
        guard !text.english.isEmpty else { return }
        pen.begin(.paragraph, .english)
        try pen.single(
            text.english, x: Grid.english, y: y, width: Grid.englishWidth, english, language: .english, place: place)
        pen.end()
    }

    /// A title stands on one line; there is no room for a second.
    private func drawTitle(_ pen: Pen) throws(PaperError) {
        pen.begin(.heading1)
        try pen.single(
            sheet.title.hindi, x: Grid.left, y: 54.5, width: Grid.hindiWidth,
            [.title, TypeSize(points: 24, leading: 10.5), .figure, .head], bold: true, serif: true, place: "title")
        pen.end()
        guard !sheet.title.english.isEmpty else { return }
        pen.begin(.paragraph, .english)
        try pen.single(
            sheet.title.english, x: Grid.english, y: 54.5, width: Grid.englishWidth, [.head, .lead, .body, .label],
            serif: true, language: .english, place: "title")
        pen.end()
    }

    /// What a clerk looks for first: number, date, validity.
    private func drawKeyStrip(_ pen: Pen) throws(PaperError) {
        pen.rule(Grid.left, 61, Grid.textWidth, 1)
        let cells: [(column: Int, span: Int, hindi: String, english: String, value: String, place: String)] = [
            (0, 6, "प्रमाण पत्र क्रमांक", "Certificate No.", sheet.number, "number"),
            (6, 3, "जारी दिनांक", "Issued", sheet.issued.paperText, "issued"),
            (9, 3, "मान्य", "Valid", sheet.valid?.hindi ?? "—", "valid"),
        ]
        for cell in cells {
            let x = Grid.column(cell.column)
            let width = Grid.columns(cell.span)
            pen.begin(.paragraph)
            try pen.line(
                [.plain(cell.hindi + " "), .english(cell.english)], x: x, y: 66, width: width, .label, place: "strip")
            try pen.single(
                cell.value, x: x, y: 72, width: width + 2, [.lead, .body, .label], bold: true, place: cell.place)
            pen.end()
        }
        pen.rule(Grid.left, 75.5, Grid.textWidth, 0.4)
    }

    /// The number and the design, so that sheets which came apart are found.
    func drawFoot(_ pen: Pen, sheetNumber: Int, of count: Int) throws(PaperError) {
        let y = Grid.height - 8 - 7 - 2.6
        pen.begin(.paragraph)
        try pen.line([.bold(sheet.number)], x: Grid.left, y: y, width: 80, .fine, place: "number")
        try pen.line(
            [.plain("\(sheet.design) · \(sheetNumber)/\(count)")], x: Grid.left, y: y, width: Grid.textWidth, .fine,
            align: .right, place: "design")
        pen.end()
    }
}
