import Crypto
import FoundationEssentials
import Primitives
import RegisterFiles
package import Store

/// Why an import ends, apart from what the register file itself is.
package enum ImportProblem: String, Reported {
    case batchTooLarge
    case reportUnwritable

    package var key: String { "import.\(rawValue)" }
    package var summary: String {
        switch self {
        case .batchTooLarge: "More families came at once than go into one commit."
        case .reportUnwritable: "The report of refused rows can't be written."
        }
    }
    package var recovery: String {
        switch self {
        case .batchTooLarge: "Bring the command line and the daemon to the same version."
        case .reportUnwritable: "Name a place for it with --refused, and see that the medium is not full."
        }
    }
}

/// What an import did.
package struct ImportReport: Sendable, Hashable, Codable {
    /// Families of the file that are in the register now.
    package var imported: Int
    /// Those of them that were in from an import of the same file that was interrupted.
    package var resumed: Int
    /// Rows that were left out.
    package var refused: Int
    /// Where each of them is named with its reason; `nil` where there is none.
    package var refusedFile: String?

    package init(imported: Int, resumed: Int, refused: Int, refusedFile: String?) {
        self.imported = imported
        self.resumed = resumed
        self.refused = refused
        self.refusedFile = refusedFile
    }
}

/// How far an import is.
package struct ImportProgress: Sendable, Hashable {
    package var families: Int
    package var refused: Int
    /// Of the file, 0…100.
    package var percent: Int
}

/// Reads a register file and hands its families on in batches, each with the line that it reaches.
///
/// It holds one batch at a time. An import that was interrupted is started again in the same way: the file is read from
/// the start, so that ids that stand twice and refused rows are all noticed, but only what lies behind the mark is
/// handed on.
package struct RegisterImport: Sendable {
    /// Takes a batch; answers how far the import is when the batch is durable.
    package typealias Send = (RegisterBatch) async throws -> ImportMark

    private let path: String
    private let mapping: RegisterMapping?
    private let file: ContentHash
    private let refusedPath: String

    /// - Parameters:
    ///   - mapping: The mapping file's text; `nil` for JSON lines in our own form.
    ///   - refusedPath: Where refused rows are written, JSON lines; no file is left where there are none.
    /// - Throws: ``RegisterFileProblem``.
    package init(path: String, mapping: String?, refusedPath: String) throws {
        self.path = path
        self.mapping = try mapping.map { try RegisterMapping(yaml: $0) }
        self.refusedPath = refusedPath
        file = try Self.fingerprint(path, mapping)
    }

    /// Reads the whole file.
    ///
    /// - Parameters:
    ///   - send: Takes a batch and answers when it is durable.
    ///   - progress: Told behind each batch.
    /// - Throws: ``RegisterFileProblem``, ``ImportProblem``, what `send` throws.
    package func run(_ send: Send, progress: (ImportProgress) -> Void) async throws -> ImportReport {
        var reader = try RegisterReader(path: path, mapping: mapping)
        let refusals = try RefusalFile(refusedPath)
        var mark = try await send(RegisterBatch(file: file))
        var report = ImportReport(imported: 0, resumed: mark.families, refused: 0, refusedFile: nil)
        var batch = RegisterBatch(file: file, line: mark.line)
        while let item = try reader.next() {
            switch item {
            case .refused(let rows):
                report.refused += rows.count
                for row in rows { try refusals.add(row) }
            case .family(_, let line) where line <= mark.line: continue
            case .family(let household, let line):
                batch.households.append(household)
                batch.line = line
                guard batch.households.count == RegisterBatch.maximumFamilies else { continue }
                mark = try await send(batch)
                batch.households = []
                progress(
                    ImportProgress(
                        families: mark.families, refused: report.refused,
                        percent: min(99, 100 * reader.bytesRead / max(1, reader.bytes))))
            }
        }
        report.refusedFile = try refusals.close() ? refusedPath : nil
        batch.isLast = true
        report.imported = try await send(batch).families
        progress(ImportProgress(families: report.imported, refused: report.refused, percent: 100))
        return report
    }

    /// Of the file's bytes and the mapping: the same file read otherwise is another import.
    private static func fingerprint(_ path: String, _ mapping: String?) throws(RegisterFileProblem) -> ContentHash {
        var hash = SHA256()
        hash.update(data: Array((mapping ?? "").utf8) + [0])
        try RegisterFile.pieces(of: path) { hash.update(data: $0) }
        guard let hash = ContentHash(bytes: Array(hash.finalize())) else { throw .unreadable }
        return hash
    }
}
