package import Primitives

extension CatalogueIndex {
    /// The kind of what a service issues; one of its own where no service asks for it.
    package func issuedKind(of service: Service) -> DocumentKind {
        self.documentKinds.first { $0.issuedBy == service.id }
            ?? DocumentKind(
                id: service.id.text, name: service.certificate?.title ?? service.name, issuedBy: service.id)
    }

    /// What a kind of paper is called; `nil` where nothing here asks for it or issues it.
    package func name(ofKind id: String) -> LocalizedText? {
        self.documentKinds.first { $0.id == id }?.name ?? service(ServiceID(id))?.name
    }
}
