import Imaging
import TestKit
import Testing

/// Damaged pictures: each is refused or read, none brings us down.
@Suite struct MutationTests {
    private static let rounds = 1_500
    static let names = [
        "small-plain.jpg", "small-progressive.jpg", "small-grey.jpg", "small-cmyk.jpg", "small-plain.png",
        "small-palette.png", "small-clear.png", "small-grey.png",
    ]

    @Test(arguments: names)
    func `a picture changed anywhere is refused or becomes a page`(name: String) throws {
        let original = try Pictures.bytes(name)
        let random = SeededRandom(seed: 15)
        var outcomes = (read: 0, refused: 0)
        for _ in 0..<Self.rounds {
            let bytes = Self.mutated(original, random)
            do {
                let page = try PagePicture.taken(bytes)
                #expect(page.starts(with: [0xFF, 0xD8]))
                outcomes.read += 1
            } catch {
                outcomes.refused += 1
            }
        }
        #expect(outcomes.refused > 0)
    }

    private static func mutated(_ original: [UInt8], _ random: SeededRandom) -> [UInt8] {
        var bytes = original
        for _ in 0...random.next(below: 3) {
            guard !bytes.isEmpty else { break }
            let place = random.next(below: bytes.count)
            // Half of them near the front, where the measures stand.
            let index = random.next(below: 2) == 0 ? place : min(place, random.next(below: 700))
            switch random.next(below: 6) {
            case 0: bytes[index] ^= 1 << UInt8(random.next(below: 8))
            case 1: bytes[index] = random.bytes(1)[0]
            case 2: bytes.remove(at: index)
            case 3: bytes.insert(contentsOf: random.bytes(1 + random.next(below: 8)), at: index)
            case 4: bytes[index] = [0x00, 0xFF, 0x7F, 0x80][random.next(below: 4)]
            default: bytes.removeLast(min(bytes.count, 1 + random.next(below: 200)))
            }
        }
        return bytes
    }
}
