/// How much is cut off at each edge of an upright picture, in thousandths of its side.
package struct EdgeTrim: Sendable, Hashable, Codable {
    /// At least so much of each side stays, in thousandths.
    package static let smallestRest = 100

    package private(set) var top: Int
    package private(set) var right: Int
    package private(set) var bottom: Int
    package private(set) var left: Int

    /// Values beyond a side, or that leave too little of it, are brought to the nearest that are possible.
    package init(top: Int = 0, right: Int = 0, bottom: Int = 0, left: Int = 0) {
        let most = 1_000 - Self.smallestRest
        func cut(_ value: Int, _ room: Int) -> Int { max(0, min(value, room)) }
        self.top = cut(top, most)
        self.bottom = cut(bottom, most - self.top)
        self.left = cut(left, most)
        self.right = cut(right, most - self.left)
    }

    package init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        self.init(
            top: try container.decode(Int.self), right: try container.decode(Int.self),
            bottom: try container.decode(Int.self), left: try container.decode(Int.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for edge in [top, right, bottom, left] { try container.encode(edge) }
    }

    /// The same part of the picture after it was turned.
    package func turned(_ turns: QuarterTurns) -> EdgeTrim {
        switch turns.count {
        case 1: EdgeTrim(top: left, right: top, bottom: right, left: bottom)
        case 2: EdgeTrim(top: bottom, right: left, bottom: top, left: right)
        case 3: EdgeTrim(top: right, right: bottom, bottom: left, left: top)
        default: self
        }
    }
}

extension Raster {
    /// What is left between the cut edges; never empty.
    package func trimmed(_ trim: EdgeTrim) -> Raster {
        let columns = Self.rest(of: width, trim.left, trim.right)
        let rows = Self.rest(of: height, trim.top, trim.bottom)
        guard columns.count < width || rows.count < height else { return self }
        var rest: [UInt8] = []
        rest.reserveCapacity(columns.count * rows.count * channels)
        for row in rows {
            let start = (row * width + columns.lowerBound) * channels
            rest += bytes[start..<start + columns.count * channels]
        }
        return Raster(width: columns.count, height: rows.count, channels: channels, bytes: rest)
    }

    /// What is cut off is still there, but dark.
    package func darkened(outside trim: EdgeTrim) -> Raster {
        guard trim != EdgeTrim() else { return self }
        let columns = Self.rest(of: width, trim.left, trim.right)
        let rows = Self.rest(of: height, trim.top, trim.bottom)
        var dark = bytes
        dark.withUnsafeMutableBufferPointer { dark in
            for y in 0..<height {
                for x in 0..<width where !(rows.contains(y) && columns.contains(x)) {
                    let place = (y * width + x) * channels
                    for channel in 0..<channels { dark[place + channel] /= 3 }
                }
            }
        }
        return Raster(width: width, height: height, channels: channels, bytes: dark)
    }

    private static func rest(of side: Int, _ first: Int, _ last: Int) -> Range<Int> {
        let lower = side * first / 1_000
        return lower..<max(lower + 1, side - side * last / 1_000)
    }
}
