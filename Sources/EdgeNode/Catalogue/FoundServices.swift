import Domain
package import Primitives
import Search

/// What a search for services answers the command line, the likeliest first.
package struct FoundServices: Sendable, Hashable, Codable {
    /// A service by its name.
    package struct Line: Sendable, Hashable, Codable {
        package var id: String
        /// How well it fits, from 0 to 1.
        package var score: Double
        package var name: LocalizedText
        package var department: LocalizedText
    }

    /// The services' ids, alone.
    package var ids: [String]
    package var services: [Line]
}

extension EdgeNode {
    /// Longest text that is sought, in characters; the rest of a longer one is left.
    private static let longestSought = 200

    func foundServices(_ text: String, limit: Int?) async throws -> FoundServices {
        let found = try await services(
            meaning: String(text.prefix(Self.longestSought)), limit: limit ?? Self.mostFoundServices)
        let lines = found.map { service, score in
            FoundServices.Line(
                id: service.id.text, score: score, name: service.name, department: service.department)
        }
        return FoundServices(ids: lines.map(\.id), services: lines)
    }
}
