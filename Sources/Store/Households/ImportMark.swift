package import Domain
import GRDB
package import Primitives

/// How far the import of a register file got, kept in the same commit as the families themselves.
package struct ImportMark: Sendable, Hashable, Codable {
    /// Which file: the hash of its bytes and of how they were read.
    package var file: ContentHash
    /// The last line that is done; 0 where none is.
    package var line: Int
    /// Families that went in from this file.
    package var families: Int

    package init(file: ContentHash, line: Int = 0, families: Int = 0) {
        self.file = file
        self.line = line
        self.families = families
    }
}

extension Store {
    /// Where the import of a file goes on; its beginning where another file was read since, or it came to its end.
    package func importMark(of file: ContentHash) async throws -> ImportMark {
        try await read { try Self.importMark(of: file, in: $0) }
    }

    /// Puts the next families of a register file into the register, and the mark behind them, in one commit.
    ///
    /// - Parameters:
    ///   - line: The last line of those families. A mark at or behind it says that they are in: nothing is done.
    ///   - isLast: Nothing follows; the mark is taken away, so that the file may be read again.
    /// - Returns: The mark as it then stands.
    package func putHouseholds(
        _ households: [Household], of file: ContentHash, upTo line: Int, isLast: Bool
    ) async throws -> ImportMark {
        try await write { database in
            var mark = try Self.importMark(of: file, in: database)
            if line > mark.line {
                try self.put(households, in: database)
                mark.line = line
                mark.families += households.count
            }
            if isLast {
                try database.execute(cached: "DELETE FROM register_import")
            } else {
                try database.execute(
                    cached: "REPLACE INTO register_import(only, file, line, families) VALUES (1, ?, ?, ?)",
                    arguments: [Blob(file.bytes), mark.line, mark.families])
            }
            return mark
        }
    }

    private static func importMark(of file: ContentHash, in database: Database) throws -> ImportMark {
        let row = try Row.fetchOne(
            database, cached: "SELECT line, families FROM register_import WHERE file = ?",
            arguments: [Blob(file.bytes)])
        return ImportMark(file: file, line: row?["line"] ?? 0, families: row?["families"] ?? 0)
    }
}
