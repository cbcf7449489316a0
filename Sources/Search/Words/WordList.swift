import Transliteration

/// The words of all texts while an index is built, each with a number.
struct WordList {
    struct Word {
        /// As it is written, in small letters.
        let plain: String
        /// How it sounds.
        let key: String
    }

    private(set) var words: [Word] = []
    private var numbers: [String: Int32] = [:]
    /// In how many services a sound occurs.
    private var services: [String: Int] = [:]

    /// The numbers of a text's words, without those that say nothing.
    mutating func numbers(of text: String) -> [Int32] {
        SpokenWords.of(text.lowercased()).compactMap { plain in
            if let known = numbers[plain] { return known < 0 ? nil : known }
            guard !FunctionWords.holds(plain), let key = SpokenKey(plain)?.full else {
                numbers[plain] = -1
                return nil
            }
            let number = Int32(words.count)
            words.append(Word(plain: plain, key: key))
            numbers[plain] = number
            return number
        }
    }

    /// A word as the full-text index has it: written, and as it sounds.
    func indexed(_ number: Int32) -> String {
        let word = words[Int(number)]
        return word.plain == word.key ? word.plain : word.plain + " " + word.key
    }

    /// Counts the sounds of a service once each.
    mutating func countService(_ texts: PackedTexts) {
        var seen: Set<String> = []
        texts.forEach { _, numbers in
            for number in numbers { seen.insert(words[Int(number)].key) }
        }
        for key in seen { services[key, default: 0] += 1 }
    }

    func vocabulary(services count: Int) -> Vocabulary {
        Vocabulary(rarities: words.map { Vocabulary.rarity(of: services[$0.key] ?? 0, in: count) }, services: count)
    }
}
