import GRDB

extension Schema {
    static func createProposals(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE register_proposal(
                    id BLOB PRIMARY KEY, member_token BLOB NOT NULL, field TEXT NOT NULL,
                    proposed_ms INTEGER NOT NULL, answered INTEGER NOT NULL, sealed BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE UNIQUE INDEX proposal_under_way ON register_proposal(member_token, field) WHERE answered = 0;
                CREATE INDEX proposal_by_member ON register_proposal(member_token, proposed_ms);
                """)
    }

    /// What is approved stands in the way of a second request only for some services, which an index cannot know.
    static func loosenRequests(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP INDEX request_under_way;
                CREATE UNIQUE INDEX request_under_way ON request(member_token, service)
                    WHERE status IN ('open', 'returned');
                CREATE INDEX request_by_member ON request(member_token, service);
                """)
    }
}
