import Domain
import FoundationEssentials
import GRDB
import Primitives
import SyncProtocol

extension Store {
    /// Keeps a part of a catalogue; with the last one the version takes the place of the one before.
    func apply(_ step: CatalogueStep, at now: Timestamp, in database: Database) throws {
        if step.part == 1 {
            try database.execute(cached: "DELETE FROM catalogue WHERE installed = 0")
            try database.execute(
                cached: """
                    INSERT INTO catalogue(version, manifest, parts, received, installed) VALUES (?, ?, ?, 0, 0)
                    """, arguments: [step.version, Blob(step.manifest), step.parts])
        }
        for piece in step.pieces { try keep(piece, in: database) }
        try database.execute(
            cached: "UPDATE catalogue SET received = ? WHERE version = ?", arguments: [step.part, step.version])
        guard step.part == step.parts else { return }
        try database.execute(cached: "UPDATE catalogue SET installed = 1 WHERE version = ?", arguments: [step.version])
        // The one before stays too: somebody may be beginning a draft of a service as it said.
        try database.execute(
            cached: "DELETE FROM catalogue WHERE version < (SELECT max(version) FROM catalogue WHERE version < ?)",
            arguments: [step.version])
        try database.execute(
            cached: "DELETE FROM catalogue_refusal WHERE version <= ?", arguments: [step.version])
        try dropUnneededPieces(in: database)
        try Journal(database: database, store: self)
            .append(.node(.catalogueInstalled(version: step.version)), by: .node, at: now)
    }

    /// Notes that a catalogue was not taken; of the same version the first reason stays. The installed one stays too.
    func refuse(catalogue version: Int, _ reason: String, at now: Timestamp, in database: Database) throws {
        try database.execute(cached: "DELETE FROM catalogue WHERE installed = 0")
        try database.execute(
            cached: """
                INSERT INTO catalogue_refusal(only, version, reason, refused_ms) VALUES (1, ?, ?, ?)
                ON CONFLICT (only) DO UPDATE
                    SET version = excluded.version, reason = excluded.reason, refused_ms = excluded.refused_ms
                    WHERE version <> excluded.version
                """, arguments: [version, reason, now.milliseconds])
        try dropUnneededPieces(in: database)
    }

    private func keep(_ piece: CatalogueStep.Piece, in database: Database) throws {
        try database.execute(
            cached: "INSERT OR IGNORE INTO catalogue_piece(hash, service, version, bytes) VALUES (?, ?, ?, ?)",
            arguments: [
                Blob(piece.name.bytes), piece.service?.id.text, piece.service?.version ?? 0, Blob(piece.bytes),
            ])
        guard let summary = piece.service else { return }
        try database.execute(
            cached: "INSERT OR IGNORE INTO catalogue_summary(hash, summary) VALUES (?, ?)",
            arguments: [Blob(piece.name.bytes), try JSONEncoder().encode(summary)])
    }

    /// Drops every piece that neither the installed catalogue or the one before it names, nor a draft or a request was
    /// made under.
    private func dropUnneededPieces(in database: Database) throws {
        let manifests = try Blob.fetchAll(database, cached: "SELECT manifest FROM catalogue WHERE installed = 1")
        let named = Set(try manifests.flatMap { try CatalogueManifest(decoding: $0.bytes).pieces })
        let unused = try Blob.fetchAll(
            database,
            cached: """
                SELECT hash FROM catalogue_piece
                WHERE (coalesce(service, ''), version) NOT IN (
                    SELECT service, service_version FROM request UNION SELECT service, service_version FROM draft)
                """)
        for hash in unused where ContentHash(bytes: hash.bytes).map(named.contains) != true {
            try database.execute(cached: "DELETE FROM catalogue_piece WHERE hash = ?", arguments: [hash])
            try database.execute(cached: "DELETE FROM catalogue_summary WHERE hash = ?", arguments: [hash])
        }
    }
}
