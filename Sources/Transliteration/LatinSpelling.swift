/// The sounds of Hindi as people type it in Latin letters, and of English words as Hindi takes them over.
enum LatinSpelling {
    /// A letter as small ASCII letters, a digit as itself; `nil` for any other scalar, which is not heard.
    static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: [UInt8(scalar.value)]
        case 0x41...0x5A: [UInt8(scalar.value + 0x20)]
        // The ring below an r, written apart, makes it a vowel (ISO 15919).
        case 0x0325: [UInt8(ascii: "i")]
        default: marked[scalar].map { Array($0.utf8) }
        }
    }

    /// Raw sounds of letters and digits that ``plain(_:)`` made.
    static func sounds(of letters: [UInt8]) -> [UInt8] {
        var sounds: [UInt8] = []
        var index = 0
        while index < letters.count {
            let rest = letters[index...]
            if let spelling = spellings[letters[index]]?.first(where: { rest.starts(with: $0.letters) }),
                index == 0 || !spelling.atStart
            {
                sounds += spelling.sounds
                index += spelling.letters.count
                continue
            }
            let next = index + 1 < letters.count ? letters[index + 1] : nil
            sounds += single(letters[index], last: sounds.last, next: next)
            index += 1
        }
        return sounds
    }

    /// A letter that no spelling of several begins with.
    private static func single(_ letter: UInt8, last: UInt8?, next: UInt8?) -> [UInt8] {
        let vowelFollows = next.map { isVowel($0) } ?? false
        switch letter {
        case UInt8(ascii: "c"):
            let soft = next.map { "eiy".utf8.contains($0) } ?? false
            return [soft ? UInt8(ascii: "s") : UInt8(ascii: "k")]
        case UInt8(ascii: "q"): return [UInt8(ascii: "k")]
        case UInt8(ascii: "w"):
            // widow, tower
            if last == UInt8(ascii: "o"), !vowelFollows { return [] }
            return [UInt8(ascii: "v")]
        case UInt8(ascii: "x"): return Array("ks".utf8)
        case UInt8(ascii: "z"): return [UInt8(ascii: "j")]
        case UInt8(ascii: "y"):
            // duty, system
            if let last, !isVowel(last), !vowelFollows { return [UInt8(ascii: "i")] }
            return [letter]
        default: return [letter]
        }
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    private struct Spelling {
        let letters: [UInt8]
        let sounds: [UInt8]
        let atStart: Bool

        init(_ letters: String, _ sounds: String, atStart: Bool = false) {
            self.letters = Array(letters.utf8)
            self.sounds = Array(sounds.utf8)
            self.atStart = atStart
        }
    }

    /// By their first letter, the longer before the shorter.
    private static let spellings: [UInt8: [Spelling]] = Dictionary(
        grouping: [
            Spelling("chchh", "c"), Spelling("chch", "c"), Spelling("cchh", "c"), Spelling("cch", "c"),
            Spelling("tion", "san"), Spelling("sion", "san"), Spelling("sch", "sk"), Spelling("tch", "c"),
            Spelling("chh", "c"), Spelling("dny", "gy"), Spelling("jny", "gy"), Spelling("ch", "c"),
            Spelling("ck", "k"),
            Spelling("ph", "f"), Spelling("sh", "s"), Spelling("zh", "j"), Spelling("wh", "v"), Spelling("qua", "kva"),
            Spelling("que", "kve"), Spelling("qui", "kvi"), Spelling("jn", "gy", atStart: true), Spelling("ea", "e"),
            Spelling("ee", "i"), Spelling("oo", "u"), Spelling("ou", "o"),
        ], by: { $0.letters[0] })

    /// Letters of the scholars' transliterations (IAST, ISO 15919) and what keyboards correct words to.
    private static let marked: [Unicode.Scalar: String] = Dictionary(
        [
            ("a", "āáàâäãåĀÁÀÂÄÃÅ"), ("i", "īíìîïĪÍÌÎÏ"), ("u", "ūúùûüŪÚÙÛÜ"), ("e", "ēéèêëĒÉÈÊË"),
            ("o", "ōóòôöõŌÓÒÔÖÕ"),
            ("ri", "ṛṝṚṜ"), ("t", "ṭṬ"), ("d", "ḍḌ"), ("n", "ṇṅñṃṁṀṂṆṄÑ"), ("s", "śṣŚṢ"), ("l", "ḷḶ"), ("y", "ẏ"),
            ("c", "ç"), ("k", "ḳ"), ("g", "ġ"), ("j", "žŽ"),
        ].flatMap { plain, letters in letters.unicodeScalars.map { ($0, plain) } }
    ) { first, _ in first }
}
