import Domain
import Synchronization

/// The rules of the newest catalogue, made ready once.
final class RuleShelf: Sendable {
    private let book = Mutex<RuleBook?>(nil)

    func rules(of catalogue: CatalogueIndex) -> RuleBook {
        if let known = book.withLock({ $0 }), known.version == catalogue.version { return known }
        let made = RuleBook(catalogue)
        book.withLock { $0 = made }
        return made
    }
}
