package import Domain
package import Primitives
import Transliteration

/// How alike a name in Latin letters is to a name of the register, by their sound.
///
/// Spellings vary freely in Latin letters (`Sunita`, `Suneeta`), and the register is kept in Hindi first: the better
/// of its two scripts counts. Titles and words like "village" or "S/O" do not.
package struct NameLikeness: Sendable, Hashable {
    package let outcome: MatchOutcome
    /// 0…100; `nil` where one side says nothing.
    package let percent: Int?

    /// From here on two names are similar.
    package static let similarFrom = 80

    package init(_ proof: String, _ register: LocalizedText) {
        let name = Self.sounds(proof)
        let forms = [register.english, register.hindi].map(Self.sounds).filter { !$0.isEmpty }
        guard !name.isEmpty, !forms.isEmpty else {
            (outcome, percent) = (.unknown, nil)
            return
        }
        let best = forms.map { Self.likeness(name, $0) }.max() ?? 0
        percent = best
        // A surname left out is common; it is for a person to see that it was not the given name.
        let isPart = forms.contains { Set(name).isSubset(of: $0) || Set($0).isSubset(of: name) }
        outcome = forms.contains(name) ? .same : best >= Self.similarFrom || isPart ? .similar : .different
    }

    private static let passedOver: Set<String> = [
        "shri", "shree", "smt", "shrimati", "kumari", "ku", "mr", "mrs", "ms", "late",
        "s", "d", "w", "c", "o", "so", "do", "wo", "co", "village", "gram", "dist", "district", "tehsil",
        "श्री", "श्रीमती", "कुमारी", "स्व", "ग्राम", "जिला", "तहसील",
    ]

    /// How each word sounds that counts.
    private static func sounds(_ text: String) -> [String] {
        let words = SpokenWords.of(text.lowercased())
        let counting = words.filter { !passedOver.contains($0) }
        return (counting.isEmpty ? words : counting).compactMap { SpokenKey($0)?.full }
    }

    /// The least alike pair of words, in the better of two orders, since surnames move: one of two names that differs
    /// is another person's. Names cut into words otherwise (`Ram Prasad`, `Ramprasad`) are compared as one word.
    private static func likeness(_ left: [String], _ right: [String]) -> Int {
        if left.count != right.count { return likeness(left.joined(), right.joined()) }
        func worst(_ left: [String], _ right: [String]) -> Int { zip(left, right).map(likeness).min() ?? 0 }
        return max(worst(left, right), worst(left.sorted(), right.sorted()))
    }

    private static func likeness(_ left: String, _ right: String) -> Int {
        guard let first = SpokenKey(left), let second = SpokenKey(right) else { return left == right ? 100 : 0 }
        let whole = SpokenDistance.consonant * max(first.full.utf8.count, second.full.utf8.count)
        let distance = SpokenDistance.between(first, second, limit: whole) ?? whole
        return max(0, 100 - 100 * distance / max(whole, 1))
    }
}
