import GRDB
import Transliteration

/// One search for families by sounds, inside a read.
///
/// Each word of the search has a few rough keys. A family counts, for each word, the rarest of its keys that it has: the
/// rarer, the less likely by chance. Those with the most are compared by how far their sounds are apart.
struct SoundSearch {
    /// Families whose sounds are opened and compared.
    static let compared = 150

    private let database: Database
    private let vault: RecordVault
    private let words: [SpokenKey]

    init(database: Database, vault: RecordVault, words: [SpokenKey]) {
        self.database = database
        self.vault = vault
        self.words = words
    }

    /// The families that are likeliest meant, the likeliest first, by token.
    func likeliest(_ limit: Int) throws -> [(token: [UInt8], match: SoundMatch.Found)] {
        var match = SoundMatch(words)
        let candidates = try candidates().compactMap { number -> (token: [UInt8], match: SoundMatch.Found)? in
            let row = try Row.fetchOne(
                database, cached: "SELECT token, sealed FROM household_number WHERE number = ?", arguments: [number])
            guard let row else { return nil }
            let token = (row["token"] as Blob).bytes
            return match.best(of: try SoundIndex.open(row["sealed"], token, vault)).map { (token, $0) }
        }
        // Of families as near as each other, the one with the rarer sounds stands first.
        let ranked = candidates.enumerated().sorted {
            ($0.element.match.distance, $0.offset) < ($1.element.match.distance, $1.offset)
        }
        return ranked.prefix(limit).map(\.element)
    }

    /// Numbers of the families that share the most and rarest keys with the search, those first; at most
    /// ``compared``.
    private func candidates() throws -> [Int64] {
        let families = Int(
            try Int64.fetchOne(database, cached: "SELECT coalesce(max(number), 0) FROM household_number") ?? 0)
        var scores = [UInt16](repeating: 0, count: families + 1)
        for word in words { try add(word, to: &scores) }
        // From the highest score down, until there are enough; of a score, all in the order in which they came.
        var tally: [UInt16: Int] = [:]
        for score in scores where score > 0 { tally[score, default: 0] += 1 }
        var enough = 0
        var least: UInt16 = .max
        for score in tally.keys.sorted(by: >) where enough < Self.compared {
            enough += tally[score] ?? 0
            least = score
        }
        let chosen = scores.indices.filter { scores[$0] >= least }
        return chosen.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.compared).map { Int64($0) }
    }

    /// Adds, to each family that has a key of the word, what the rarest of them tells.
    private func add(_ word: SpokenKey, to scores: inout [UInt16]) throws {
        var best = [UInt16](repeating: 0, count: scores.count)
        for key in NameKeys.of(word) {
            let rows = try Row.fetchAll(
                database, cached: "SELECT part, families FROM household_sound WHERE sound = ?",
                arguments: [vault.sound(key)])
            let sets = rows.map { (part: Int($0["part"] as Int64), set: FamilySet(bytes: ($0["families"] as Blob).bytes)) }
            let weight = Self.weight(sets.reduce(0) { $0 + $1.set.count }, of: scores.count)
            for (part, set) in sets {
                let first = part * FamilySet.partSize
                set.forEach { place in
                    let number = first + place
                    if number < best.count, best[number] < weight { best[number] = weight }
                }
            }
        }
        for index in best.indices where best[index] > 0 { scores[index] += best[index] }
    }

    /// Sixteenths of the bits that it tells of a family to have what `count` of `all` have; at least 1.
    static func weight(_ count: Int, of all: Int) -> UInt16 {
        guard count > 0 else { return 1 }
        // Of the quotient with eight binary places: whole bits by its leading one, the rest straight between them.
        let quotient = max(256, (all << 8) / count)
        let bits = Int.bitWidth - 1 - quotient.leadingZeroBitCount
        let rest = ((quotient << 4) >> bits) & 15
        return UInt16(max(1, (bits - 8) * 16 + rest))
    }
}
