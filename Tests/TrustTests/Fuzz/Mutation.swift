import TestKit

/// Small damage, as chance and malice do it.
enum Mutation {
    private static let interesting: [UInt8] = [0, 1, 0x17, 0x18, 0x1B, 0x30, 0x5B, 0x7F, 0x80, 0x9F, 0xA1, 0xFF]

    /// One of `seeds` with one to four changes.
    static func mutant(of seeds: [[UInt8]], _ random: SeededRandom, keepingLength: Bool = false) -> [UInt8] {
        var bytes = seeds[random.next(below: seeds.count)]
        for _ in 0...random.next(below: 4) where !bytes.isEmpty {
            let at = random.next(below: bytes.count)
            switch random.next(below: keepingLength ? 3 : 7) {
            case 0: bytes[at] ^= 1 << UInt8(random.next(below: 8))
            case 1: bytes[at] = interesting[random.next(below: interesting.count)]
            case 2: bytes[at] = UInt8(truncatingIfNeeded: random.next())
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.next(below: 16)))
            case 4: bytes.insert(contentsOf: random.bytes(1 + random.next(below: 16)), at: at)
            case 5: bytes = Array(bytes[..<at])
            default:
                let length = min(bytes.count - at, 1 + random.next(below: 32))
                bytes.insert(contentsOf: Array(bytes[at..<(at + length)]), at: random.next(below: bytes.count))
            }
        }
        return bytes
    }
}
