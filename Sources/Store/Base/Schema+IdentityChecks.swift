import GRDB

extension Schema {
    /// Which event holds a member's last check of identity; what was checked is in the journal, sealed.
    static func createIdentityChecks(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE identity_check(
                    member_token BLOB PRIMARY KEY, event BLOB NOT NULL
                ) STRICT, WITHOUT ROWID
                """)
    }
}
