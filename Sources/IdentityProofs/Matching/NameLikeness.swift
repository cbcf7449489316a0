package import Domain
package import Primitives

/// How alike a name in Latin letters is to a name of the register.
///
/// Spellings vary freely in Latin letters (`Sunita`, `Suneeta`), so both are folded before they are compared; titles
/// and words like "village" or "S/O" do not count.
package struct NameLikeness: Sendable, Hashable {
    package let outcome: MatchOutcome
    /// 0…100; `nil` where one side says nothing.
    package let percent: Int?

    /// From here on two folded names are similar.
    package static let similarFrom = 80
    /// More letters than so many are not compared.
    private static let maximumLength = 120

    /// - Parameter register: Compared in its Latin form.
    package init(_ proof: String, _ register: LocalizedText) {
        let (left, right) = (Self.words(proof), Self.words(register.english))
        guard !left.isEmpty, !right.isEmpty else {
            (outcome, percent) = (.unknown, nil)
            return
        }
        if left == right {
            (outcome, percent) = (.same, 100)
            return
        }
        let (first, second) = (left.map(Self.folded), right.map(Self.folded))
        let alike = max(
            Self.likeness(first.joined(), second.joined()),
            Self.likeness(first.sorted().joined(), second.sorted().joined()))
        // A surname left out is common; a given name left out is not told apart from it here.
        let isPart = Set(first).isSubset(of: second) || Set(second).isSubset(of: first)
        percent = alike
        outcome = alike >= Self.similarFrom || isPart ? .similar : .different
    }

    private static let passedOver: Set<String> = [
        "shri", "shree", "smt", "shrimati", "kumari", "kum", "mr", "mrs", "ms", "dr", "late", "so", "do", "wo", "co", "s",
        "d", "w", "c", "o", "village", "gram", "dist", "district", "tehsil", "nagar", "town", "city",
    ]

    private static func words(_ text: String) -> [String] {
        let letters = text.lowercased().prefix(maximumLength).map { ("a"..."z").contains($0) ? $0 : " " }
        let words = String(letters).split(separator: " ").map(String.init)
        let counting = words.filter { !passedOver.contains($0) }
        return counting.isEmpty ? words : counting
    }

    /// One form for the spellings of one sound.
    private static func folded(_ word: String) -> String {
        var word = word
        for (from, to) in [("ee", "i"), ("oo", "u"), ("aa", "a"), ("sh", "s"), ("ph", "f"), ("v", "w"), ("ck", "k"), ("y", "i")] {
            word = word.replacing(from, with: to)
        }
        var kept: [Character] = []
        for letter in word where letter != kept.last { kept.append(letter) }
        if kept.count > 2, kept.last == "a" { kept.removeLast() }
        return String(kept)
    }

    /// Hundred, less the share of letters that have to be changed, put in or taken out (Levenshtein's distance).
    private static func likeness(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left), Array(right))
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let change = diagonal + (letter == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, diagonal + 1)
            }
        }
        let longest = max(left.count, right.count, 1)
        return 100 * (longest - row[right.count]) / longest
    }
}
