/// A published catalogue without the forms of its services: what a node keeps in memory of the newest.
///
/// What all services share, such as `processingFees` and `calendar`, is read as from the ``Catalogue`` itself.
@dynamicMemberLookup
package struct CatalogueIndex: Sendable, Hashable {
    package let version: Int
    package let services: [ServiceSummary]
    private let lists: Catalogue
    private let places: [ServiceID: Int]

    /// - Parameter lists: What all services share; its own services are not looked at.
    package init(version: Int, services: [ServiceSummary], lists: Catalogue) {
        self.version = version
        self.services = services
        self.lists = lists.lists
        places = Dictionary(services.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    package init(_ catalogue: Catalogue) {
        self.init(
            version: catalogue.version, services: catalogue.services.map { ServiceSummary($0) }, lists: catalogue)
    }

    package subscript<Value>(dynamicMember path: KeyPath<Catalogue, Value>) -> Value { lists[keyPath: path] }

    /// The service of that name, or `nil`.
    package func service(_ id: ServiceID) -> ServiceSummary? { places[id].map { services[$0] } }
}
