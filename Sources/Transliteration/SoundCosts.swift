/// What each confusion of sounds costs, in tenths of one consonant for another; looked up for every pair of letters.
struct SoundCosts: Sendable {
    private static let letters = 128

    private let pairs: [Int]
    private let lone: [Int]

    init() {
        lone = (0..<Self.letters).map { Self.alone(UInt8($0)) }
        var pairs = (0..<Self.letters * Self.letters).map { index in
            Self.pair(UInt8(index / Self.letters), UInt8(index % Self.letters))
        }
        for (pair, cost) in Self.confused {
            let sounds = pair.utf8.map { Int($0) }
            pairs[sounds[0] * Self.letters + sounds[1]] = cost
            pairs[sounds[1] * Self.letters + sounds[0]] = cost
        }
        self.pairs = pairs
    }

    /// A sound that only one of the words has.
    func alone(_ sound: UInt8) -> Int { lone[Int(sound)] }

    /// One sound for another.
    func pair(_ left: UInt8, _ right: UInt8) -> Int { pairs[Int(left) * Self.letters + Int(right)] }

    /// Two neighbours in the other order.
    func swapped(_ left: UInt8, _ right: UInt8) -> Int {
        LatinSpelling.isVowel(left) || LatinSpelling.isVowel(right) ? 3 : 7
    }

    private static func alone(_ sound: UInt8) -> Int {
        switch sound {
        case UInt8(ascii: "a"): 2
        case UInt8(ascii: "h"): 3
        case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "o"), UInt8(ascii: "y"): 4
        case UInt8(ascii: "n"): 5
        default: SpokenDistance.consonant
        }
    }

    private static func pair(_ left: UInt8, _ right: UInt8) -> Int {
        if left == right { return 0 }
        switch (LatinSpelling.isVowel(left), LatinSpelling.isVowel(right)) {
        case (true, true): return 5
        case (false, false): return SpokenDistance.consonant
        default: return SpokenDistance.consonant + 2
        }
    }

    private static let confused = [
        ("ae", 3), ("ei", 3), ("ou", 3), ("ao", 4), ("iy", 3), ("ey", 3), ("uv", 4), ("ov", 4), ("bv", 4), ("mn", 4),
        ("dr", 5), ("fp", 3), ("cs", 6), ("ck", 6), ("gj", 5), ("jy", 6), ("js", 7), ("dt", 6), ("gk", 6), ("bp", 6),
        ("lr", 7), ("cj", 7), ("hy", 6),
    ]
}
