package import Domain
package import Primitives
import Transliteration

/// A family that a search may mean.
package struct FoundHousehold: Sendable, Hashable {
    package var household: Household
    /// The member whose name fits best.
    package var member: Member
    /// How far name and place are from what was typed, in tenths of a consonant a word; 0 where they sound the same.
    package var distance: Int

    init(household: Household, member: Member, distance: Int) {
        self.household = household
        self.member = member
        self.distance = distance
    }

    /// A family that was found by a number.
    ///
    /// - Parameter member: Whose number it is; the head where it is the family's.
    /// - Returns: `nil` for a family without members.
    package init?(_ household: Household, member: SamagraMemberID? = nil) {
        guard let found = member.flatMap(household.member) ?? household.head else { return nil }
        self.init(household: household, member: found, distance: 0)
    }
}

/// How well a family fits the words of a search.
struct HouseholdMatch {
    /// What a word costs that nothing of the family sounds like, in tenths of a consonant.
    static let missing = 30

    private let words: [SpokenKey]

    init(_ words: [String]) { self.words = words.compactMap { SpokenKey($0) } }

    /// The member whom the words fit best together with where the family lives.
    func best(of household: Household) -> FoundHousehold? {
        let address = household.address
        let places = keys([address.village, address.localBody].compactMap { $0 }.flatMap { [$0.hindi, $0.english] })
        let near = words.map { nearest($0, places) }
        let found = household.members.map { member in
            let names = keys([member.name.hindi, member.name.english])
            let distance = zip(words, near).reduce(0) { $0 + min($1.1, nearest($1.0, names)) }
            return FoundHousehold(household: household, member: member, distance: distance / max(1, words.count))
        }
        // Of members who fit alike the head stands for the family.
        return found.enumerated().min { left, right in
            func rank(_ found: (offset: Int, element: FoundHousehold)) -> (Int, Int, Int) {
                (found.element.distance, found.element.member.relation == .head ? 0 : 1, found.offset)
            }
            return rank(left) < rank(right)
        }?.element
    }

    private func keys(_ texts: [String]) -> [SpokenKey] {
        Array(Set(texts.flatMap(HouseholdQuery.words).compactMap { SpokenKey($0) }))
    }

    private func nearest(_ word: SpokenKey, _ keys: [SpokenKey]) -> Int {
        var nearest = Self.missing
        for key in keys {
            nearest = min(nearest, SpokenDistance.between(word, key, limit: nearest) ?? nearest)
            if nearest == 0 { break }
        }
        return nearest
    }
}
