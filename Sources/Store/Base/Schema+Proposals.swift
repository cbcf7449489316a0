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

    /// All requests of a member for a service: whether one stands in the way of another is a matter of the service.
    static func indexRequestsOfMembers(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE INDEX request_by_member ON request(member_token, service);
                """)
    }
}
