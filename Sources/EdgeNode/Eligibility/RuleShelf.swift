import Domain
import Synchronization

/// The rules of the newest catalogue, made ready once.
final class RuleShelf: Sendable {
    /// The rules, and which kinds of papers each service issues.
    struct Rules: Sendable {
        var book: RuleBook
        var issued: [ServiceID: [String]]
    }

    private let rules = Mutex<Rules?>(nil)

    func rules(of catalogue: CatalogueIndex) -> Rules {
        if let known = rules.withLock({ $0 }), known.book.version == catalogue.version { return known }
        let made = Rules(book: RuleBook(catalogue), issued: Self.issued(catalogue))
        rules.withLock { $0 = made }
        return made
    }

    private static func issued(_ catalogue: CatalogueIndex) -> [ServiceID: [String]] {
        var issued: [ServiceID: [String]] = [:]
        for kind in catalogue.documentKinds {
            if let service = kind.issuedBy { issued[service, default: []].append(kind.id) }
        }
        return issued
    }
}
