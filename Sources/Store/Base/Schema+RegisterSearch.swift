import GRDB

extension Schema {
    /// Families by the sounds of their names and places. The numbers keep the largest table of a node small: a row of
    /// it is some fifteen bytes, and a register of 200,000 members has a million.
    static func createRegisterSearch(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE household_number(number INTEGER PRIMARY KEY, token BLOB NOT NULL UNIQUE) STRICT;
                CREATE TABLE household_sound(
                    sound INTEGER NOT NULL, household INTEGER NOT NULL, PRIMARY KEY (sound, household)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
