package import Domain
import Search
import Synchronization

/// Keeps the search index of one version of the catalogue: the first search builds it, a newer version another.
final class ServiceFinder: Sendable {
    private struct Held {
        let version: Int
        let index: ServiceIndex
    }

    private let held = Mutex<Held?>(nil)

    /// - Parameter texts: What the services of that version are found by; asked for only when there is no index of it.
    func index(of version: Int, _ texts: () async throws -> [ServiceTexts]) async throws -> ServiceIndex {
        if let held = held.withLock({ $0 }), held.version == version { return held.index }
        let made = Held(version: version, index: try ServiceIndex(try await texts()))
        // Of two searches that built it at once either will do.
        held.withLock { $0 = made }
        return made.index
    }
}

extension EdgeNode {
    /// Services that a search names at most.
    package static let mostFoundServices = 1_000

    /// The services of the newest catalogue that a text means, the likeliest first, each with how well it fits: from
    /// 0 to 1.
    ///
    /// - Throws: ``CatalogueError/none``.
    package func services(
        meaning text: String, limit: Int = Self.mostFoundServices
    ) async throws -> [(service: ServiceSummary, score: Double)] {
        let catalogue = try await catalogue()
        let index = try await finder.index(of: catalogue.version) {
            catalogue.services.map { ServiceTexts($0, events: catalogue.lifeEvents) }
        }
        return try await index.find(text, limit: max(0, min(limit, Self.mostFoundServices))).compactMap { found in
            catalogue.service(found.id).map { ($0, found.score) }
        }
    }
}
