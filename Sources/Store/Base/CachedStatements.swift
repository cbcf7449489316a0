import GRDB

// Each connection prepares a statement once and keeps it: preparing takes as long as a small query itself.

extension Database {
    /// Runs a statement that every connection prepares once.
    func execute(cached sql: String, arguments: StatementArguments = StatementArguments()) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension Row {
    /// The first row of a query that every connection prepares once.
    static func fetchOne(
        _ database: Database, cached sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> Row? {
        try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }

    /// All rows of a query that every connection prepares once.
    static func fetchAll(
        _ database: Database, cached sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> [Row] {
        try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
    }
}

extension DatabaseValueConvertible {
    /// The first value of a query that every connection prepares once.
    static func fetchOne(
        _ database: Database, cached sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> Self? {
        try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }

    /// All values of a query that every connection prepares once.
    static func fetchAll(
        _ database: Database, cached sql: String, arguments: StatementArguments = StatementArguments()
    ) throws -> [Self] {
        try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
    }
}
