/// How far a picture is turned clockwise, in right angles.
package struct QuarterTurns: Sendable, Hashable, Codable {
    /// 0…3
    package let count: Int

    package init(_ count: Int) { self.count = ((count % 4) + 4) % 4 }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }

    package static func + (left: QuarterTurns, right: Int) -> QuarterTurns { QuarterTurns(left.count + right) }
}

extension Raster {
    /// Turned clockwise.
    package func turned(_ turns: QuarterTurns) -> Raster {
        switch turns.count {
        case 1: moved(width: height, height: width) { x, y in (y, height - 1 - x) }
        case 2: moved(width: width, height: height) { x, y in (width - 1 - x, height - 1 - y) }
        case 3: moved(width: height, height: width) { x, y in (width - 1 - y, x) }
        default: self
        }
    }

    /// As it was seen, where EXIF says how it was stored: 1…8.
    func upright(_ orientation: Int) -> Raster {
        switch orientation {
        case 2: mirrored
        case 3: turned(QuarterTurns(2))
        case 4: mirrored.turned(QuarterTurns(2))
        case 5: mirrored.turned(QuarterTurns(3))
        case 6: turned(QuarterTurns(1))
        case 7: mirrored.turned(QuarterTurns(1))
        case 8: turned(QuarterTurns(3))
        default: self
        }
    }

    private var mirrored: Raster { moved(width: width, height: height) { x, y in (width - 1 - x, y) } }

    /// - Parameter source: Where the pixel of a new place stood.
    private func moved(width newWidth: Int, height newHeight: Int, _ source: (Int, Int) -> (Int, Int)) -> Raster {
        let moved = [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            bytes.withUnsafeBufferPointer { old in
                var place = 0
                for y in 0..<newHeight {
                    for x in 0..<newWidth {
                        let (fromX, fromY) = source(x, y)
                        let from = (fromY * width + fromX) * channels
                        for channel in 0..<channels { target[place + channel] = old[from + channel] }
                        place += channels
                    }
                }
            }
            count = bytes.count
        }
        return Raster(width: newWidth, height: newHeight, channels: channels, bytes: moved)
    }
}
