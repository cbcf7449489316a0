/// A text cut into words without breaking Devanagari: its vowel signs and the joiners belong to the word.
package enum SpokenWords {
    /// Words of a text that are looked at.
    package static let most = 200

    /// The words in their order, at most ``most``, as they were written.
    package static func of(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if belongsToWord(scalar) {
                word.append(scalar)
                continue
            }
            if !word.isEmpty { words.append(String(word)) }
            word.removeAll()
            if words.count == most { return words }
        }
        return word.isEmpty ? words : words + [String(word)]
    }

    private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            true
        // The zero-width joiner and non-joiner shape a conjunct; an apostrophe is inside a word.
        default: scalar.value == 0x200C || scalar.value == 0x200D || scalar == "'" || scalar == "’"
        }
    }
}
