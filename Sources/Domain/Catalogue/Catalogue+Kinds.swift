package import Primitives

extension Catalogue {
    /// The kinds of papers that its services ask for, each once, in the order in which they are first asked for.
    package var documentKinds: [DocumentKind] {
        var seen: Set<String> = []
        return services.flatMap(\.documents).flatMap(\.kinds).filter { seen.insert($0.id).inserted }
    }

    /// The kind of what a service issues; one of its own where no service asks for it.
    package func issuedKind(of service: Service) -> DocumentKind {
        let asked = services.lazy.flatMap(\.documents).flatMap(\.kinds).first { $0.issuedBy == service.id }
        return asked
            ?? DocumentKind(
                id: service.id.text, name: service.certificate?.title ?? service.name, issuedBy: service.id)
    }

    /// What a kind of paper is called; `nil` where nothing here asks for it or issues it.
    package func name(ofKind id: String) -> LocalizedText? {
        documentKinds.first { $0.id == id }?.name
            ?? service(ServiceID(id)).map { $0.certificate?.title ?? $0.name }
    }
}
