import Glibc

/// The right to write a data directory: one process at a time. It ends with the process, however that ends.
package final class StateLock: Sendable {
    private let descriptor: Int32

    /// - Throws: ``DirectoryProblem/locked`` where another process holds it.
    package init(_ directory: StateDirectory) throws(DirectoryProblem) {
        descriptor = open(directory.lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .locked
        }
    }

    deinit {
        close(descriptor)
    }
}
