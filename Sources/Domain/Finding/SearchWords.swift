/// The words of a text as a search compares them: small letters, without marks that people leave out, sounds that are
/// spelt in several ways in one spelling.
package enum SearchWords {
    /// Words that are looked at, of any text.
    package static let most = 200

    /// The words of a text, in their order; at most ``most``.
    package static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            switch place(of: scalar) {
            case .left: continue
            case .kept(let folded): word += folded
            case .between:
                if !word.isEmpty { words.append(spelt(word)) }
                word = ""
            }
            if words.count == most { return words }
        }
        return word.isEmpty ? words : words + [spelt(word)]
    }

    private enum Place {
        case kept(String), left, between
    }

    private static func place(of scalar: Unicode.Scalar) -> Place {
        switch scalar.value {
        // Joiners, the nukta, the halant's invisible forms, combining accents.
        case 0x200C, 0x200D, 0x093C, 0x0300...0x036F: .left
        // Chandrabindu as anusvara.
        case 0x0901: .kept("\u{0902}")
        case 0x0958...0x095F: .kept(plainLetters[Int(scalar.value) - 0x0958])
        case 0x0966...0x096F: .kept(String(scalar.value - 0x0966))
        case 0x0900...0x0963, 0x0971...0x097F: .kept(String(scalar))
        default:
            if let plain = latin[scalar] {
                .kept(plain)
            } else if scalar.properties.isAlphabetic
                || scalar.properties.numericType != nil
            {
                .kept(String(scalar))
            } else {
                .between
            }
        }
    }

    /// The letters with a nukta, without it: क ख ग ज ड ढ फ य.
    private static let plainLetters = ["क", "ख", "ग", "ज", "ड", "ढ", "फ", "य"]
    private static let latin: [Unicode.Scalar: String] = [
        "ā": "a", "ī": "i", "ū": "u", "ṛ": "r", "ṭ": "t", "ḍ": "d", "ṇ": "n", "ś": "s", "ṣ": "s", "ñ": "n", "é": "e",
        "ṃ": "n", "ḥ": "h",
    ]

    /// Hindi in Latin letters: `aay` and `ay`, `nivas` and `niwas`, `shahar` and `sahar` are one.
    private static func spelt(_ word: String) -> String {
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
        var folded = word
        for (from, to) in [("ph", "f"), ("sh", "s"), ("ee", "i"), ("oo", "u"), ("w", "v"), ("z", "j"), ("q", "k")] {
            folded = folded.replacing(from, with: to)
        }
        return folded.reduce(into: "") { result, letter in
            if letter != result.last || letter.isNumber { result.append(letter) }
        }
    }
}
