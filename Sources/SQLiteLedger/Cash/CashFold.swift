import Domain
import GRDB
import Primitives
import SyncProtocol

/// The drawers of a node, as its journal tells them.
struct CashFold {
    let database: Database
    let node: NodeID

    func open(_ id: RecordID, _ opening: DrawerOpening, _ event: JournalEvent) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO drawers (node, id, holder, day, epoch, opened, opened_ms, float_paise)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                node.text, blob(id.bytes), event.actor.person?.text ?? "", opening.day.daysSince1970,
                Int64(event.epoch), Int64(event.position), event.time.time.milliseconds, opening.float.total.paise,
            ])
    }

    /// Writes a closing down, and whether its sums are those of the fees and refunds that arrived: they travel in the
    /// same lane before it.
    func close(_ id: RecordID) throws {
        let row = try Row.fetchOne(
            database, sql: "SELECT epoch, opened FROM drawers WHERE node = ? AND id = ?",
            arguments: [node.text, blob(id.bytes)])
        guard let row else { return }
        let events = try Row.fetchAll(
            database,
            sql: """
                SELECT bytes FROM events WHERE node = ?1 AND (epoch, position) >= (?2, ?3) ORDER BY epoch, position
                """, arguments: [node.text, Int64(row.number("epoch")), Int64(row.number("opened"))]
        ).map { row in
            guard let event = try? EventCoding.decode(row.bytes("bytes")) else { throw LedgerError.damaged }
            return event
        }
        guard let book = DrawerBook(id: id, events: events), let closing = book.closing,
            let closedAt = book.closedAt
        else { return }
        try database.execute(
            sql: """
                UPDATE drawers SET closed_ms = ?, receipts_paise = ?, refunds_paise = ?, fees = ?, refunds = ?,
                    counted_paise = ?, reason = ?, statement = ?, agrees = ?
                WHERE node = ? AND id = ? AND closed_ms IS NULL
                """,
            arguments: [
                closedAt.milliseconds, closing.totals.receipts.total.paise, closing.totals.refunds.total.paise,
                closing.totals.feeCount, closing.totals.refundCount, closing.counted.total.paise, closing.reason,
                closing.statement, book.totals == closing.totals, node.text, blob(id.bytes),
            ])
    }
}
