import TestKit
import Testing
import Transliteration

@Suite struct AnyTextTests {
    private static let texts = 12_000

    @Test func `any text has keys within their bounds, in their alphabet, and distances that are the same both ways`() {
        let chance = SeededRandom(seed: 7)
        var before = SpokenKey("a")
        var broken: [String] = []
        for _ in 0..<Self.texts {
            let text = Self.text(chance)
            for key in SpokenKey.words(of: text) + [SpokenKey(text)].compactMap({ $0 }) {
                if !Self.isSound(key) { broken.append(text) }
                if let other = before, SpokenDistance.between(key, other) != SpokenDistance.between(other, key) {
                    broken.append(text)
                }
                before = key
            }
            let names = NameKeys.of(text)
            if names.count > NameKeys.most || Set(names).count != names.count { broken.append(text) }
        }
        #expect(broken == [])
    }

    private static func isSound(_ key: SpokenKey) -> Bool {
        !key.full.isEmpty && !key.consonants.isEmpty && key.full.utf8.count <= 2 * SpokenKey.longestWord
            && key.full.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }

    /// Mostly Devanagari and Latin letters in no order at all, with anything else between.
    private static func text(_ chance: SeededRandom) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<chance.next(below: 30) {
            let value =
                switch chance.next(below: 8) {
                case 0...2: UInt32(0x0900 + chance.next(below: 0x80))
                case 3...5: UInt32(0x61 + chance.next(below: 26))
                case 6: UInt32(chance.next(below: 0x2100))
                default: UInt32(chance.next(below: 0x11_0000))
                }
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
