/// How well a service's texts answer a search.
struct TextMeasure {
    /// What the one text counts that has most of the search; the rest counts where else its words stand.
    private static let oneText = 0.65

    private let vocabulary: Vocabulary
    /// For each word of the index that is near one sought: which, and how near.
    private let near: [Int32: [(sought: Int, nearness: Double)]]
    private let rarities: [Double]
    private let whole: Double

    init(_ sought: SoughtWords, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var near: [Int32: [(sought: Int, nearness: Double)]] = [:]
        for (index, word) in sought.words.enumerated() {
            for variant in word.variants { near[variant.number, default: []].append((index, variant.nearness)) }
        }
        self.near = near
        rarities = sought.words.map(\.rarity)
        whole = rarities.reduce(0, +)
    }

    /// 0 where no word fits, 1 where a name is the search.
    func score(of texts: PackedTexts) -> Double {
        var best = 0.0
        var anywhere = [Double](repeating: 0, count: rarities.count)
        texts.forEach { place, words in
            var here = [Double](repeating: 0, count: rarities.count)
            var length = 0.0
            var covered = 0.0
            for word in words {
                let rarity = vocabulary.rarity(of: word)
                length += rarity
                guard let fits = near[word] else { continue }
                covered += rarity * (fits.map(\.nearness).max() ?? 0)
                for fit in fits { here[fit.sought] = max(here[fit.sought], fit.nearness) }
            }
            guard covered > 0 else { return }
            var has = 0.0
            for index in here.indices {
                has += here[index] * rarities[index]
                anywhere[index] = max(anywhere[index], here[index] * place.weight)
            }
            let wholeness = 1 - place.wholeness * (1 - covered / length)
            best = max(best, place.weight * has / whole * wholeness)
        }
        let spread = zip(anywhere, rarities).reduce(0) { $0 + $1.0 * $1.1 } / whole
        return Self.oneText * best + (1 - Self.oneText) * spread
    }
}
