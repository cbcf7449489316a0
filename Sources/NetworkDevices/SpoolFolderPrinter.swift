package import Devices
import Glibc
import Synchronization

/// A folder in place of a page printer: each printed document appears in it, complete, as `print-000001.pdf`.
///
/// Documents hold personal data, so they don't stay: what an earlier run left is removed at the start, and each
/// document ``retention`` after it was printed (``run()``, or the next print). The folder is readable for its owner
/// only, and never lies in the data directory, whose files are all sealed.
package final class SpoolFolderPrinter: PagePrinter {
    package let folder: String
    /// How long a printed document stays for whoever collects it.
    package let retention: Duration

    private struct Printed: Sendable {
        let path: String
        let at: ContinuousClock.Instant
    }
    private struct State: Sendable {
        var number = 0
        var printed: [Printed] = []
    }
    private let state = Mutex(State())
    private let descriptor: Int32

    /// Makes the folder where it is missing, and empties it.
    ///
    /// - Parameter dataDirectory: Where the node keeps its sealed files: refused as the folder or a parent of it.
    package init(
        folder: String, outside dataDirectory: String? = nil, retention: Duration = .seconds(60)
    ) throws(PrinterError) {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .spoolFailed(errno: errno) }
        guard let real = Self.realPath(folder) else { throw .spoolFailed(errno: errno) }
        if let data = dataDirectory.flatMap(Self.realPath), real == data || real.hasPrefix(data + "/") {
            throw .spoolInDataDirectory
        }
        descriptor = open(real, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, fchmod(descriptor, 0o700) == 0 else { throw .spoolFailed(errno: errno) }
        self.folder = real
        self.retention = retention
        emptySpool()
    }

    deinit {
        close(descriptor)
    }

    /// `ready` where the folder can be written.
    package func status() async -> PrinterStatus {
        access(folder, W_OK | X_OK) == 0 ? .ready : .notPermitted
    }

    /// Writes the document beside its place, makes it durable, then moves it there: nobody sees half of it. The title
    /// is not used: a file's name would outlive the job.
    package func print(pdf: [UInt8], title: String) async throws(PrinterError) {
        removeExpired()
        let number = state.withLock { state in
            state.number += 1
            return state.number
        }
        let digits = String(number)
        let name = "print-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        let temporary = folder + "/." + name + ".part"
        let final = folder + "/" + name + ".pdf"
        do {
            try Self.writeDurably(pdf, to: temporary)
            guard rename(temporary, final) == 0, fsync(descriptor) == 0 else {
                throw PrinterError.spoolFailed(errno: errno)
            }
        } catch let error as PrinterError {
            unlink(temporary)
            throw error
        } catch {
            throw .spoolFailed(errno: EIO)
        }
        state.withLock { $0.printed.append(Printed(path: final, at: .now)) }
    }

    /// Removes every document, printed and half written, whoever made it.
    package func emptySpool() {
        state.withLock { $0.printed = [] }
        guard let directory = opendir(folder) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".pdf") || name.hasSuffix(".part") { unlink(folder + "/" + name) }
        }
    }

    /// Removes the documents whose ``retention`` is over.
    package func removeExpired() {
        let limit = ContinuousClock.now.advanced(by: .zero - retention)
        let expired = state.withLock { state in
            let expired = state.printed.filter { $0.at <= limit }
            state.printed.removeAll { $0.at <= limit }
            return expired
        }
        for document in expired { unlink(document.path) }
    }

    /// Removes documents as their ``retention`` ends, until the task is cancelled; then empties the spool.
    package func run() async {
        while !Task.isCancelled {
            removeExpired()
            let next = state.withLock { $0.printed.first?.at.advanced(by: retention) }
            let longest = ContinuousClock.now.advanced(by: max(retention, .seconds(1)))
            try? await Task.sleep(until: min(next ?? longest, longest), clock: .continuous)
        }
        emptySpool()
    }

    private static func writeDurably(_ bytes: [UInt8], to path: String) throws(PrinterError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .spoolFailed(errno: errno) }
        defer { close(file) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .spoolFailed(errno: errno) }
            offset += written
        }
        guard fsync(file) == 0 else { throw .spoolFailed(errno: errno) }
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
