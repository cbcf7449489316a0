import Synchronization

/// Which versions of the catalogue the store holds, in memory: nearly every page asks, and they change once a month.
final class CatalogueVersions: Sendable {
    private let versions = Mutex<[Int]?>(nil)

    /// `nil` where the file must be asked.
    var known: [Int]? { versions.withLock { $0 } }

    func remember(_ found: [Int]) { versions.withLock { $0 = found } }

    /// To be called after every commit that may have brought one.
    func forget() { versions.withLock { $0 = nil } }
}
