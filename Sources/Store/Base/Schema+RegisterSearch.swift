import GRDB

extension Schema {
    /// Families by the sounds of their names and places.
    ///
    /// `household_number` gives each family a small number and keeps its sounds, sealed, to compare without opening the
    /// family. `household_sound` says of each keyed sound which families have it: of each
    /// ``FamilySet/partSize`` numbers in one row, so that even the commonest name is a dozen rows.
    static func createRegisterSearch(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE household_number(
                    number INTEGER PRIMARY KEY, token BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL
                ) STRICT;
                CREATE TABLE household_sound(
                    sound INTEGER NOT NULL, part INTEGER NOT NULL, families BLOB NOT NULL, PRIMARY KEY (sound, part)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
