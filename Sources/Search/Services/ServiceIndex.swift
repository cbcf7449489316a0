import Domain
import GRDB
import Primitives

/// Finds services by what people type: Hindi, English, Hindi in Latin letters, half words, misspelt, by synonym, life
/// event and department.
///
/// It lives in SQLite in memory: the catalogue is public and always at hand, so nothing of the index needs to outlast
/// the process, and the node's own file keeps its one writer. A new catalogue makes a new index.
///
/// In two steps: FTS5 names the services that have one of the words or its variants (bm25, weighted by column); those
/// are then measured text by text, which bm25 can't: how much of the search a name or a synonym has, how much of it
/// the search has, and how near each word is.
package struct ServiceIndex: Sendable {
    /// Services that FTS5 may name for the second step.
    static let mostCandidates = 80
    /// Found services that are below this share of the best one's score are left out.
    private static let leastShare = 0.4

    private let queue: DatabaseQueue
    private let vocabulary: Vocabulary

    /// Builds the index: about a tenth of a millisecond for each service.
    ///
    /// - Throws: SQLite's errors.
    package init(_ services: [ServiceTexts]) throws {
        var configuration = Configuration()
        configuration.label = "services"
        queue = try DatabaseQueue(configuration: configuration)
        vocabulary = try queue.write { try IndexBuilder.build(services, in: $0) }
    }

    /// The services that `text` means, the likeliest first; empty where it means none or says nothing.
    ///
    /// Unsafe only where somebody writes: nobody does after `init`.
    package func find(_ text: String, limit: Int) async throws -> [FoundService] {
        try await queue.unsafeRead { database in
            let sought = try SoughtWords(text, vocabulary, database)
            guard let expression = sought.expression else { return [] }
            let rows = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT id, texts FROM service WHERE rowid IN (
                            SELECT rowid FROM found WHERE found MATCH ?
                            ORDER BY bm25(found, 8, 7, 3, 1.5, 1.5) LIMIT ?
                        )
                        """), arguments: [expression, Self.mostCandidates])
            let measure = TextMeasure(sought, vocabulary)
            let scored = rows.map { row -> (found: FoundService, nameLength: Int) in
                let texts = PackedTexts(row["texts"])
                let id = ServiceID(row["id"])
                return (FoundService(id: id, score: measure.score(of: texts)), texts.nameLength)
            }
            let best = scored.map(\.found.score).max() ?? 0
            return scored.filter { $0.found.score > 0 && $0.found.score >= best * Self.leastShare }
                // Of two names with the same of the words, the shorter says nothing else.
                .sorted {
                    ($1.found.score, $0.nameLength, $0.found.id.text) < (
                        $0.found.score, $1.nameLength, $1.found.id.text
                    )
                }.prefix(limit).map(\.found)
        }
    }
}
