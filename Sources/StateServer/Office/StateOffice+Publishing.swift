package import Domain
package import Primitives
import SQLiteLedger
import SyncProtocol
import Trust

extension StateOffice {
    /// What the signature over a catalogue's manifest is for.
    package static let cataloguePurpose = "catalogue"

    /// Publishes a checked catalogue to every node. What is published never changes: neither a version of the
    /// catalogue, nor a version of a service.
    ///
    /// - Returns: The version, and the nodes that will get it.
    /// - Throws: ``OfficeProblem/catalogueTooLarge``; `LedgerError` and `PublishedServiceChanged` where the catalogue
    ///   does not follow what was published.
    package func publish(_ catalogue: Catalogue) throws -> (version: Int, nodes: [NodeID]) {
        let edition: CatalogueEdition
        do {
            edition = try CatalogueEdition(catalogue, previous: try ledger.newestCatalogueVersion())
        } catch is WireProblem {
            throw OfficeProblem.catalogueTooLarge
        }
        let nodes = try ledger.publish(edition, at: clock.now()) { manifest in
            try authorities.signBlob(manifest, purpose: Self.cataloguePurpose)
        }
        return (catalogue.version, nodes)
    }
}
