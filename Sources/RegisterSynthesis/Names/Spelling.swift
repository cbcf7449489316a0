import Primitives

/// A name in Devanagari and the Latin spellings that registers have of it, the commonest first.
struct Spelling: Sendable, Hashable {
    let hindi: String
    let latin: [String]

    /// Reads `हिंदी=Latin/Other`; `nil` where a part is missing.
    init?(_ text: Substring) {
        let sides = text.split(separator: "=")
        guard sides.count == 2 else { return nil }
        self.init(hindi: String(sides[0]), latin: sides[1].split(separator: "/").map(String.init))
    }

    init(hindi: String, latin: [String]) {
        self.hindi = hindi
        self.latin = latin
    }

    /// As the register's clerks usually write it.
    var usual: LocalizedText { LocalizedText(hindi: hindi, english: latin.first ?? "") }

    /// As one clerk wrote it for one person.
    func written(by chance: inout Chance) -> LocalizedText {
        LocalizedText(
            hindi: chance.happens(5) ? Slip.devanagari(hindi, &chance) : hindi,
            english: chance.happens(6)
                ? Slip.latin(latin[0], &chance) : chance.happens(72) ? latin[0] : chance.one(of: latin))
    }
}

/// Slips that clerks make in names, as registers keep them.
enum Slip {
    /// Vowel signs, nasals and sibilants that are taken for one another.
    static func devanagari(_ text: String, _ chance: inout Chance) -> String {
        swapped(
            text, [("ी", "ि"), ("ू", "ु"), ("ु", "ू"), ("ं", "न्"), ("ड़", "ड"), ("श", "स"), ("व", "ब"), ("़", "")],
            &chance)
    }

    /// Letters that are written for one another.
    static func latin(_ text: String, _ chance: inout Chance) -> String {
        swapped(
            text,
            [
                ("ee", "i"), ("oo", "u"), ("w", "v"), ("v", "w"), ("aa", "a"), ("sh", "s"), ("ya", "ia"), ("ph", "f"),
                ("i", "ee"), ("a", "aa"), ("u", "oo"), ("th", "t"), ("z", "j"),
            ], &chance)
    }

    /// One of the pairs that the text has, at one of its places after the first letter.
    private static func swapped(_ text: String, _ pairs: [(String, String)], _ chance: inout Chance) -> String {
        let scalars = Array(text.unicodeScalars)
        var places: [(index: Int, from: Int, to: String)] = []
        for (from, to) in pairs {
            let sought = Array(from.unicodeScalars)
            for index in scalars.indices.dropFirst() where scalars[index...].starts(with: sought) {
                places.append((index, sought.count, to))
            }
        }
        guard !places.isEmpty else { return text }
        let place = chance.one(of: places)
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[..<place.index])
        result.append(contentsOf: place.to.unicodeScalars)
        result.append(contentsOf: scalars[(place.index + place.from)...])
        return String(result)
    }
}
