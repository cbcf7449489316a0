import FoundationEssentials

/// A published catalogue: JSON of `Domain.Catalogue`, and the state's signature over exactly these bytes.
package struct CataloguePackage: Sendable, Hashable {
    package var version: Int
    package var json: [UInt8]
    /// Detached; `Trust` checks it.
    package var signature: [UInt8]

    package init(version: Int, json: [UInt8], signature: [UInt8]) {
        self.version = version
        self.json = json
        self.signature = signature
    }
}

extension WireCataloguePackage {
    init(_ package: CataloguePackage) throws(WireProblem) {
        self.init()
        version = try exact(package.version, "catalogue.version")
        json = Data(package.json)
        signature = Data(package.signature)
    }

    func domain() throws(WireProblem) -> CataloguePackage {
        guard version > 0 else { throw .missing(field: "catalogue.version") }
        guard !json.isEmpty else { throw .missing(field: "catalogue.json") }
        guard !signature.isEmpty else { throw .missing(field: "catalogue.signature") }
        return CataloguePackage(version: Int(version), json: Array(json), signature: Array(signature))
    }
}
