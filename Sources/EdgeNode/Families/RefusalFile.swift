import FoundationEssentials
import Glibc
import RegisterFiles

/// The report of refused rows: JSON lines, a row a line.
final class RefusalFile {
    /// Bytes that are gathered before they are written.
    private static let pieceBytes = 64 * 1_024

    private let path: String
    private let descriptor: Int32
    private var waiting: [UInt8] = []
    private var isEmpty = true

    /// Replaces what is there.
    init(_ path: String) throws(ImportProblem) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .reportUnwritable }
    }

    deinit { Glibc.close(descriptor) }

    func add(_ row: RefusedRow) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        waiting += try Array(encoder.encode(row)) + [0x0A]
        isEmpty = false
        if waiting.count >= Self.pieceBytes { try write() }
    }

    /// Writes the rest; a report without a row is taken away.
    ///
    /// - Returns: Whether there is one.
    func close() throws(ImportProblem) -> Bool {
        try write()
        if isEmpty { unlink(path) }
        return !isEmpty
    }

    private func write() throws(ImportProblem) {
        var rest = waiting[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw .reportUnwritable }
            rest = rest.dropFirst(count)
        }
        waiting = []
    }
}
