import GRDB

extension Schema {
    /// The day by which a request is to be completed (`none` where it does not wait for its applicant; NULL where it
    /// was not asked since this column exists), the request that an appeal is about, and the operators' drawers.
    ///
    /// A drawer's row only says where in the journal it begins and ends: what is in it, the journal says.
    static func addTimeAndMoney(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE request ADD COLUMN complete_by TEXT;
                ALTER TABLE request ADD COLUMN about BLOB;
                CREATE INDEX request_by_completion ON request(complete_by) WHERE status IN ('open', 'returned');
                DROP INDEX request_under_way;
                CREATE UNIQUE INDEX request_under_way ON request(member_token, service, coalesce(about, x''))
                    WHERE status IN ('open', 'returned');
                CREATE TABLE drawer(
                    id BLOB PRIMARY KEY, holder TEXT NOT NULL, day TEXT NOT NULL,
                    epoch INTEGER NOT NULL, opened INTEGER NOT NULL,
                    closed_epoch INTEGER, closed INTEGER, opened_ms INTEGER NOT NULL, slips INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE UNIQUE INDEX drawer_open ON drawer(holder) WHERE closed IS NULL;
                CREATE INDEX drawer_by_time ON drawer(opened_ms);
                """)
    }
}
