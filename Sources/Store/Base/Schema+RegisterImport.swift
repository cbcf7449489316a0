import GRDB

extension Schema {
    /// How far the register file that was read last got. Nothing of it is personal.
    static func createRegisterImport(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE register_import(
                    only INTEGER PRIMARY KEY CHECK (only = 1),
                    file BLOB NOT NULL, line INTEGER NOT NULL, families INTEGER NOT NULL
                ) STRICT;
                """)
    }
}
