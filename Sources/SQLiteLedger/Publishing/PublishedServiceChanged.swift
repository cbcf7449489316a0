import Domain
import FoundationEssentials
import GRDB
import Primitives
import SyncProtocol

/// Services whose published version would mean something else: a draft and a request keep the version that they were
/// made under, so what is published never changes.
package struct PublishedServiceChanged: Reported, Hashable {
    /// No more of them are named.
    private static let named = 20

    /// One service, and why it is refused.
    package struct Fault: Sendable, Hashable {
        package var service: String
        package var reason: String
    }

    package var faults: [Fault]

    package var key: String { "ledger.publishedServiceChanged" }

    package var summary: String {
        let lines = faults.prefix(Self.named).map { "\($0.service): \($0.reason)" }
        let rest = faults.count > Self.named ? "\n… and \(faults.count - Self.named) more" : ""
        return "What is published never changes.\n" + lines.joined(separator: "\n") + rest + "."
    }

    package var recovery: String {
        "Raise `version` of each of these services, or take the change back; a change of a shared group or a kind of "
            + "paper is a change of every service that asks for it."
    }
}

extension CatalogueShelf {
    /// Whether an edition may be published after all that was published before.
    func check(_ edition: CatalogueEdition) throws {
        let manifest = edition.manifest
        let newest = try newestVersion()
        if let before = try self.edition(newest)?.edition.manifest, before.lists == manifest.lists,
            before.services == manifest.services
        {
            throw LedgerError.catalogueUnchanged
        }
        let installed = try Int.fetchOne(database, sql: "SELECT max(catalogue_installed) FROM nodes") ?? 0
        guard manifest.version > max(newest, installed) else { throw LedgerError.catalogueNotGrown }
        let faults = try manifest.services.compactMap { entry in
            try reason(against: entry, edition.pieces[entry.piece] ?? []).map {
                PublishedServiceChanged.Fault(service: entry.id.text, reason: $0)
            }
        }
        guard faults.isEmpty else { throw PublishedServiceChanged(faults: faults) }
    }

    private func reason(against entry: CatalogueManifest.Entry, _ piece: [UInt8]) throws -> String? {
        let newest = try Int.fetchOne(
            database, sql: "SELECT max(version) FROM catalogue_services WHERE service = ?",
            arguments: [entry.id.text])
        guard let newest else { return nil }
        if entry.version < newest { return "version \(entry.version) after version \(newest)" }
        let row = try Row.fetchOne(
            database, sql: "SELECT piece FROM catalogue_services WHERE service = ? AND version = ?",
            arguments: [entry.id.text, entry.version])
        guard let row, let published = ContentHash(bytes: row.bytes("piece")), published != entry.piece else {
            return nil
        }
        let keys = Self.differing(try self.piece(published), piece).joined(separator: ", ")
        return "\(keys) changed, version \(entry.version) stayed"
    }

    /// The parts of a service that differ, by their names.
    private static func differing(_ before: [UInt8], _ after: [UInt8]) -> [String] {
        let decoder = JSONDecoder()
        guard let before = try? decoder.decode(Service.self, from: Data(before)),
            let after = try? decoder.decode(Service.self, from: Data(after))
        else { return ["it"] }
        return zip(Mirror(reflecting: before).children, Mirror(reflecting: after).children)
            .filter { "\($0.value)" != "\($1.value)" }.compactMap(\.0.label)
    }
}
