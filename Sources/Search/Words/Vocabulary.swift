import Glibc

/// How rare each word of the index is, by its number.
struct Vocabulary: Sendable {
    let rarities: [Float]
    let services: Int

    /// What a word counts that `occurrences` of `services` have: the rarer the more (the weight of bm25, kept over 0).
    static func rarity(of occurrences: Int, in services: Int) -> Float {
        let with = Double(occurrences), all = Double(services)
        return Float(log1p((all - with + 0.5) / (with + 0.5)))
    }

    func rarity(of number: Int32) -> Double { Double(rarities[Int(number)]) }

    /// What a word counts that no service has.
    var unknown: Double { Double(Self.rarity(of: 0, in: services)) }
}
