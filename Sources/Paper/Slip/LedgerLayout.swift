import Primitives

/// Lays out a slip about money on the acknowledgement's grid and type.
struct LedgerLayout {
    /// Modules of the largest symbol: version 25, which a head of 384 dots still shows with three dots a module.
    private static let maximumSide = 117

    let slip: LedgerSlip
    let pen: SlipPen

    private var isWide: Bool { pen.width == .wide }
    private var type: SlipType { pen.type }

    func draw() throws(PaperError) {
        guard slip.parts.count <= LedgerSlip.maximumParts else { throw .tooMuchText }
        if slip.duplicate != nil { try pen.band("प्रतिलिपि", "DUPLICATE") }
        try head()
        for (index, part) in slip.parts.enumerated() { try draw(part, place: "parts[\(index)]") }
        try code()
        pen.rule(2, dash: 6, pad: 6)
        try pen.pair([.plain(slip.footLeft)], slip.footRight, type.small, place: "foot")
        if slip.duplicate != nil {
            pen.y += 6
            try pen.band("प्रतिलिपि", "DUPLICATE")
        }
    }

    private func head() throws(PaperError) {
        try pen.paragraph(slip.centre, type.strong, bold: true, align: .center, place: "centre")
        let place = slip.place + (isWide ? " · Public Service Centre" : "")
        try pen.paragraph(place, type.small, align: .center, place: "place")
        pen.rule(3, pad: 6)
        var title: [Piece] = [.bold(slip.title.hindi + " ")]
        if isWide { title.append(.english(slip.title.english)) }
        let at = slip.at.civilDate.paperText + (isWide ? "  " : " ") + slip.at.clockText
        try pen.pair(title, at, isWide ? type.body : type.small, place: "title")
        if let duplicate = slip.duplicate {
            let printed = duplicate.printedAt
            try pen.paragraph(
                "यह प्रति \(duplicate.copy): \(printed.civilDate.paperText) \(printed.clockText)", type.small,
                place: "duplicate")
        }
        if let number = slip.number { try pen.line([.bold(number)], type.prefix, place: "number") }
        pen.rule(2, pad: 4)
    }

    private func draw(_ part: LedgerSlip.Part, place: String) throws(PaperError) {
        switch part {
        case .heading(let text):
            try pen.line([.bold(text.hindi + " "), .english(text.english)], type.body, place: place)
        case .line(let label, let figure, let isStrong):
            let pieces: [Piece] = [
                Piece(text: label.hindi + " ", bold: isStrong),
                Piece(text: label.english, bold: isStrong, english: true),
            ]
            try pen.pair(pieces, figure, isStrong ? type.strong : type.body, bold: isStrong, place: place)
        case .detail(let label, let figure):
            try pen.pair([.plain("  " + label)], figure, type.small, place: place)
        case .count(let denomination, let count, let amount):
            let edge = isWide ? 130 : 96
            try pen.put([.plain("\(denomination) ×")], type.body, width: edge, align: .right, place: place)
            try pen.put([.plain("\(count)")], type.body, x: edge, width: 64, align: .right, place: place)
            try pen.put([.plain(amount)], type.body, align: .right, place: place)
            pen.y += type.body.step
        case .text(let text):
            try pen.paragraph(text, type.body, place: place)
        case .rule(let isDashed):
            pen.rule(2, dash: isDashed ? 6 : 0, pad: isDashed ? 8 : 4)
        case .signature(let text):
            pen.y += type.strong.step
            pen.fill(0, pen.y, pen.room * 5 / 8, 2)
            pen.y += 4
            try pen.line([.plain(text)], type.small, place: place)
        }
    }

    /// The code over the whole width: as many dots a module as the head has room for beside the quiet zone of four.
    private func code() throws(PaperError) {
        guard let text = slip.qrText else { return }
        let symbol = try QRSymbol(text, maximumSide: Self.maximumSide)
        let module = min(7, pen.width.dots / (symbol.side + 8))
        pen.y += 4 * module
        let side = pen.code(symbol, x: (pen.room - symbol.side * module) / 2, module: module)
        pen.y += side + 4 * module
        if !slip.codeNote.isEmpty {
            try pen.paragraph(slip.codeNote, type.small, align: .center, place: "codeNote")
        }
    }
}
