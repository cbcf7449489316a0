/// A place in points, from the top left corner; y grows downwards.
struct Point: Hashable {
    var x: Double
    var y: Double
}

/// A rectangle in points, from the top left corner.
struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
}

/// `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, as PDF and Cairo write it.
struct Affine: Hashable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    static func moved(_ x: Double, _ y: Double) -> Affine { Affine(e: x, f: y) }
}

/// Lines and cubic Béziers.
struct Path: Hashable {
    enum Step: Hashable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    var steps: [Step] = []

    mutating func move(_ x: Double, _ y: Double) { steps.append(.move(Point(x: x, y: y))) }
    mutating func line(_ x: Double, _ y: Double) { steps.append(.line(Point(x: x, y: y))) }
    mutating func close() { steps.append(.close) }

    mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        move(x, y)
        line(x + width, y)
        line(x + width, y + height)
        line(x, y + height)
        close()
    }

    /// A full circle in four curves.
    mutating func circle(_ x: Double, _ y: Double, _ radius: Double) {
        arc(x, y, radius, from: 0, to: 2 * .pi)
        close()
    }

    /// An arc, angles in radians clockwise from the right (y grows downwards).
    mutating func arc(_ x: Double, _ y: Double, _ radius: Double, from start: Double, to end: Double) {
        curve(from: start, to: end, segments: 4) { Point(x: x + radius * cosine($0), y: y + radius * sine($0)) }
    }

    /// Samples a curve with its tangents and joins the samples as cubic Béziers (control points at ± tangent·step/3).
    mutating func curve(from start: Double, to end: Double, segments: Int, _ place: (Double) -> Point) {
        let step = (end - start) / Double(segments)
        let probe = 1e-4
        func tangent(_ t: Double) -> Point {
            let before = place(t - probe)
            let after = place(t + probe)
            return Point(x: (after.x - before.x) / (2 * probe), y: (after.y - before.y) / (2 * probe))
        }
        var point = place(start)
        var slope = tangent(start)
        steps.append(.move(point))
        for index in 1...segments {
            let t = start + Double(index) * step
            let next = place(t)
            let nextSlope = tangent(t)
            steps.append(
                .curve(
                    Point(x: point.x + slope.x * step / 3, y: point.y + slope.y * step / 3),
                    Point(x: next.x - nextSlope.x * step / 3, y: next.y - nextSlope.y * step / 3), next))
            point = next
            slope = nextSlope
        }
    }
}
