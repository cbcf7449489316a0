/// How well a service's texts answer a search.
struct TextMeasure {
    /// What the one text counts that has most of the search; the rest counts where else its words stand.
    private static let oneText = 0.65

    private struct Fit {
        let sought: Int
        let nearness: Double
    }

    private let vocabulary: Vocabulary
    /// By the number of a word of the index: where in `fits` stands what it is near to; 0 for nothing.
    private var slots: [UInt16]
    private var fits: [[Fit]] = [[]]
    private let rarities: [Double]
    private let whole: Double

    init(_ sought: SoughtWords, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        slots = [UInt16](repeating: 0, count: vocabulary.rarities.count)
        rarities = sought.words.map(\.rarity)
        whole = rarities.reduce(0, +)
        for (index, word) in sought.words.enumerated() {
            for variant in word.variants {
                let number = Int(variant.number)
                if slots[number] == 0 {
                    slots[number] = UInt16(fits.count)
                    fits.append([])
                }
                fits[Int(slots[number])].append(Fit(sought: index, nearness: variant.nearness))
            }
        }
    }

    /// 0 where no word fits, 1 where a name is the search.
    func score(of texts: PackedTexts) -> Double {
        var best = 0.0
        var anywhere = [Double](repeating: 0, count: rarities.count)
        var here = anywhere
        texts.forEach { place, words in
            for index in here.indices { here[index] = 0 }
            var length = 0.0
            var covered = 0.0
            for word in words {
                let rarity = vocabulary.rarity(of: word)
                length += rarity
                guard slots[Int(word)] > 0 else { continue }
                var nearest = 0.0
                for fit in fits[Int(slots[Int(word)])] {
                    nearest = max(nearest, fit.nearness)
                    here[fit.sought] = max(here[fit.sought], fit.nearness)
                }
                covered += rarity * nearest
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
