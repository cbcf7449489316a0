import Glibc

/// The right to write a data directory: one process at a time. It ends with the process, however that ends.
package final class DirectoryLock: Sendable {
    /// Why the right is not given.
    package enum Problem: Error, Sendable, Hashable {
        /// Another process has it.
        case held
        /// The lock's file can't be made.
        case unwritable
    }

    private let descriptor: Int32

    /// - Parameter path: The lock's file; it is made where it is not there, for its owner only, and stays.
    package init(_ path: String) throws(Problem) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .held
        }
    }

    deinit {
        close(descriptor)
    }
}
