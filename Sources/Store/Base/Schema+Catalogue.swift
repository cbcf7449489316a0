import GRDB

extension Schema {
    /// Catalogues in pieces: each service is read when somebody opens it. What drafts and requests were made under
    /// stands in columns, so that no version that one of them needs is ever dropped.
    static func createCatalogue(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE catalogue;
                CREATE TABLE catalogue(
                    version INTEGER PRIMARY KEY, manifest BLOB NOT NULL,
                    parts INTEGER NOT NULL, received INTEGER NOT NULL, installed INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE catalogue_piece(
                    hash BLOB NOT NULL UNIQUE, service TEXT, version INTEGER NOT NULL, bytes BLOB NOT NULL
                ) STRICT;
                CREATE INDEX catalogue_piece_by_service ON catalogue_piece(service, version);
                CREATE TABLE catalogue_summary(hash BLOB PRIMARY KEY, summary BLOB NOT NULL) STRICT;
                CREATE TABLE catalogue_refusal(
                    only INTEGER PRIMARY KEY CHECK (only = 1),
                    version INTEGER NOT NULL, reason TEXT NOT NULL, refused_ms INTEGER NOT NULL
                ) STRICT;
                ALTER TABLE request ADD COLUMN service_version INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE draft ADD COLUMN service TEXT NOT NULL DEFAULT '';
                ALTER TABLE draft ADD COLUMN service_version INTEGER NOT NULL DEFAULT 0;
                """)
    }
}
