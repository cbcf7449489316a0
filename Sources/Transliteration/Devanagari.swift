/// The sounds of Hindi as Devanagari writes them. Code points: Unicode 15, chapter 12.1 and block 0900–097F.
enum Devanagari {
    static func holds(_ scalar: UInt32) -> Bool { (0x0900...0x097F).contains(scalar) }

    /// Raw sounds, still with every inherent `a`.
    static func sounds(of scalars: [UInt32]) -> [UInt8] {
        var sounds: [UInt8] = []
        // A consonant says its `a` unless a vowel sign or the halant follows.
        var owesA = false
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index += 1
            if scalar == nukta { continue }
            if scalar == halant {
                owesA = false
                continue
            }
            if let sign = vowelSigns[scalar] {
                owesA = false
                sounds += sign.utf8
                continue
            }
            if owesA { sounds.append(UInt8(ascii: "a")) }
            owesA = false
            if scalar == ja, scalars[index...].starts(with: [halant, nya]) {
                // ज्ञ is spoken gya.
                sounds += "gy".utf8
                index += 2
                owesA = true
            } else if let letter = consonants[scalar] {
                sounds += letter.utf8
                owesA = true
            } else if let other = others[scalar] {
                sounds += other.utf8
            } else if (0x0966...0x096F).contains(scalar) {
                sounds.append(UInt8(ascii: "0") + UInt8(scalar - 0x0966))
            }
        }
        if owesA { sounds.append(UInt8(ascii: "a")) }
        return sounds
    }

    private static let nukta: UInt32 = 0x093C
    private static let halant: UInt32 = 0x094D
    private static let ja: UInt32 = 0x091C
    private static let nya: UInt32 = 0x091E

    private static let consonants: [UInt32: String] = table([
        ("क", "k"), ("ख", "kh"), ("ग", "g"), ("घ", "gh"), ("ङ", "n"), ("च", "c"), ("छ", "c"), ("ज", "j"), ("झ", "jh"),
        ("ञ", "n"), ("ट", "t"), ("ठ", "th"), ("ड", "d"), ("ढ", "dh"), ("ण", "n"), ("त", "t"), ("थ", "th"), ("द", "d"),
        ("ध", "dh"), ("न", "n"), ("ऩ", "n"), ("प", "p"), ("फ", "f"), ("ब", "b"), ("भ", "bh"), ("म", "m"), ("य", "y"),
        ("र", "r"), ("ऱ", "r"), ("ल", "l"), ("ळ", "l"), ("ऴ", "l"), ("व", "v"), ("श", "s"), ("ष", "s"), ("स", "s"),
        ("ह", "h"), ("\u{0958}", "k"), ("\u{0959}", "kh"), ("\u{095A}", "g"), ("\u{095B}", "j"), ("\u{095C}", "d"),
        ("\u{095D}", "dh"), ("\u{095E}", "f"), ("\u{095F}", "y"),
    ])

    private static let vowelSigns: [UInt32: String] = table([
        ("\u{093E}", "a"), ("\u{093F}", "i"), ("\u{0940}", "i"), ("\u{0941}", "u"), ("\u{0942}", "u"),
        ("\u{0943}", "ri"), ("\u{0944}", "ri"), ("\u{0945}", "e"), ("\u{0946}", "e"), ("\u{0947}", "e"),
        ("\u{0948}", "e"), ("\u{0949}", "o"), ("\u{094A}", "o"), ("\u{094B}", "o"), ("\u{094C}", "o"),
    ])

    /// Vowels that stand alone; anusvara and chandrabindu. The visarga is not heard.
    private static let others: [UInt32: String] = table([
        ("अ", "a"), ("आ", "a"), ("इ", "i"), ("ई", "i"), ("उ", "u"), ("ऊ", "u"), ("ऋ", "ri"), ("ॠ", "ri"), ("ऍ", "e"),
        ("ऎ", "e"), ("ए", "e"), ("ऐ", "e"), ("ऑ", "o"), ("ऒ", "o"), ("ओ", "o"), ("औ", "o"), ("ॐ", "om"), ("ॲ", "e"),
        ("\u{0901}", "n"), ("\u{0902}", "n"),
    ])

    /// By code point. Canonical equivalence of Swift's characters would take क़ for क with its nukta: scalars do not.
    private static func table(_ pairs: [(String.UnicodeScalarView.Element, String)]) -> [UInt32: String] {
        Dictionary(pairs.map { ($0.0.value, $0.1) }) { first, _ in first }
    }
}
