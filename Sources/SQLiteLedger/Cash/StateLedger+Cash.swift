package import Domain
import GRDB
package import Primitives

/// A drawer of a centre, as far as the state knows.
package struct DrawerRecord: Sendable, Hashable {
    /// What the node said when it closed it.
    package struct Closing: Sendable, Hashable {
        package var at: Timestamp
        package var receipts: Money
        package var refunds: Money
        package var fees: Int
        package var refundCount: Int
        package var counted: Money
        package var reason: String
        /// The signed text of the closing slip.
        package var statement: String
        /// Whether the sums are those of the fees and refunds that arrived here.
        package var agrees: Bool
    }

    package var node: NodeID
    package var drawer: RecordID
    package var holder: PersonID
    package var day: CivilDate
    package var opened: Timestamp
    package var float: Money
    /// `nil` while it is open.
    package var closing: Closing?

    /// What should have been in it when it was closed.
    package var expected: Money? { closing.map { float + $0.receipts - $0.refunds } }
    /// What was counted less what was expected.
    package var difference: Money? { closing.map { $0.counted - (float + $0.receipts - $0.refunds) } }
}

extension StateLedger {
    /// The drawers of a node, or of all, the newest first.
    ///
    /// - Parameter limit: At most so many.
    package func drawers(of node: NodeID? = nil, limit: Int = 500) throws -> [DrawerRecord] {
        try pool.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM drawers WHERE ?1 IS NULL OR node = ?1 ORDER BY opened_ms DESC, node, id LIMIT ?2
                    """, arguments: [node?.text, limit])
            return try rows.map { row in
                guard let node = NodeID(row["node"]), let id = RecordID(bytes: row.bytes("id")),
                    let holder = PersonID(row["holder"]), let opened = row.timestamp("opened_ms")
                else { throw LedgerError.damaged }
                return DrawerRecord(
                    node: node, drawer: id, holder: holder, day: CivilDate(daysSince1970: row["day"]),
                    opened: opened, float: Money(paise: row["float_paise"]), closing: Self.closing(row))
            }
        }
    }

    private static func closing(_ row: Row) -> DrawerRecord.Closing? {
        row.timestamp("closed_ms").map { closedAt in
            DrawerRecord.Closing(
                at: closedAt, receipts: Money(paise: row["receipts_paise"]),
                refunds: Money(paise: row["refunds_paise"]), fees: row["fees"], refundCount: row["refunds"],
                counted: Money(paise: row["counted_paise"]), reason: row["reason"], statement: row["statement"],
                agrees: row["agrees"])
        }
    }
}
