import Domain
import FoundationEssentials
import Primitives

extension WireCash {
    init(_ change: CashChange, of drawer: RecordID, at time: Timestamp) throws(WireProblem) {
        self.init()
        self.drawer = Data(drawer.bytes)
        switch change {
        case .opened(let opening):
            var opened = WireDrawerOpening()
            opened.dayOffset = try exact(
                opening.day.daysSince1970 - time.civilDate.daysSince1970, "drawer_opening.day_offset")
            opened.counts = opening.float.counts.map { UInt32($0) }
            what = .opened(opened)
        case .closed(let closing): what = .closed(try WireDrawerClosing(closing))
        case .printed(let copy): printedCopy = try exact(copy, "cash.printed_copy")
        }
    }

    func domain(at time: Timestamp) throws(WireProblem) -> EventBody {
        let drawer = try record(self.drawer, "cash.drawer")
        switch try required(what, "cash.what") {
        case .opened(let opened):
            let day = try date(time.civilDate.daysSince1970 + Int(opened.dayOffset), "drawer_opening.day_offset")
            let float = try cashCount(opened.counts, "drawer_opening.counts")
            return .cash(drawer, .opened(DrawerOpening(day: day, float: float)))
        case .closed(let closed): return .cash(drawer, .closed(try closed.domain()))
        case .printedCopy(let copy):
            guard copy > 0 else { throw .missing(field: "cash.printed_copy") }
            return .cash(drawer, .printed(copy: Int(copy)))
        }
    }
}

extension WireDrawerClosing {
    init(_ closing: DrawerClosing) throws(WireProblem) {
        self.init()
        floatPaise = closing.totals.float.paise
        receipts = WireFees(closing.totals.receipts)
        refunds = WireFees(closing.totals.refunds)
        feeCount = try exact(closing.totals.feeCount, "drawer_closing.fee_count")
        refundCount = try exact(closing.totals.refundCount, "drawer_closing.refund_count")
        counts = closing.counted.counts.map { UInt32($0) }
        reason = closing.reason
        statement = closing.statement
    }

    func domain() throws(WireProblem) -> DrawerClosing {
        guard hasReceipts else { throw .missing(field: "drawer_closing.receipts") }
        guard hasRefunds else { throw .missing(field: "drawer_closing.refunds") }
        return DrawerClosing(
            totals: DrawerTotals(
                float: try paise(floatPaise, "drawer_closing.float_paise"), receipts: try receipts.domain(),
                refunds: try refunds.domain(), feeCount: Int(feeCount), refundCount: Int(refundCount)),
            counted: try cashCount(counts, "drawer_closing.counts"), reason: reason,
            statement: try filled(statement, "drawer_closing.statement"))
    }
}

private func cashCount(_ counts: [UInt32], _ field: String) throws(WireProblem) -> CashCount {
    guard let count = CashCount(counts: counts.map { Int($0) }) else { throw .outOfRange(field: field) }
    return count
}
