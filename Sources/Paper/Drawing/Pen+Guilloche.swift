extension Pen {
    /// Weight of every guilloche line in points.
    private static let hair = 0.2

    /// The border of an A4 sheet: four ribbons between four corner squares, in two frames.
    ///
    /// - Parameter gap: millimetres left open at the top centre for a status plate, or 0.
    func border(gap: Double) {
        let inset = 8.0
        let band = 7.0
        let corner = band * 1.5
        let width = millimetres(page.width)
        let height = millimetres(page.height)
        let start = inset + corner
        let middle = inset + band / 2
        let across = width - 2 * start
        let down = height - 2 * start
        if gap > 0 {
            let part = (across - gap) / 2
            ribbon(x: start, y: middle, length: part, band: band, upright: false)
            ribbon(x: start + part + gap, y: middle, length: part, band: band, upright: false)
        } else {
            ribbon(x: start, y: middle, length: across, band: band, upright: false)
        }
        ribbon(x: start, y: height - middle, length: across, band: band, upright: false)
        ribbon(x: middle, y: start, length: down, band: band, upright: true)
        ribbon(x: width - middle, y: start, length: down, band: band, upright: true)
        let ring = Ring(lobes: 8, low: 0.16, high: 1, lowWave: 0, highWave: 0.05, waves: 3, turns: 7)
        let corners = [inset + corner / 2, width - inset - corner / 2].flatMap { x in
            [inset + corner / 2, height - inset - corner / 2].map { Point(x: x, y: $0) }
        }
        self.ring(ring, at: corners, radius: corner / 2 - 0.5, .teal)
        frames(inset: inset, band: band, corner: corner, width: width, height: height)
    }

    /// The outer frame is a plain rectangle, the inner one steps round the corner squares.
    private func frames(inset: Double, band: Double, corner: Double, width: Double, height: Double) {
        var path = Path()
        path.rectangle(points(inset), points(inset), points(width - 2 * inset), points(height - 2 * inset))
        let edge = inset + band
        let step = inset + corner
        let (right, bottom) = (width - edge, height - edge)
        let (rightStep, bottomStep) = (width - step, height - step)
        let corners = [
            (step, edge), (rightStep, edge), (rightStep, step), (right, step), (right, bottomStep),
            (rightStep, bottomStep), (rightStep, bottom), (step, bottom), (step, bottomStep), (edge, bottomStep),
            (edge, step), (step, step),
        ]
        path.move(points(step), points(edge))
        for (x, y) in corners.dropFirst() { path.line(points(x), points(y)) }
        path.close()
        add(.stroke(path, width: 0.5, .teal, dash: []))
    }

    /// A ribbon is one bead of six lines, drawn again and again:
    /// `offset = a·(0.62 − 0.38·cos 2πs)·sin(4πs + 2πk/6)`, s 0…1 along the bead.
    private func ribbon(x: Double, y: Double, length: Double, band: Double, upright: Bool) {
        let beads = max(1, Int((length / 16).rounded()))
        let each = length / Double(beads)
        let amplitude = band / 2 - 0.45
        var bead = Path()
        for line in 0..<6 {
            bead.curve(from: 0, to: 1, segments: 10) { s in
                let swell = amplitude * (0.62 - 0.38 * cosine(2 * .pi * s))
                return Point(x: points(16 * s), y: points(swell * sine(4 * .pi * s + 2 * .pi * Double(line) / 6)))
            }
        }
        let copies = (0..<beads).map { index in
            let along = Double(index) * each
            return upright
                ? Affine(a: 0, b: each / 16, c: 1, d: 0, e: points(x), f: points(y + along))
                : Affine(a: each / 16, b: 0, c: 0, d: 1, e: points(x + along), f: points(y))
        }
        add(.copies(bead, copies, width: Self.hair, .teal, clip: nil))
    }

    /// The rosette under the text, its lobes and its star from the seed: a reprint draws the same one, another number
    /// another one.
    ///
    /// - Parameter seed: the SHA-256 of the certificate's number; its first three bytes count.
    func rosette(x: Double, y: Double, radius: Double, seed: [UInt8]) {
        let bytes = seed + [0, 0, 0]
        let kind = Int(bytes[0] & 3)
        let depth = 0.035 + Double(bytes[1] & 7) * 0.004
        let joint = 0.68 + Double(bytes[2] & 3) * 0.02
        let lobes = [10, 12, 14, 16][kind]
        let outer = Ring(
            lobes: lobes, low: joint, high: 1, lowWave: -depth, highWave: 0.03, waves: [5, 5, 4, 3][kind], turns: 11)
        let middle = Ring(
            lobes: lobes, low: 0.36, high: joint + 0.03, lowWave: depth, highWave: -depth, waves: [5, 4, 4, 3][kind],
            turns: 11)
        let inner = Ring(lobes: lobes, low: 0.12, high: 0.40, lowWave: 0, highWave: depth, waves: 2, turns: 11)
        for ring in [outer, middle, inner] { self.ring(ring, at: [Point(x: x, y: y)], radius: radius, .pale) }
    }

    /// One closed line round a centre, `r(t) = R·[(h+l)/2 + (h−l)/2·sin(nm/q·t)]`, `l = lo + wlo·cos nt`,
    /// `h = hi + whi·cos nt`, t 0…2πq, n lobes, m waves a lobe, q turns.
    struct Ring {
        var lobes: Int
        var low: Double
        var high: Double
        var lowWave: Double
        var highWave: Double
        var waves: Int
        var turns: Int
    }

    /// The line looks the same after every turn of 2πq/n, so one n-th of it is drawn n times (gcd(n, q) = 1).
    private func ring(_ ring: Ring, at centres: [Point], radius: Double, _ ink: Ink) {
        let lobes = Double(ring.lobes)
        let turn = 2 * .pi * Double(ring.turns) / lobes
        let pitch = lobes * Double(ring.waves) / Double(ring.turns)
        let segments = Int((4.5 * Double(ring.turns + ring.waves)).rounded(.up))
        var part = Path()
        part.curve(from: 0, to: turn, segments: segments) { t in
            let wave = cosine(lobes * t)
            let low = ring.low + ring.lowWave * wave
            let high = ring.high + ring.highWave * wave
            let distance = points(radius) * ((high + low) / 2 + (high - low) / 2 * sine(pitch * t))
            return Point(x: distance * sine(t), y: -distance * cosine(t))
        }
        let copies = centres.flatMap { centre in
            (0..<ring.lobes).map { index in
                let angle = turn * Double(index)
                return Affine(
                    a: cosine(angle), b: sine(angle), c: -sine(angle), d: cosine(angle), e: points(centre.x),
                    f: points(centre.y))
            }
        }
        add(.copies(part, copies, width: Self.hair, ink, clip: nil))
    }

    /// A quiet ground of waves under the key value: any erasure shows. One line, drawn every 1.1 mm, a millimetre to
    /// the left each time.
    func waves(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        let count = Int((height + 2) / 1.1) + 1
        let shift = 0.9 * 7 / (2 * .pi)
        let length = width + shift * Double(count)
        var wave = Path()
        wave.curve(from: 0, to: length, segments: Int(length / 1.75)) { t in
            Point(x: points(t), y: points(0.55 * sine(2 * .pi * t / 7) + 0.25 * sine(2 * .pi * t / 17)))
        }
        let copies = (0..<count).map { index in
            Affine.moved(points(x - shift * Double(index)), points(y - 1 + 1.1 * Double(index)))
        }
        let clip = Box(x: points(x), y: points(y), width: points(width), height: points(height))
        add(.copies(wave, copies, width: Self.hair, .pale, clip: clip))
    }
}
