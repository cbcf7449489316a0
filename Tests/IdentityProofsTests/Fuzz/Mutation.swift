import TestKit

/// Small damage, as chance and malice do it.
enum Mutation {
    private static let interesting: [UInt8] = [
        0, 1, 0x0A, 0x22, 0x26, 0x30, 0x3C, 0x3E, 0x4F, 0x50, 0x51, 0x7F, 0x80, 0xD9, 0xFF,
    ]

    /// One of `seeds` with one to five changes.
    static func mutant(of seeds: [[UInt8]], _ random: SeededRandom, digitsOnly: Bool = false) -> [UInt8] {
        var bytes = seeds[random.next(below: seeds.count)]
        for _ in 0...random.next(below: 5) where !bytes.isEmpty {
            let at = random.next(below: bytes.count)
            switch random.next(below: 7) {
            case 0 where !digitsOnly: bytes[at] ^= 1 << UInt8(random.next(below: 8))
            case 1 where !digitsOnly: bytes[at] = interesting[random.next(below: interesting.count)]
            case 0, 1, 2: bytes[at] = digitsOnly ? UInt8(0x30 + random.next(below: 10)) : UInt8(random.next(below: 256))
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.next(below: 16)))
            case 4:
                let new = random.bytes(1 + random.next(below: 16)).map { digitsOnly ? 0x30 + $0 % 10 : $0 }
                bytes.insert(contentsOf: new, at: at)
            case 5: bytes = Array(bytes[..<at])
            default:
                let length = min(bytes.count - at, 1 + random.next(below: 64))
                bytes.insert(contentsOf: Array(bytes[at..<(at + length)]), at: random.next(below: bytes.count))
            }
        }
        return bytes
    }
}
