import Glibc

/// The file that collects what the printer was sent, begun anew with each run.
final class ReceivedBytes: Sendable {
    private let descriptor: Int32

    /// - Throws: ``ServingError`` where the file cannot be written.
    init(path: String) throws(ServingError) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Bytes that don't fit on the disk are lost, as paper would be: the test that reads the file then fails.
    func append(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            offset += written
        }
    }
}
