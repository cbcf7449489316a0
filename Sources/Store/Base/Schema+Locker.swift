import GRDB

extension Schema {
    /// Papers of members, and papers that are being taken. Whose and which they are is sealed; `held_page` says what
    /// holds a document that no request has, so that its bytes go when the last of them does.
    static func createLocker(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE locker(
                    id BLOB PRIMARY KEY, member_token BLOB NOT NULL, sealed BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX locker_by_member ON locker(member_token);
                CREATE TABLE paper_draft(
                    id BLOB PRIMARY KEY, owner TEXT NOT NULL, changed_ms INTEGER NOT NULL, sealed BLOB NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE held_page(
                    content BLOB NOT NULL, holder BLOB NOT NULL, PRIMARY KEY (content, holder)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX held_page_by_holder ON held_page(holder);
                """)
    }
}
