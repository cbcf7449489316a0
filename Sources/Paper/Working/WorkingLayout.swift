import Primitives

/// Lays out a working paper: its parts flow from sheet to sheet, all under the same head.
struct WorkingLayout {
    static let bodyTop = 53.5
    /// Where a sheet is full, and where the signatures stand.
    private static let bodyEnd = 258.0
    private static let signatureLine = 272.0
    /// QR version 4.
    private static let maximumSide = 33
    private static let maximumParts = 200

    let sheet: WorkingPaper
    let setter: TextSetter

    func draw() throws(PaperError) -> (pages: [Page], outline: Outline) {
        guard sheet.cells.count <= 3, sheet.signatures.count <= 3 else { throw .tooMuchText }
        let symbol = try QRSymbol(sheet.qrText, maximumSide: Self.maximumSide)
        let parts = WorkingPart.parts(of: sheet.sections)
        guard parts.count <= Self.maximumParts else { throw .tooMuchText }
        let sheets = try distribute(parts)
        let pen = Pen(setter: setter, width: Grid.width, height: Grid.height)
        var pages: [Page] = []
        for (index, parts) in sheets.enumerated() {
            pen.page = Page(width: points(Grid.width), height: points(Grid.height))
            try head(pen, symbol)
            var y = Self.bodyTop
            for part in parts { y = try part.draw(pen, y) }
            if index == sheets.count - 1 { try signatures(pen) }
            pen.begin(.paragraph)
            try pen.line([.bold(sheet.number)], x: Grid.left, y: 286, width: 100, .fine, place: "number")
            try pen.line(
                [.plain("\(index + 1)/\(sheets.count)")], x: Grid.left, y: 286, width: Grid.textWidth, .fine,
                align: .right, place: "number")
            pen.end()
            pages.append(pen.page)
        }
        return (pages, pen.outline)
    }

    /// Which parts stand on which sheet.
    private func distribute(_ parts: [WorkingPart]) throws(PaperError) -> [[WorkingPart]] {
        let pen = Pen(setter: setter, width: Grid.width, height: Grid.height)
        pen.isDry = true
        var sheets: [[WorkingPart]] = [[]]
        var y = Self.bodyTop
        var held: [WorkingPart] = []
        for part in parts {
            // A heading goes to the next sheet with what follows it.
            if part.isHeading {
                held.append(part)
                continue
            }
            let group = held + [part]
            held = []
            var end = y
            for part in group { end = try part.draw(pen, end) }
            if end > Self.bodyEnd {
                guard !sheets[sheets.count - 1].isEmpty, sheets.count < WorkingPaper.maximumSheets else {
                    throw .tooMuchText
                }
                sheets.append([])
                end = Self.bodyTop
                for part in group { end = try part.draw(pen, end) }
                guard end <= Self.bodyEnd else { throw .tooMuchText }
            }
            sheets[sheets.count - 1] += group
            y = end
        }
        sheets[sheets.count - 1] += held
        return sheets
    }

    private func head(_ pen: Pen, _ symbol: QRSymbol) throws(PaperError) {
        let side = millimetres(Double(symbol.side) * 1.68)
        let right = Grid.left + Grid.textWidth - side
        if let plate = sheet.plate {
            let pieces: [Piece] = [.bold(plate.hindi), .plain("  ·  "), .plain(plate.english)]
            let width = try pen.measure(pieces, .value, place: "plate") + 8
            pen.box((Grid.width - width) / 2, 8, width, 8, 0.8)
            pen.begin(.paragraph)
            try pen.line(
                pieces, x: (Grid.width - width) / 2, y: 13.4, width: width, .value, align: .center, place: "plate")
            pen.end()
        }
        pen.begin(.heading1)
        try title(pen, sheet.title.hindi, x: Grid.left, width: Grid.hindiWidth, [.figure, .head, .lead], .hindi)
        pen.end()
        if !sheet.title.english.isEmpty {
            pen.begin(.paragraph, .english)
            try title(
                pen, sheet.title.english, x: Grid.english, width: right - 3 - Grid.english, [.lead, .body, .label],
                .english)
            pen.end()
        }
        pen.begin(.paragraph)
        try pen.single(
            sheet.place, x: Grid.left, y: 34, width: right - 3 - Grid.left, [.body, .label, .small], place: "place")
        pen.end()
        pen.code(symbol, right, 17, alternative: "QR \(sheet.number)")
        pen.rule(Grid.left, 39, Grid.textWidth, 1)
        for (cell, spot) in zip(sheet.cells, [(0, 6), (6, 3), (9, 3)]) {
            let x = Grid.column(spot.0)
            let width = Grid.columns(spot.1)
            pen.begin(.paragraph)
            try pen.line(
                [.plain(cell.label.hindi + " "), .english(cell.label.english)], x: x, y: 44, width: width, .label,
                place: "cells")
            try pen.single(
                cell.value.hindi, x: x, y: 50, width: width + 2, [.lead, .value, .label], bold: true, place: "cells")
            pen.end()
        }
        pen.rule(Grid.left, 53.5, Grid.textWidth, 0.4)
    }

    /// The title stands on one line where it fits; a longer one takes up to three in the smallest size, the last of
    /// them on the same base.
    private func title(
        _ pen: Pen, _ text: String, x: Double, width: Double, _ sizes: [TypeSize], _ language: Language
    ) throws(PaperError) {
        let (base, mostLines) = (27.0, 3)
        let isBold = language == .hindi
        let smallest = sizes.last ?? .label
        let lines = try pen.lineCount(
            text, width: width, smallest, bold: isBold, serif: true, language: language, place: "title")
        guard lines > 1 else {
            try pen.single(
                text, x: x, y: base, width: width, sizes, bold: isBold, serif: true, language: language,
                place: "title")
            return
        }
        guard lines <= mostLines else { throw .textTooLong(place: "title") }
        _ = try pen.paragraph(
            text, x: x, y: base - Double(lines - 1) * smallest.leading, width: width, smallest, bold: isBold,
            serif: true, language: language, place: "title")
    }

    private func signatures(_ pen: Pen) throws(PaperError) {
        guard !sheet.signatures.isEmpty else { return }
        let span = sheet.signatures.count == 1 ? 6 : 12 / sheet.signatures.count
        // One signature stands at the right.
        let first = sheet.signatures.count == 1 ? 6 : 0
        for (index, signer) in sheet.signatures.enumerated() {
            let x = Grid.column(first + index * span)
            pen.rule(x, Self.signatureLine, Grid.columns(span), 0.5)
            pen.begin(.paragraph)
            try pen.line(
                [.plain(signer.hindi + " "), .english(signer.english)], x: x, y: Self.signatureLine + 4.2,
                width: Grid.columns(span), .label, place: "signatures[\(index)]")
            pen.end()
        }
    }
}
