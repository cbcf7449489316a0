import Primitives

extension Pen {
    /// A horizontal rule, its weight in points, its dashes in millimetres (ink, gap).
    func rule(_ x: Double, _ y: Double, _ width: Double, _ weight: Double, dash: [Double] = []) {
        var path = Path()
        path.move(points(x), points(y))
        path.line(points(x + width), points(y))
        add(.stroke(path, width: weight, .black, dash: dash.map(points)))
    }

    /// A rectangle with lines of a weight in points, white inside where asked.
    func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ weight: Double, filled: Bool = false) {
        var path = Path()
        path.rectangle(points(x), points(y), points(width), points(height))
        if filled { add(.fill(path, .white)) }
        add(.stroke(path, width: weight, .black, dash: []))
    }

    /// A box to tick by hand, ticked already or not; 3.4 mm wide.
    func tickBox(_ x: Double, _ y: Double, ticked: Bool) {
        box(x, y, 3.4, 3.4, 0.5)
        guard ticked else { return }
        var path = Path()
        path.move(points(x + 0.6), points(y + 1.7))
        path.line(points(x + 1.5), points(y + 2.7))
        path.line(points(x + 3.1), points(y + 0.5))
        add(.stroke(path, width: 1.1, .black, dash: []))
    }

    /// A QR symbol with its white plate, its corner (without the quiet zone) at x, y; returns its side in millimetres.
    ///
    /// A module is 7 dots at 300 dpi and the origin stands on such a dot, so that laser printers draw all modules
    /// alike. One fill for all bars: many fills would leave hairline seams.
    @discardableResult
    func code(_ symbol: QRSymbol, _ x: Double, _ y: Double, alternative: String) -> Double {
        let dot = 72.0 / 300
        let module = 7 * dot
        let left = (points(x) / dot).rounded() * dot
        let top = (points(y) / dot).rounded() * dot
        let quiet = 4 * module
        let side = Double(symbol.side) * module
        var plate = Path()
        plate.rectangle(left - quiet, top - quiet, side + 2 * quiet, side + 2 * quiet)
        add(.fill(plate, .white))
        begin(.figure, alternative: alternative)
        add(.symbol(symbol, corner: Point(x: left, y: top), module: module, node: outline.current))
        end()
        return millimetres(side)
    }

    /// One line of microtext (1.5 pt), repeated and tracked to fill the width. Latin only.
    func microtext(_ text: String, _ x: Double, _ y: Double, _ width: Double) throws(PaperError) {
        let once = text + " · "
        let place = "microtext"
        var style = TextStyle(size: TypeSize.micro.points, language: .english)
        let one = try setter.set(once, style, place: place).width
        let count = max(1, Int(points(width) / one))
        let letters = Double(count * once.unicodeScalars.count)
        style.tracking = max(0, (points(width) - Double(count) * one) / letters)
        let set = try setter.set(String(repeating: once, count: count), style, place: place)
        add(.text(set, line: 0, x: points(x), baseline: points(y), node: Mark.decoration))
    }
}
