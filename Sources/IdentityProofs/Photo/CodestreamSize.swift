/// The SIZ segment of a JPEG 2000 codestream (ISO/IEC 15444-1, A.5.1): what decoding will cost.
struct CodestreamSize: Sendable, Hashable {
    let width: Int
    let height: Int
    let tiles: Int
    /// 1 (grey) or 3 (red, green, blue) here.
    let components: Int
    private let areComponentsPlain: Bool

    private static let componentsOffset = 40

    init?(_ codestream: [UInt8]) {
        // SOC and SIZ markers, then Lsiz, Rsiz and eight numbers of four bytes.
        guard codestream.count > Self.componentsOffset + 2 else { return nil }
        func number(_ at: Int, _ bytes: Int) -> Int { codestream[at..<(at + bytes)].reduce(0) { $0 << 8 | Int($1) } }
        let (right, bottom, left, top) = (number(8, 4), number(12, 4), number(16, 4), number(20, 4))
        let (tileWidth, tileHeight, tileLeft, tileTop) = (number(24, 4), number(28, 4), number(32, 4), number(36, 4))
        components = number(Self.componentsOffset, 2)
        guard left < right, top < bottom, tileWidth > 0, tileHeight > 0, tileLeft <= left, tileTop <= top else {
            return nil
        }
        width = right - left
        height = bottom - top
        tiles = Self.count(right - tileLeft, of: tileWidth) * Self.count(bottom - tileTop, of: tileHeight)
        let start = Self.componentsOffset + 2
        guard (1...3).contains(components), codestream.count >= start + 3 * components else { return nil }
        // Each: bits less one (highest bit: signed), and how many pixels share a sample across and down.
        areComponentsPlain = (0..<components).allSatisfy {
            codestream[start + 3 * $0] <= 7 && codestream[start + 3 * $0 + 1] == 1
                && codestream[start + 3 * $0 + 2] == 1
        }
    }

    var isWithinLimits: Bool {
        let sides = 1...ProofLimits.photoSide
        return sides.contains(width) && sides.contains(height) && tiles <= ProofLimits.photoTiles
            && (components == 1 || components == 3) && areComponentsPlain
    }

    private static func count(_ length: Int, of part: Int) -> Int { (length + part - 1) / part }
}
