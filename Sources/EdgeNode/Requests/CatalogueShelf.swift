package import Domain
import FoundationEssentials
package import Primitives
import Store
import Synchronization

/// The published catalogues, read once: the newest, and every older version that a draft or a request was made under.
final class CatalogueShelf: Sendable {
    private let catalogues = Mutex<[Int: Catalogue]>([:])

    /// All versions that the node holds, the newest first.
    func all(from store: Store) async throws -> [Catalogue] {
        var found: [Catalogue] = []
        for version in try await store.catalogueVersions() {
            if let known = catalogues.withLock({ $0[version] }) {
                found.append(known)
                continue
            }
            let package = try await store.cataloguePackage(version)
            let catalogue = try JSONDecoder().decode(Catalogue.self, from: Data(package))
            catalogues.withLock { $0[version] = catalogue }
            found.append(catalogue)
        }
        return found
    }
}

/// Why the catalogue can't answer.
package enum CatalogueError: String, Reported {
    /// The state has published nothing to this node yet.
    case none
    case unknownService

    package var key: String { "catalogue.\(rawValue)" }
    package var summary: String {
        switch self {
        case .none: "No catalogue of services is on this node yet."
        case .unknownService: "The catalogue holds no such service."
        }
    }
    package var recovery: String {
        switch self {
        case .none: "Exchange with the state server once: `eseva-node sync`."
        case .unknownService: "Choose a service from the list."
        }
    }
}

extension EdgeNode {
    /// The newest catalogue.
    ///
    /// - Throws: ``CatalogueError/none``.
    package func catalogue() async throws -> Catalogue {
        guard let newest = try await catalogues.all(from: store).first else { throw CatalogueError.none }
        return newest
    }

    /// The days that count at this centre: the state's holidays and the centre's own days of rest.
    package func calendar() async throws -> WorkingCalendar {
        try await catalogue().calendar.resting(on: settings.weeklyOff)
    }

    /// A service as it was in a version of its form; the newest where that version is not held.
    package func service(_ id: ServiceID, version: Int? = nil) async throws -> Service {
        let services = try await catalogues.all(from: store).compactMap { $0.service(id) }
        guard let newest = services.first else { throw CatalogueError.unknownService }
        return services.first { $0.version == version } ?? newest
    }
}
