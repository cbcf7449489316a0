import Glibc

/// A file, read piece by piece, closed with its last holder.
final class FileBytes {
    private static let pieceBytes = 256 * 1_024

    private let descriptor: Int32
    /// Bytes of the whole file when it was opened.
    let size: Int

    init(path: String) throws(RegisterFileProblem) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .unreadable
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The next bytes; empty at the end.
    func next() throws(RegisterFileProblem) -> [UInt8] {
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, initialized in
                count = read(descriptor, buffer.baseAddress, Self.pieceBytes)
                initialized = max(0, count)
            }
            if count >= 0 { return bytes }
            guard errno == EINTR else { throw .unreadable }
        }
    }
}
