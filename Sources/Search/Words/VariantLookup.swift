import GRDB
import Transliteration

/// Finds the words of the index that a sought one may mean: itself, as it sounds, begun, misspelt, in other words.
struct VariantLookup {
    /// Words that one begins, at most; fewer where it is a word of the index itself.
    private static let mostBegun = 24, mostBegunByWord = 8
    /// Words that one may be a misspelling of, at most; fewer where it is a word of the index itself.
    private static let mostMisspelt = 10, mostMisspeltOfWord = 4
    /// Shortest beginning of a word that is looked up, in sounds.
    private static let shortestPrefix = 2
    /// Sounds of a word that may be misspelt, at least.
    private static let shortestMisspelt = 3
    /// Letters of each half of two words written as one, at least.
    private static let shortestHalf = 3
    /// Letters of two words written as one, at most.
    private static let longestParted = 24

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The words as the index has them: two written as one are parted (`pramanpatra`), one written as two is joined
    /// (`ank suchi`, where the halves are nothing by themselves).
    func asIndexed(_ words: [String]) throws -> [String] {
        var indexed: [String] = []
        for word in words {
            if let last = indexed.last, try !knows(word) || !knows(last), try knows(last + word) {
                indexed[indexed.count - 1] = last + word
            } else {
                indexed += try parted(word)
            }
        }
        return indexed
    }

    private func parted(_ word: String) throws -> [String] {
        let letters = Array(word.unicodeScalars)
        guard (2 * Self.shortestHalf...Self.longestParted).contains(letters.count), try !knows(word) else {
            return [word]
        }
        for length in (Self.shortestHalf...(letters.count - Self.shortestHalf)).reversed() {
            // A vowel sign can't begin a word.
            guard letters[length].properties.isAlphabetic, !letters[length].properties.generalCategory.isMark else {
                continue
            }
            let halves = [letters[..<length], letters[length...]].map { half in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: half)
                return String(text)
            }
            if try halves.allSatisfy(knows) { return halves }
        }
        return [word]
    }

    private func knows(_ word: String) throws -> Bool {
        guard let key = SpokenKey(word)?.full, key.utf8.count > 1 else { return false }
        return try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT * FROM word WHERE key = ?)"), arguments: [key])
            ?? false
    }

    /// The word's variants, each once, by its nearest relation.
    func variants(of word: String) throws -> [WordVariant] {
        guard let key = SpokenKey(word) else { return [] }
        var found = try sounding(key.full).map { variant, plain in
            var variant = variant
            variant.nearness = plain == word ? 1 : 0.96
            return variant
        }
        let isKnown = !found.isEmpty
        found += try begun(key.full, isKnown: isKnown)
        found += try misspelt(key, isKnown: isKnown)
        for other in SameMeanings.of(key.full) {
            found += try sounding(other).map { WordVariant(number: $0.0.number, key: other, nearness: 0.72) }
        }
        var nearest: [Int32: Int] = [:]
        return found.sorted { ($1.nearness, $0.number) < ($0.nearness, $1.number) }.filter { variant in
            defer { nearest[variant.number] = 1 }
            return nearest[variant.number] == nil
        }
    }

    private func sounding(_ key: String) throws -> [(WordVariant, plain: String)] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT plain, number FROM word WHERE key = ?"), arguments: [key]
        ).map { (WordVariant(number: $0["number"], key: key, nearness: 1), $0["plain"]) }
    }

    /// The longer the part that was typed, the nearer.
    private func begun(_ key: String, isKnown: Bool) throws -> [WordVariant] {
        guard key.utf8.count >= Self.shortestPrefix else { return [] }
        return try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT key, number FROM word WHERE key > ?1 AND key < ?1 || '~' ORDER BY length(key) LIMIT ?2"),
            arguments: [key, isKnown ? Self.mostBegunByWord : Self.mostBegun]
        ).map { row in
            let whole: String = row["key"]
            let share = Double(key.utf8.count) / Double(whole.utf8.count)
            return WordVariant(number: row["number"], key: whole, nearness: 0.35 + 0.5 * share)
        }
    }

    /// Words that share a piece of their consonants and sound alike. A word that the index has was hardly meant as
    /// another: then only other vowels are forgiven.
    private func misspelt(_ key: SpokenKey, isKnown: Bool) throws -> [WordVariant] {
        let length = key.full.utf8.count
        guard length >= Self.shortestMisspelt else { return [] }
        let pieces = NameKeys.of(key).prefix(isKnown ? 1 : NameKeys.most)
        let limit = isKnown ? 4 : min(25, 3 * length)
        let marks = pieces.map { _ in "?" }.joined(separator: ",")
        let others = try String.fetchAll(
            database.cachedStatement(sql: "SELECT DISTINCT key FROM piece WHERE piece IN (\(marks))"),
            arguments: StatementArguments(pieces))
        let near = others.compactMap { other -> (key: String, distance: Int)? in
            guard other != key.full, abs(other.utf8.count - length) <= 3 else { return nil }
            return SpokenDistance.between(full: key.full, other, limit: limit).map { (other, $0) }
        }
        return try near.sorted { ($0.distance, $0.key) < ($1.distance, $1.key) }.prefix(
            isKnown ? Self.mostMisspeltOfWord : Self.mostMisspelt
        ).flatMap {
            other, distance in
            let share = 1 - Double(distance) / Double(10 * max(length, other.utf8.count))
            return try sounding(other).map { variant, _ in
                WordVariant(number: variant.number, key: other, nearness: 0.9 * share * (isKnown ? 0.85 : 1))
            }
        }
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isMark: Bool { self == .nonspacingMark || self == .spacingMark }
}
