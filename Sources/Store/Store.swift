package import Crypto
import GRDB
package import Primitives

/// The node's records in one SQLite file: requests, journal, outbox, register, people, leases.
///
/// Every write is a transaction that keeps the rules, named for what it does. One connection writes; a submission is
/// answered only when its commit has been synced.
///
/// - Important: Only the daemon opens a node's file. SQLite 3.7.0–3.51.2 can lose a WAL reset when two connections
///   write or checkpoint at once.
package struct Store: Sendable {
    let writer: any DatabaseWriter
    let commits: GroupCommit
    let installedVersion = InstalledVersion()
    package let vault: RecordVault
    let clock: any WallClock
    let random: any RandomSource

    /// How far a commit must get before it is answered.
    package enum Durability: String, Sendable, Codable {
        /// Each commit is synced.
        case full
        #if DEBUG
            /// Loses acknowledged commits when the power fails: only to prove that the power-cut test finds it.
            case normal
        #endif
    }

    /// Opens or creates the file at `path`.
    ///
    /// - Throws: GRDB's errors where the file can't be opened, ``StoreError/damaged(_:)`` where the data key is wrong.
    package init(
        path: String, dataKey: SymmetricKey, durability: Durability = .full, clock: any WallClock,
        random: any RandomSource
    ) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = FAST")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB sets synchronous = NORMAL after prepareDatabase; a node needs FULL.
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue.uppercased())")
        }
        try self.init(writer: pool, dataKey: dataKey, clock: clock, random: random)
    }

    /// A store in memory, for tests.
    package init(inMemoryWith dataKey: SymmetricKey, clock: any WallClock, random: any RandomSource) throws {
        try self.init(writer: DatabaseQueue(), dataKey: dataKey, clock: clock, random: random)
    }

    private init(
        writer: any DatabaseWriter, dataKey: SymmetricKey, clock: any WallClock, random: any RandomSource
    ) throws {
        self.writer = writer
        commits = GroupCommit(writer: writer)
        vault = RecordVault(dataKey: dataKey)
        self.clock = clock
        self.random = random
        var migrator = Schema.migrator
        let store = self
        // Needs the keys, so it can't stand with the others.
        migrator.registerMigration("3 families known by their sounds") { try store.putMissingSounds(in: $0) }
        try migrator.migrate(writer)
    }

    /// Runs one change and returns when it is on the medium; see ``GroupCommit``.
    func write<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        try await commits.commit(body)
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        try await writer.read(body)
    }

    /// Why the medium failed, once it did: the daemon then stops.
    package var mediumFailure: StoreError? { commits.failure }

    /// The value of `PRAGMA synchronous` of the writing connection: 2 is FULL.
    package func synchronousLevel() async throws -> Int {
        try await writer.writeWithoutTransaction { database in
            try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
        }
    }

    /// SQLite's own check of the whole file: `ok`, or what is wrong.
    package func integrityReport() async throws -> String {
        try await read { try String.fetchOne($0, sql: "PRAGMA quick_check") ?? "no answer" }
    }

    /// Closes the file; everything acknowledged is in it.
    package func close() throws {
        try writer.close()
    }
}
