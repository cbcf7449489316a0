import Synchronization

/// Which version of the catalogue is installed, in memory: nearly every page asks, and it changes once a month.
final class InstalledVersion: Sendable {
    private let version = Mutex<Int?>(nil)

    /// `nil` where the file must be asked.
    var known: Int? { version.withLock { $0 } }

    func remember(_ found: Int) { version.withLock { $0 = found } }

    /// To be called after every commit that may have brought one.
    func forget() { version.withLock { $0 = nil } }
}
