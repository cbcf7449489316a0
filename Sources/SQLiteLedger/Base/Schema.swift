import GRDB

/// The tables, as named migrations that are only ever added to. `node` stands first in every key.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("first") { database in
            for table in nodes + intake + outbound + publishing { try database.execute(sql: table) }
        }
        migrator.registerMigration("leases of withdrawn officers") { database in
            try database.execute(sql: "ALTER TABLE leases ADD COLUMN withdrawn_ms INTEGER")
        }
        migrator.registerMigration("register proposals") { database in
            try database.execute(
                sql: """
                    CREATE TABLE proposals (
                        id BLOB PRIMARY KEY, node TEXT NOT NULL, received_ms INTEGER NOT NULL, answer BLOB
                    ) STRICT;
                    CREATE INDEX proposals_waiting ON proposals (received_ms) WHERE answer IS NULL
                    """)
        }
        migrator.registerMigration("catalogues in pieces") { database in
            for change in cataloguesInPieces { try database.execute(sql: change) }
        }
        migrator.registerMigration("drawers of the centres") { database in
            try database.execute(sql: drawers)
        }
        return migrator
    }

    /// A drawer is open while its closing is not here.
    private static let drawers = """
        CREATE TABLE drawers (
            node TEXT NOT NULL, id BLOB NOT NULL, holder TEXT NOT NULL, day INTEGER NOT NULL,
            epoch INTEGER NOT NULL, opened INTEGER NOT NULL, opened_ms INTEGER NOT NULL,
            closed_ms INTEGER, float_paise INTEGER NOT NULL, receipts_paise INTEGER, refunds_paise INTEGER,
            fees INTEGER, refunds INTEGER, counted_paise INTEGER, reason TEXT, statement TEXT, agrees INTEGER,
            PRIMARY KEY (node, id)
        ) STRICT
        """

    private static let nodes = [
        """
        CREATE TABLE nodes (
            node TEXT PRIMARY KEY, centre TEXT NOT NULL, centre_hi TEXT NOT NULL, centre_en TEXT NOT NULL,
            epoch INTEGER NOT NULL DEFAULT 0, certificate BLOB, enrolled_ms INTEGER,
            software TEXT NOT NULL DEFAULT '', last_exchange_ms INTEGER, cursor INTEGER NOT NULL DEFAULT 0,
            stream_floor INTEGER NOT NULL DEFAULT 0
        ) STRICT
        """,
        """
        CREATE TABLE tokens (
            secret_hash BLOB PRIMARY KEY, node TEXT NOT NULL REFERENCES nodes, expires_ms INTEGER NOT NULL,
            used_ms INTEGER
        ) STRICT
        """,
        """
        CREATE TABLE standings (
            node TEXT NOT NULL, lane INTEGER NOT NULL, acknowledged INTEGER NOT NULL, last INTEGER NOT NULL,
            PRIMARY KEY (node, lane)
        ) STRICT
        """,
        """
        CREATE TABLE signing_keys (
            node TEXT NOT NULL, officer TEXT NOT NULL, public_key BLOB NOT NULL, received_ms INTEGER NOT NULL,
            PRIMARY KEY (node, officer, public_key)
        ) STRICT
        """,
        """
        CREATE TABLE refusals (
            node TEXT NOT NULL, at_ms INTEGER NOT NULL, kind TEXT NOT NULL, lane INTEGER, sequence INTEGER
        ) STRICT
        """,
        "CREATE INDEX refusals_of_node ON refusals (node, at_ms)",
    ]

    private static let intake = [
        """
        CREATE TABLE entries (
            node TEXT NOT NULL, epoch INTEGER NOT NULL, lane INTEGER NOT NULL, sequence INTEGER NOT NULL,
            kind INTEGER NOT NULL, hash BLOB NOT NULL, received_ms INTEGER NOT NULL,
            PRIMARY KEY (node, epoch, lane, sequence)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE events (
            id BLOB PRIMARY KEY, node TEXT NOT NULL, epoch INTEGER NOT NULL, position INTEGER NOT NULL,
            previous BLOB NOT NULL, hash BLOB NOT NULL, request BLOB, bytes BLOB NOT NULL
        ) STRICT
        """,
        "CREATE UNIQUE INDEX events_of_journal ON events (node, epoch, position)",
        "CREATE INDEX events_of_request ON events (request) WHERE request IS NOT NULL",
        """
        CREATE TABLE requests (
            id BLOB PRIMARY KEY, number TEXT NOT NULL, node TEXT NOT NULL, service TEXT NOT NULL,
            status TEXT NOT NULL, needs_attention INTEGER NOT NULL, due_day INTEGER NOT NULL,
            submitted_ms INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX requests_by_number ON requests (number)",
        "CREATE INDEX requests_of_node ON requests (node, status)",
        """
        CREATE TABLE certificates (
            number TEXT PRIMARY KEY, request BLOB NOT NULL, node TEXT NOT NULL, lease TEXT NOT NULL,
            issued_ms INTEGER NOT NULL, document BLOB NOT NULL, signed_range BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX certificates_of_node ON certificates (node, lease)",
        """
        CREATE TABLE documents (
            hash BLOB PRIMARY KEY, node TEXT NOT NULL, media_type TEXT NOT NULL, total_bytes INTEGER NOT NULL,
            bytes BLOB
        ) STRICT
        """,
        """
        CREATE TABLE chunks (
            hash BLOB NOT NULL REFERENCES documents, offset INTEGER NOT NULL, bytes BLOB NOT NULL,
            PRIMARY KEY (hash, offset)
        ) STRICT
        """,
    ]

    private static let outbound = [
        """
        CREATE TABLE stream (
            node TEXT NOT NULL, position INTEGER NOT NULL, bytes BLOB NOT NULL, queued_ms INTEGER NOT NULL,
            PRIMARY KEY (node, position)
        ) STRICT
        """
    ]

    private static let publishing = [
        """
        CREATE TABLE people (
            id TEXT PRIMARY KEY, name_hi TEXT NOT NULL, name_en TEXT NOT NULL, role TEXT NOT NULL,
            designation_hi TEXT NOT NULL, designation_en TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE grants (
            node TEXT NOT NULL, person TEXT NOT NULL REFERENCES people, expires_ms INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL, granted_ms INTEGER NOT NULL, PRIMARY KEY (node, person)
        ) STRICT
        """,
        """
        CREATE TABLE leases (
            id TEXT PRIMARY KEY, node TEXT NOT NULL, centre TEXT NOT NULL, number INTEGER NOT NULL,
            officer TEXT NOT NULL, services TEXT NOT NULL, not_before_ms INTEGER NOT NULL,
            not_after_ms INTEGER NOT NULL, maximum_count INTEGER NOT NULL, first_serial INTEGER NOT NULL,
            last_serial INTEGER NOT NULL, maximum_days_offline INTEGER NOT NULL, public_key BLOB, issued_ms INTEGER
        ) STRICT
        """,
        "CREATE INDEX leases_of_node ON leases (node, officer)",
        """
        CREATE TABLE catalogues (
            version INTEGER PRIMARY KEY, json BLOB NOT NULL, signature BLOB NOT NULL, content BLOB NOT NULL,
            published_ms INTEGER NOT NULL
        ) STRICT
        """,
    ]

    /// A catalogue's parts are made once for each base, however many nodes get them: a node's stream names them.
    private static let cataloguesInPieces = [
        "DROP TABLE catalogues",
        """
        CREATE TABLE catalogues (
            version INTEGER PRIMARY KEY, manifest BLOB NOT NULL, signature BLOB NOT NULL, published_ms INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE TABLE catalogue_pieces (hash BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
        """
        CREATE TABLE catalogue_services (
            service TEXT NOT NULL, version INTEGER NOT NULL, piece BLOB NOT NULL, PRIMARY KEY (service, version)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE catalogue_parts (
            version INTEGER NOT NULL, base INTEGER NOT NULL, part INTEGER NOT NULL, message BLOB NOT NULL,
            PRIMARY KEY (version, base, part)
        ) STRICT
        """,
        "ALTER TABLE stream ADD COLUMN catalogue_version INTEGER",
        "ALTER TABLE stream ADD COLUMN catalogue_base INTEGER",
        "ALTER TABLE stream ADD COLUMN catalogue_part INTEGER",
        // Installed as the node last said; and once it has applied its whole stream.
        "ALTER TABLE nodes ADD COLUMN catalogue_installed INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE nodes ADD COLUMN catalogue_queued INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE nodes ADD COLUMN catalogue_resent_ms INTEGER",
    ]
}
