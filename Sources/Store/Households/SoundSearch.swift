import GRDB
import Transliteration

/// One search for families by sounds, inside a read.
///
/// Each word of the search has a few keys. A family counts, for each word, the rarest of its keys that it has: the
/// rarer, the less likely by chance. Those with the most are compared by how far their sounds are apart.
struct SoundSearch {
    /// Families whose sounds are opened and compared.
    static let compared = 150

    /// What each family counts, by number, in sixteenths of a bit.
    private typealias Scores = [UInt16]

    private let database: Database
    private let vault: RecordVault
    private let words: [SpokenKey]
    /// Numbers of families that are given, and 0.
    private let numbers: Int

    init(database: Database, vault: RecordVault, words: [SpokenKey]) throws {
        self.database = database
        self.vault = vault
        self.words = words
        numbers = 1 + (try Int.fetchOne(database, cached: "SELECT max(number) FROM household_number") ?? 0)
    }

    /// The families that are likeliest meant, the likeliest first, by token.
    func likeliest(_ limit: Int) throws -> [(token: [UInt8], match: SoundMatch.Found)] {
        var match = SoundMatch(words)
        let found = try candidates().compactMap { number -> (token: [UInt8], match: SoundMatch.Found)? in
            let row = try Row.fetchOne(
                database, cached: "SELECT token, sealed FROM household_number WHERE number = ?", arguments: [number])
            guard let row else { return nil }
            let token = (row["token"] as Blob).bytes
            return match.best(of: try SoundIndex.open(row["sealed"], token, vault)).map { (token, $0) }
        }
        // Of families as near as each other, the one with the rarer sounds stands first.
        let ranked = found.enumerated().sorted {
            ($0.element.match.distance, $0.offset) < ($1.element.match.distance, $1.offset)
        }
        return ranked.prefix(limit).map(\.element)
    }

    /// Numbers of the families that count the most, those first; at most ``compared``.
    private func candidates() throws -> [Int64] {
        let scores = try scores()
        // From the highest down, until there are enough; of the lowest, those that came first.
        var tally = [Int](repeating: 0, count: Int(scores.max() ?? 0) + 1)
        for score in scores { tally[Int(score)] += 1 }
        var least = tally.count
        var enough = 0
        while least > 1, enough < Self.compared {
            least -= 1
            enough += tally[least]
        }
        let chosen = scores.indices.filter { Int(scores[$0]) >= least && scores[$0] > 0 }
        return chosen.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.compared).map { Int64($0) }
    }

    /// What the words tell of each family; of two neighbours that are one word in the register, what that one tells.
    private func scores() throws -> Scores {
        var before = Scores(repeating: 0, count: numbers)
        var here = before
        let joined = SoundMatch.joined(words)
        for (index, word) in words.enumerated() {
            var next = try scores(of: word)
            for number in next.indices { next[number] += here[number] }
            if index > 0, joined.count == words.count - 1 {
                let pair = try scores(of: joined[index - 1])
                for number in pair.indices where pair[number] > 0 {
                    next[number] = max(next[number], before[number] + pair[number])
                }
            }
            (before, here) = (here, next)
        }
        return here
    }

    /// What a word tells of each family: the rarest of its keys.
    private func scores(of word: SpokenKey) throws -> Scores {
        var scores = Scores(repeating: 0, count: numbers)
        let keys = try SoundKeys.of(word).map { try families(of: $0) }
        for key in keys {
            key.forEach { number in scores[number] = max(scores[number], key.weight) }
        }
        // A long word that is in no family may be two that were written as one: what begins it and what ends it.
        if keys.count == SoundKeys.most, keys[0].isEmpty, keys[1].isEmpty {
            var both = Scores(repeating: 0, count: numbers)
            for key in keys[2...3] { key.forEach { number in both[number] += key.weight } }
            for number in both.indices { scores[number] = max(scores[number], both[number]) }
        }
        return scores
    }

    private func families(of key: String) throws -> KeyedFamilies {
        let rows = try Row.fetchAll(
            database, cached: "SELECT part, families FROM household_sound WHERE sound = ?",
            arguments: [vault.sound(key)])
        return KeyedFamilies(
            sets: rows.map { (part: $0["part"], set: FamilySet(bytes: ($0["families"] as Blob).bytes)) },
            numbers: numbers)
    }
}

/// The families that have a key.
struct KeyedFamilies {
    private let sets: [(part: Int, set: FamilySet)]
    private let numbers: Int
    /// Sixteenths of the bits that it tells of a family to have the key; at least 1.
    let weight: UInt16

    init(sets: [(part: Int, set: FamilySet)], numbers: Int) {
        self.sets = sets
        self.numbers = numbers
        weight = Self.weight(sets.reduce(0) { $0 + $1.set.count }, of: numbers)
    }

    var isEmpty: Bool { sets.isEmpty }

    func forEach(_ body: (Int) -> Void) {
        for (part, set) in sets {
            let first = part * FamilySet.partSize
            set.forEach { place in if first + place < numbers { body(first + place) } }
        }
    }

    /// What it tells of a family to have what `count` of `all` have.
    static func weight(_ count: Int, of all: Int) -> UInt16 {
        guard count > 0 else { return 1 }
        // Of the quotient with eight binary places: whole bits by its leading one, the rest straight between them.
        let quotient = max(256, (all << 8) / count)
        let bits = Int.bitWidth - 1 - quotient.leadingZeroBitCount
        let rest = ((quotient << 4) >> bits) & 15
        return UInt16(max(1, (bits - 8) * 16 + rest))
    }
}
