import GRDB

/// The tables of a node, in named, append-only steps.
///
/// What is personal is sealed from the first step on: `sealed` columns hold AES-GCM, `*_token` columns hold HMAC.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 journal and exchange", migrate: createJournal)
        migrator.registerMigration("1 requests and drafts", migrate: createRequests)
        migrator.registerMigration("1 register, people, leases", migrate: createRegister)
        migrator.registerMigration("2 leases of withdrawn officers") { database in
            try database.execute(sql: "ALTER TABLE lease ADD COLUMN withdrawn_ms INTEGER")
        }
        migrator.registerMigration("3 register search", migrate: createRegisterSearch)
        migrator.registerMigration("3 register proposals", migrate: createProposals)
        migrator.registerMigration("3 requests of a member", migrate: indexRequestsOfMembers)
        migrator.registerMigration("3 catalogues in pieces", migrate: createCatalogue)
        migrator.registerMigration("3 time and money", migrate: addTimeAndMoney)
        migrator.registerMigration("3 identity checks", migrate: createIdentityChecks)
        migrator.registerMigration("3 register imports", migrate: createRegisterImport)
        migrator.registerMigration("3 locker", migrate: createLocker)
        return migrator
    }

    private static func createJournal(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE node(
                    only INTEGER PRIMARY KEY CHECK (only = 1),
                    name TEXT NOT NULL, centre TEXT NOT NULL,
                    epoch INTEGER NOT NULL, position INTEGER NOT NULL, head BLOB NOT NULL,
                    time_ms INTEGER NOT NULL, time_counter INTEGER NOT NULL,
                    cursor INTEGER NOT NULL, last_exchange_ms INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE serial(
                    kind TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (kind, year)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE lane(
                    lane INTEGER PRIMARY KEY, head INTEGER NOT NULL, acknowledged INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE event(
                    local INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,
                    origin INTEGER NOT NULL, epoch INTEGER NOT NULL, position INTEGER NOT NULL,
                    request BLOB, hash BLOB NOT NULL, sealed BLOB NOT NULL,
                    UNIQUE (origin, epoch, position)
                ) STRICT;
                CREATE INDEX event_by_request ON event(request) WHERE request IS NOT NULL;
                CREATE TABLE outbox(
                    lane INTEGER NOT NULL, sequence INTEGER NOT NULL,
                    event BLOB, document BLOB, offset INTEGER,
                    PRIMARY KEY (lane, sequence)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE document(
                    content BLOB PRIMARY KEY, media_type TEXT NOT NULL, bytes INTEGER NOT NULL, queued INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE document_chunk(
                    content BLOB NOT NULL, offset INTEGER NOT NULL, sealed BLOB NOT NULL,
                    PRIMARY KEY (content, offset)
                ) STRICT;
                """)
    }

    private static func createRequests(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE request(
                    id BLOB PRIMARY KEY, number TEXT NOT NULL UNIQUE, submission_key BLOB NOT NULL UNIQUE,
                    service TEXT NOT NULL, status TEXT NOT NULL, received_on TEXT NOT NULL, due_on TEXT NOT NULL,
                    taken_by TEXT, family_token BLOB NOT NULL, member_token BLOB NOT NULL,
                    needs_attention INTEGER NOT NULL, changed_ms INTEGER NOT NULL, sealed BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE UNIQUE INDEX request_under_way ON request(member_token, service)
                    WHERE status IN ('open', 'returned', 'approved');
                CREATE INDEX request_by_day ON request(received_on);
                CREATE INDEX request_by_status ON request(status, due_on);
                CREATE INDEX request_by_family ON request(family_token);
                CREATE TABLE draft(
                    id BLOB PRIMARY KEY, owner TEXT NOT NULL, changed_ms INTEGER NOT NULL, sealed BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
    }

    private static func createRegister(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE household(token BLOB PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
                CREATE TABLE household_key(
                    token BLOB NOT NULL, household BLOB NOT NULL, PRIMARY KEY (token, household)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX household_key_by_household ON household_key(household);
                CREATE TABLE person(
                    id TEXT PRIMARY KEY, role TEXT NOT NULL, withdrawn INTEGER NOT NULL,
                    failures INTEGER NOT NULL, locked_until_ms INTEGER NOT NULL, sealed BLOB NOT NULL
                ) STRICT;
                CREATE TABLE signing_key(
                    public_key BLOB PRIMARY KEY, officer TEXT NOT NULL, request BLOB NOT NULL, sealed BLOB NOT NULL
                ) STRICT;
                CREATE TABLE lease(
                    id TEXT PRIMARY KEY, officer TEXT NOT NULL, encoded BLOB NOT NULL, certificates BLOB NOT NULL,
                    installed_ms INTEGER NOT NULL, issued INTEGER NOT NULL, last_serial INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE catalogue(version INTEGER PRIMARY KEY, package BLOB NOT NULL) STRICT;
                """)
    }
}
