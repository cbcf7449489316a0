import Domain
import GRDB
import Primitives
import Transliteration

/// Bounds of a search by name, so that the commonest name of a district costs no more than a rare one.
enum HouseholdSearchLimits {
    /// Families read of one sound; a sound with more tells too little to begin with.
    static let familiesOfSound = 2_500
    /// Families whose records are opened and compared.
    static let opened = 32
    /// Families by the sounds so far, among which the commonest sounds decide.
    static let considered = 400
}

extension Store {
    /// The families that a name and a place may mean, in either script, misspelt or not; the likeliest on top.
    ///
    /// The register is sealed: it is asked by keyed tokens of sounds, and the few families that share the most and the
    /// rarest of them are opened and compared.
    /// - Parameter limit: Families that are returned.
    package func households(sounding text: String, limit: Int) async throws -> [FoundHousehold] {
        let words = HouseholdQuery.words(text)
        guard !words.isEmpty else { return [] }
        let match = HouseholdMatch(words)
        return try await read { database in
            let numbers = try SoundSearch(database: database, vault: self.vault, words: words).likeliest()
            let found = try numbers.compactMap { number -> FoundHousehold? in
                guard
                    let token = try Blob.fetchOne(
                        database, cached: "SELECT token FROM household_number WHERE number = ?", arguments: [number])
                else { return nil }
                return try self.household(token: token.bytes, in: database).flatMap(match.best)
            }
            let ranked = found.enumerated().sorted {
                ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
            }.map(\.element)
            return Array(ranked.prefix(limit))
        }
    }

    /// Puts a family's sounds right: those that `before` had and it has no more are taken out.
    func putSounds(of household: Household, token: [UInt8], before: Household?, in database: Database) throws {
        let number = try Int64.fetchOne(
            database,
            cached: """
                INSERT INTO household_number(token) VALUES (?)
                ON CONFLICT (token) DO UPDATE SET token = excluded.token RETURNING number
                """, arguments: [Blob(token)])
        guard let number else { throw StoreError.damaged("household_number") }
        let sounds = Set(HouseholdSounds(household).keys.map(vault.sound))
        let old = Set(before.map { HouseholdSounds($0).keys.map(vault.sound) } ?? [])
        for sound in old.subtracting(sounds).sorted() {
            try database.execute(
                cached: "DELETE FROM household_sound WHERE sound = ? AND household = ?", arguments: [sound, number])
        }
        for sound in sounds.subtracting(old).sorted() {
            try database.execute(
                cached: "INSERT OR IGNORE INTO household_sound(sound, household) VALUES (?, ?)",
                arguments: [sound, number])
        }
    }

    /// Gives the families of a register from before there was a search their sounds.
    func putMissingSounds(in database: Database) throws {
        let tokens = try Blob.fetchAll(
            database, sql: "SELECT token FROM household WHERE token NOT IN (SELECT token FROM household_number)")
        for token in tokens {
            guard let household = try household(token: token.bytes, in: database) else { continue }
            try putSounds(of: household, token: token.bytes, before: nil, in: database)
        }
    }
}

extension RecordVault {
    /// A keyed token of a sound: eight bytes suffice, since what is found is compared.
    func sound(_ key: HouseholdSounds.Key) -> Int64 {
        token("sound.\(key.kind.rawValue)", key.text).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
}

/// One search by sounds inside a read.
private struct SoundSearch {
    let database: Database
    let vault: RecordVault
    let words: [String]

    /// A family's points, by its number.
    private typealias Points = [Int64: Double]

    /// The numbers of the families to open, the likeliest first.
    func likeliest() throws -> [Int64] {
        var points: Points = [:]
        var common: [(word: Int, sound: Int64, weight: Double)] = []
        for (index, word) in words.enumerated() {
            var best: Points = [:]
            for (sound, strength) in sounds(of: word) {
                let families = try families(of: sound)
                // The rarer a sound, the more it tells.
                let weight = strength / Double(4 + families.count).squareRoot()
                guard families.count < HouseholdSearchLimits.familiesOfSound else {
                    common.append((index, sound, weight))
                    continue
                }
                for family in families where best[family, default: 0] < weight { best[family] = weight }
            }
            for (family, weight) in best { points[family, default: 0] += weight }
        }
        if points.isEmpty { return try onlyCommon(common) }
        var ranked = Self.ranked(points).prefix(HouseholdSearchLimits.considered)
        for index in ranked.indices {
            ranked[index].points += try commonPoints(of: ranked[index].family, common)
        }
        return ranked.sorted { ($1.points, $0.family) < ($0.points, $1.family) }
            .prefix(HouseholdSearchLimits.opened).map(\.family)
    }

    private static func ranked(_ points: Points) -> [(family: Int64, points: Double)] {
        points.map { (family: $0.key, points: $0.value) }.sorted { ($1.points, $0.family) < ($0.points, $1.family) }
    }

    private func commonPoints(
        of family: Int64, _ common: [(word: Int, sound: Int64, weight: Double)]
    ) throws -> Double {
        var best: [Int: Double] = [:]
        for (word, sound, weight) in common {
            let has = try Bool.fetchOne(
                database, cached: "SELECT EXISTS (SELECT 1 FROM household_sound WHERE sound = ? AND household = ?)",
                arguments: [sound, family])
            if has == true { best[word] = max(best[word] ?? 0, weight) }
        }
        return best.values.reduce(0, +)
    }

    /// Every word is common: those families that have all of them.
    private func onlyCommon(_ common: [(word: Int, sound: Int64, weight: Double)]) throws -> [Int64] {
        guard let first = common.first else { return [] }
        let families = try families(of: first.sound)
        let ranked = try families.map { (family: $0, points: try commonPoints(of: $0, common)) }
        return ranked.sorted { ($1.points, $0.family) < ($0.points, $1.family) }
            .prefix(HouseholdSearchLimits.opened).map(\.family)
    }

    private func families(of sound: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            cached: """
                SELECT household FROM household_sound WHERE sound = ? LIMIT \(HouseholdSearchLimits.familiesOfSound)
                """, arguments: [sound])
    }

    /// A word's sounds as a name and as a place. The whole of it counts twice what a piece does.
    private func sounds(of word: String) -> [(sound: Int64, strength: Double)] {
        [HouseholdSounds.Kind.name, .place].flatMap { kind in
            NameKeys.of(word).enumerated().map { index, key in
                (vault.sound(HouseholdSounds.Key(kind: kind, text: key)), index == 0 ? 2 : 1)
            }
        }
    }
}
