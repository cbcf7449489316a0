import GRDB
@testable import SQLiteLedger

extension StateLedger {
    /// Everything that exchanges fill, to compare before and after.
    func contents() throws -> [String] {
        try pool.read { database in
            let tables = [
                "entries", "events", "requests", "certificates", "documents", "chunks", "stream", "signing_keys",
            ]
            return try tables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3").map { "\(table) \($0)" }
            }
        }
    }

    func count(_ table: String) throws -> Int {
        try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
    }
}
