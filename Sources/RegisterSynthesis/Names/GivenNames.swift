import Domain
import Primitives

/// Given and second names, by whose they are, sex and generation.
struct GivenNames: Sendable {
    /// A generation names its children as it likes.
    enum Generation: Character, Sendable {
        case old = "o"
        case middle = "m"
        case young = "y"

        init(birthYear: Int) { self = birthYear < 1965 ? .old : birthYear < 1995 ? .middle : .young }
    }

    private struct Entry: Sendable {
        let names: Community.Names
        let isFemale: Bool
        let generations: String
        let percent: Int
        let spellings: [Spelling]

        func fits(_ names: Community.Names, _ isFemale: Bool, _ generation: Generation) -> Bool {
            self.names == names && self.isFemale == isFemale && generations.contains(generation.rawValue)
        }
    }

    private let given: [Entry]
    private let second: [Entry]

    init(given: [[Substring]], second: [[Substring]]) {
        self.given = given.compactMap { fields in
            guard fields.count == 4, let names = Community.Names(rawValue: String(fields[0])) else { return nil }
            return Entry(
                names: names, isFemale: fields[1] == "f", generations: String(fields[2]), percent: 100,
                spellings: fields[3].split(separator: ";").compactMap { Spelling($0) })
        }
        self.second = second.compactMap { fields in
            guard fields.count == 5, let names = Community.Names(rawValue: String(fields[0])),
                let percent = Int(fields[3])
            else { return nil }
            return Entry(
                names: names, isFemale: fields[1] == "f", generations: String(fields[2]), percent: percent,
                spellings: [Spelling(fields[4])].compactMap(\.self))
        }
    }

    /// A given name; the first of the stock are the commonest.
    func name(
        _ names: Community.Names, female: Bool, _ generation: Generation, _ chance: inout Chance
    ) -> Spelling {
        let own = entries(names, female, generation)
        // Many a tribal family names its children as its neighbours do.
        let pool = names == .tribal && chance.happens(55) ? entries(.hindu, female, generation) : own
        let all = pool.flatMap(\.spellings)
        return chance.one(of: all, weights: all.indices.map { max(2, 30 - $0 / 2) })
    }

    /// A second name (`Kumar`, `Bai`), which not everyone has.
    func secondName(
        _ names: Community.Names, female: Bool, _ generation: Generation, _ chance: inout Chance
    ) -> Spelling? {
        var rest = chance.below(100)
        for entry in second where entry.fits(names, female, generation) {
            if rest < entry.percent { return entry.spellings.first }
            rest -= entry.percent
        }
        return nil
    }

    private func entries(_ names: Community.Names, _ female: Bool, _ generation: Generation) -> [Entry] {
        given.filter { $0.fits(names, female, generation) }
    }
}
