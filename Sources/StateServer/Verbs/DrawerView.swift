package import Domain
package import Primitives
import SQLiteLedger
import Trust

/// A drawer of a centre. Amounts are paise; those of the closing are absent while it is open.
package struct DrawerView: Codable, Sendable {
    package var drawer: String
    package var node: NodeID
    package var holder: PersonID
    package var day: CivilDate
    package var opened: String
    package var closed: String?
    package var floatPaise: Int64
    package var receiptsPaise: Int64?
    package var refundsPaise: Int64?
    package var fees: Int?
    package var refunds: Int?
    package var expectedPaise: Int64?
    package var countedPaise: Int64?
    package var differencePaise: Int64?
    package var reason: String?
    /// Whether the sums are those of the fees and refunds that arrived.
    package var agrees: Bool?
    /// Whether the statement of the closing slip is signed by that node and says the same.
    package var isSigned: Bool?

    init(_ record: DrawerRecord, isSigned: Bool) {
        drawer = record.drawer.description
        node = record.node
        holder = record.holder
        day = record.day
        opened = record.opened.isoText
        floatPaise = record.float.paise
        guard let closing = record.closing else { return }
        closed = closing.at.isoText
        receiptsPaise = closing.receipts.paise
        refundsPaise = closing.refunds.paise
        fees = closing.fees
        refunds = closing.refundCount
        expectedPaise = record.expected?.paise
        countedPaise = closing.counted.paise
        differencePaise = record.difference?.paise
        reason = closing.reason.isEmpty ? nil : closing.reason
        agrees = closing.agrees
        self.isSigned = isSigned
    }
}

extension StateOffice {
    /// Whether the closing's statement was signed by the drawer's node, over the figures that its journal has.
    func isSigned(_ record: DrawerRecord) -> Bool {
        guard let closing = record.closing, let trust = try? authorities.trustFile,
            let claims = try? CashStatement.verify(closing.statement, trust: trust)
        else { return false }
        return claims.node == record.node && claims.drawer == record.drawer && claims.day == record.day
            && claims.holder == record.holder && claims.totals.expected == record.expected
            && claims.counted.total == closing.counted
    }
}
