import Domain
import GRDB
import Primitives

extension Store {
    /// The families that a name and a place may mean, in either script, misspelt or not; the likeliest on top.
    ///
    /// The register is sealed: it is asked by keyed tokens of sounds. Of the families that share the most and the
    /// rarest of them the sounds are opened and compared; only those that are returned are opened whole.
    /// - Parameter limit: Families that are returned.
    package func households(sounding text: String, limit: Int) async throws -> [FoundHousehold] {
        let words = HouseholdQuery.words(text)
        guard !words.isEmpty else { return [] }
        return try await read { database in
            let search = try SoundSearch(database: database, vault: self.vault, words: words)
            return try search.likeliest(limit).compactMap { found in
                guard let household = try self.household(token: found.token, in: database),
                    household.members.indices.contains(found.match.member)
                else { return nil }
                return FoundHousehold(
                    household: household, member: household.members[found.match.member],
                    distance: found.match.distance)
            }
        }
    }

    /// Gives the families of a register from before there was a search their sounds.
    func putMissingSounds(in database: Database) throws {
        let tokens = try Blob.fetchAll(
            database, sql: "SELECT token FROM household WHERE token NOT IN (SELECT token FROM household_number)")
        for start in stride(from: 0, to: tokens.count, by: Self.familiesAtOnce) {
            var index = SoundIndex(database: database, vault: vault)
            for token in tokens[start...].prefix(Self.familiesAtOnce) {
                if let household = try household(token: token.bytes, in: database) {
                    try index.put(household, token: token.bytes)
                }
            }
            try index.finish()
        }
    }

    /// Families whose sounds are gathered before they are written.
    private static let familiesAtOnce = 500
}
