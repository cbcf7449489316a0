extension Pen {
    /// The mark "signed without a network": three arcs and a point, struck through by a bar with white edges.
    func offlineMark(_ x: Double, _ y: Double, _ radius: Double) {
        let base = y + radius * 0.72
        for size in [0.6, 1.1, 1.6] {
            var arc = Path()
            arc.arc(points(x), points(base), points(radius * size), from: -2.33, to: -0.81)
            add(.stroke(arc, width: points(radius * 0.15), .black, dash: []))
        }
        var point = Path()
        point.circle(points(x), points(base), points(radius * 0.17))
        add(.fill(point, .black))
        for (width, ink) in [(0.36, Ink.white), (0.15, Ink.black)] {
            var bar = Path()
            bar.move(points(x - radius * 0.85), points(y + radius * 0.85))
            bar.line(points(x + radius * 0.85), points(y - radius * 0.85))
            add(.stroke(bar, width: points(radius * width), ink, dash: []))
        }
    }
}
