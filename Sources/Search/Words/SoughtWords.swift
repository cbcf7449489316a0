import GRDB
import Transliteration

/// A search, word by word, each with the words of the index that it may mean.
struct SoughtWords {
    /// Words of a search that are looked at.
    private static let most = 12

    struct Word {
        var variants: [WordVariant]
        /// What it counts in the search.
        var rarity: Double
    }

    private(set) var words: [Word] = []

    init(_ text: String, _ vocabulary: Vocabulary, _ database: Database) throws {
        let lookup = VariantLookup(database)
        let telling = SpokenWords.of(text.lowercased()).filter { !FunctionWords.holds($0) }.prefix(Self.most)
        for word in try lookup.asIndexed(Array(telling)) {
            let variants = try lookup.variants(of: word)
            let nearest = variants.max { $0.nearness < $1.nearness }
            words.append(
                Word(variants: variants, rarity: nearest.map { vocabulary.rarity(of: $0.number) } ?? vocabulary.unknown)
            )
        }
    }

    /// What FTS5 is asked; `nil` where no word has a variant.
    var expression: String? {
        let keys = words.flatMap(\.variants).map(\.key)
        guard !keys.isEmpty else { return nil }
        return Set(keys).sorted().map { "\"\($0)\"" }.joined(separator: " OR ")
    }
}

/// A word of the index that a sought one may mean.
struct WordVariant {
    let number: Int32
    let key: String
    /// From 0 to 1: the word itself.
    var nearness: Double
}
