import CatalogueAuthoring
package import Domain
package import Primitives
import SQLiteLedger
import SyncProtocol
import Trust

extension StateOffice {
    /// What the signature over a catalogue's bytes is for.
    package static let cataloguePurpose = "catalogue"

    /// Publishes a checked catalogue as the next version, to every node. A published version never changes.
    ///
    /// - Parameter catalogue: Its own version is not looked at.
    /// - Returns: The version, and the nodes that will get it.
    package func publish(_ catalogue: Catalogue) throws -> (version: Int, nodes: [NodeID]) {
        var catalogue = catalogue
        catalogue.version = 0
        let content = EventCoding.hash(try CatalogueCompiler.json(catalogue))
        catalogue.version = try ledger.nextCatalogueVersion()
        let json = try CatalogueCompiler.json(catalogue)
        guard json.count <= WireLimits.stateMessageBytes - 1_024 else { throw OfficeProblem.catalogueTooLarge }
        let package = CataloguePackage(
            version: catalogue.version, json: json,
            signature: try authorities.signBlob(json, purpose: Self.cataloguePurpose))
        return (catalogue.version, try ledger.publish(package, content: content, at: clock.now()))
    }
}
