import CPango

extension SlipPen {
    /// A black rectangle, `x` from the left margin.
    func fill(_ x: Int, _ top: Int, _ width: Int, _ height: Int) {
        cairo_rectangle(cairo, Double(Self.margin + x), Double(top), Double(width), Double(height))
        cairo_fill(cairo)
    }

    /// A rule over the whole width with free dots above and below, dashed where asked.
    func rule(_ height: Int = 2, dash: Int = 0, pad: Int = 8) {
        y += pad
        if dash > 0 {
            for x in stride(from: 0, to: room, by: 2 * dash) { fill(x, y, min(dash, room - x), height) }
        } else {
            fill(0, y, room, height)
        }
        y += height + pad
    }

    /// Four walls.
    func frame(_ x: Int, _ top: Int, _ width: Int, _ height: Int, _ wall: Int) {
        fill(x, top, width, wall)
        fill(x, top + height - wall, width, wall)
        fill(x, top, wall, height)
        fill(x + width - wall, top, wall, height)
    }

    /// Lines at 45°: little heat, and it copies well.
    func hatch(_ x: Int, _ top: Int, _ width: Int, _ height: Int, step: Int = 12, weight: Int = 3) {
        cairo_save(cairo)
        cairo_rectangle(cairo, Double(Self.margin + x), Double(top), Double(width), Double(height))
        cairo_clip(cairo)
        cairo_set_line_width(cairo, Double(weight))
        for start in stride(from: -height, to: width + height, by: step) {
            cairo_move_to(cairo, Double(Self.margin + x + start), Double(top + height))
            cairo_line_to(cairo, Double(Self.margin + x + start + height), Double(top))
            cairo_stroke(cairo)
        }
        cairo_restore(cairo)
    }

    /// A box of 22 dots beside the line at the cursor, ticked where the document was handed in.
    func tickBox(ticked: Bool) {
        let top = y + 8
        frame(0, top, 22, 22, 2)
        guard ticked else { return }
        cairo_set_line_width(cairo, 4)
        cairo_new_path(cairo)
        cairo_move_to(cairo, Double(Self.margin + 4), Double(top + 11))
        cairo_line_to(cairo, Double(Self.margin + 9), Double(top + 17))
        cairo_line_to(cairo, Double(Self.margin + 19), Double(top + 3))
        cairo_stroke(cairo)
    }

    /// A symbol with its corner at the cursor; returns its side in dots.
    func code(_ symbol: QRSymbol, x: Int, module: Int) -> Int {
        for bar in symbol.bars {
            cairo_rectangle(
                cairo, Double(Self.margin + x + bar.column * module), Double(y + bar.row * module),
                Double(bar.width * module), Double(bar.height * module))
        }
        cairo_fill(cairo)
        return symbol.side * module
    }

    /// A hatched band with a clear plate: seen from across the room, with little heat.
    func band(_ hindi: String, _ english: String) throws(PaperError) {
        let pieces: [Piece] = [.bold(hindi), .english(" " + english)]
        let height = type.strong.step + 12
        let width = Int(try measure(pieces, type.strong, place: "band").rounded()) + 40
        let left = (room - width) / 2
        hatch(0, y, left, height)
        hatch(left + width, y, room - left - width, height)
        frame(0, y, room, height, 3)
        fill(left, y, 3, height)
        fill(left + width - 3, y, 3, height)
        try put(pieces, type.strong, x: left, width: width, align: .center, drop: 6, place: "band")
        y += height + 8
    }

    /// A label at the left, wrapped where it must, and a figure at the right on the first baseline.
    func pair(
        _ pieces: [Piece], _ figure: String, _ size: SlipSize, bold: Bool = false, place: String
    ) throws(PaperError) {
        let value: [Piece] = [Piece(text: figure, bold: bold)]
        let taken = Int(try measure(value, size, place: place).rounded(.up))
        try put(value, size, align: .right, place: place)
        let left = room - taken - 16
        if try measure(pieces, size, place: place) <= Double(left) {
            try line(pieces, size, place: place)
        } else {
            // Too long for one line: Hindi wraps, English is left out beside it.
            let hindi = pieces.filter { !$0.english }.map(\.text).joined()
            try paragraph(hindi, size, bold: bold, width: left, place: place)
        }
    }
}
