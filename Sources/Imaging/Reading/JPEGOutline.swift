/// What the segments of a JPEG say before any pixel is read: measures, how it is coded, which way up it is, and that it
/// has its end.
///
/// Walked by ourselves (ITU-T T.81, annex B), so that a file is refused for its size before a library allocates for it,
/// and so that the passes of a progressive picture are counted.
package struct JPEGOutline: Sendable, Hashable {
    package var width = 0
    package var height = 0
    package var components = 0
    package var isProgressive = false
    package var scans = 0
    /// EXIF's, 1…8; 1 where nothing is said.
    package var orientation = 1
    /// Whether Adobe's marker is there: its CMYK is stored the other way round.
    package var isAdobe = false

    /// - Throws: ``ImageProblem/damaged``, ``ImageProblem/otherKind`` for kinds of JPEG that no camera writes.
    package init(_ bytes: [UInt8]) throws(ImageProblem) {
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { throw .otherKind }
        var position = 2
        for _ in 0..<ImageLimits.segments {
            guard let marker = Self.marker(in: bytes, at: &position) else { throw .damaged }
            switch marker {
            case 0xD9:
                guard width > 0, scans > 0 else { throw .damaged }
                return
            case 0x01, 0xD0...0xD7: continue
            case 0x00, 0xD8: throw .damaged
            default: break
            }
            let body = try Self.body(in: bytes, at: position)
            position = body.upperBound
            switch marker {
            case 0xC0...0xC2: try readFrame(bytes[body], isProgressive: marker == 0xC2)
            case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .otherKind
            case 0xE1: orientation = EXIFOrientation.find(in: bytes[body]) ?? orientation
            case 0xEE: isAdobe = isAdobe || bytes[body].starts(with: Array("Adobe".utf8))
            case 0xDA:
                guard width > 0 else { throw .damaged }
                scans += 1
                Self.skipPixels(in: bytes, &position)
            default: break
            }
        }
        throw .tooManyPixels
    }

    /// The next marker's second byte; fill bytes before it are skipped.
    private static func marker(in bytes: [UInt8], at position: inout Int) -> UInt8? {
        guard position < bytes.count, bytes[position] == 0xFF else { return nil }
        while position < bytes.count, bytes[position] == 0xFF { position += 1 }
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    private static func body(in bytes: [UInt8], at position: Int) throws(ImageProblem) -> Range<Int> {
        guard position + 2 <= bytes.count else { throw .damaged }
        let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
        guard length >= 2, position + length <= bytes.count else { throw .damaged }
        return position + 2..<position + length
    }

    /// Over the coded pixels to the next marker that is not part of them.
    private static func skipPixels(in bytes: [UInt8], _ position: inout Int) {
        bytes.withUnsafeBufferPointer { bytes in
            while position + 1 < bytes.count {
                let next = bytes[position + 1]
                if bytes[position] == 0xFF, next != 0, !(0xD0...0xD7).contains(next) { return }
                position += 1
            }
            position = bytes.count
        }
    }

    private mutating func readFrame(_ body: ArraySlice<UInt8>, isProgressive: Bool) throws(ImageProblem) {
        let at = body.startIndex
        // One frame, 8 bits a sample.
        guard width == 0, body.count >= 6, body[at] == 8 else { throw .otherKind }
        height = Int(body[at + 1]) << 8 | Int(body[at + 2])
        width = Int(body[at + 3]) << 8 | Int(body[at + 4])
        components = Int(body[at + 5])
        self.isProgressive = isProgressive
        guard width > 0, height > 0 else { throw .damaged }
        guard components == 1 || components == 3 || components == 4 else { throw .otherKind }
    }
}
