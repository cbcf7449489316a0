package import Domain
package import Primitives
import Store
import Synchronization

/// The installed catalogue's index, read when somebody first asks, and the services that were opened last.
final class CatalogueShelf: Sendable {
    /// Opened services that are kept: some 60 KB each.
    private static let maximumOpened = 32

    private struct State {
        var index: CatalogueIndex?
        /// The one that was asked for last at the end. What is published under an id and a version never changes.
        var opened: [Service] = []
    }

    private let state = Mutex(State())

    /// The index of the installed catalogue; `nil` where none is.
    func index(from store: Store) async throws -> CatalogueIndex? {
        let version = try await store.catalogueVersion()
        if let known = state.withLock({ $0.index }), known.version == version { return known }
        let index = try await store.catalogueIndex()
        state.withLock { $0.index = index }
        return index
    }

    /// A service in a version; `nil` where that one is not held.
    func service(_ id: ServiceID, version: Int, from store: Store) async throws -> Service? {
        let known = state.withLock { state -> Service? in
            guard let place = state.opened.firstIndex(where: { $0.id == id && $0.version == version }) else {
                return nil
            }
            let service = state.opened.remove(at: place)
            state.opened.append(service)
            return service
        }
        if let known { return known }
        guard let service = try await store.service(id, version: version) else { return nil }
        state.withLock { state in
            state.opened.append(service)
            if state.opened.count > Self.maximumOpened { state.opened.removeFirst() }
        }
        return service
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
    /// The newest catalogue, without the forms of its services.
    ///
    /// - Throws: ``CatalogueError/none``.
    package func catalogue() async throws -> CatalogueIndex {
        guard let index = try await catalogues.index(from: store) else { throw CatalogueError.none }
        return index
    }

    /// The days that count at this centre: the state's holidays and the centre's own days of rest.
    package func calendar() async throws -> WorkingCalendar {
        try await catalogue().calendar.resting(on: settings.weeklyOff)
    }

    /// A whole service: as the newest catalogue has it, or in the version of its form that a draft or a request keeps.
    ///
    /// - Parameter version: Where it is not held (a board restored from an old copy), the newest that is.
    /// - Throws: ``CatalogueError/unknownService``.
    package func service(_ id: ServiceID, version: Int? = nil) async throws -> Service {
        let newest = try await catalogues.index(from: store)?.service(id)?.version
        for wanted in [version, newest].compactMap({ $0 }) {
            if let found = try await catalogues.service(id, version: wanted, from: store) { return found }
        }
        guard version != nil, let last = try await store.service(id, version: nil) else {
            throw CatalogueError.unknownService
        }
        return last
    }
}
