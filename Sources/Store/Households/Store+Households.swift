package import Domain
import FoundationEssentials
import GRDB
package import Primitives

extension Store {
    /// Puts families into the register, in one commit; a family that is known is replaced.
    package func putHouseholds(_ households: [Household]) async throws {
        try await write { database in
            try self.put(households, in: database)
        }
    }

    func put(_ households: [Household], in database: Database) throws {
        var sounds = SoundIndex(database: database, vault: vault)
        for household in households {
            let token = vault.token(family: household.family)
            try put(household, token: token, in: database)
            try sounds.put(household, token: token)
        }
        try sounds.finish()
    }

    private func put(_ household: Household, token: [UInt8], in database: Database) throws {
        let plain = try JSONEncoder().encode(household)
        try database.execute(
            cached:
                """
                INSERT INTO household(token, sealed) VALUES (?, ?)
                ON CONFLICT (token) DO UPDATE SET sealed = excluded.sealed
                """,
            arguments: [Blob(token), Blob(try vault.seal(Array(plain), table: "household", record: token))])
        try database.execute(cached: "DELETE FROM household_key WHERE household = ?", arguments: [Blob(token)])
        for key in keys(of: household) {
            try database.execute(
                cached: "INSERT OR IGNORE INTO household_key(token, household) VALUES (?, ?)",
                arguments: [Blob(key), Blob(token)])
        }
    }

    private func keys(of household: Household) -> [[UInt8]] {
        household.members.flatMap { member in
            [vault.token(member: member.id)] + (member.mobile.map { [vault.token(mobile: $0)] } ?? [])
        }
    }

    /// The family of an ID, or `nil`.
    package func household(_ family: SamagraFamilyID) async throws -> Household? {
        try await read { try self.household(token: self.vault.token(family: family), in: $0) }
    }

    /// The family of one of its members, or `nil`.
    package func household(of member: SamagraMemberID) async throws -> Household? {
        try await households(key: vault.token(member: member)).first
    }

    /// The families that gave a mobile number; at most 20.
    package func households(mobile: MobileNumber) async throws -> [Household] {
        try await households(key: vault.token(mobile: mobile))
    }

    /// How many families the register holds.
    package func householdCount() async throws -> Int {
        try await read { try Int.fetchOne($0, cached: "SELECT count(*) FROM household") ?? 0 }
    }

    private func households(key: [UInt8]) async throws -> [Household] {
        try await read { database in
            try Blob.fetchAll(
                database, cached: "SELECT household FROM household_key WHERE token = ? LIMIT 20", arguments: [Blob(key)]
            ).compactMap { try self.household(token: $0.bytes, in: database) }
        }
    }

    func household(token: [UInt8], in database: Database) throws -> Household? {
        guard
            let sealed = try Blob.fetchOne(
                database, cached: "SELECT sealed FROM household WHERE token = ?", arguments: [Blob(token)])
        else { return nil }
        let plain = try vault.open(sealed.bytes, table: "household", record: token)
        return try JSONDecoder().decode(Household.self, from: Data(plain))
    }

    /// Puts one fact of a member right in the register.
    func correct(_ member: SamagraMemberID, of family: SamagraFamilyID, _ correction: Correction, in database: Database)
        throws
    {
        guard var household = try household(token: vault.token(family: family), in: database),
            let index = household.members.firstIndex(where: { $0.id == member })
        else { return }
        household.members[index].apply(correction)
        try put([household], in: database)
    }
}
