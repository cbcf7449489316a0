package import Primitives

/// What happens to an operator's drawer. Fees and refunds are no events of it: they are those of their requests.
package enum CashChange: Sendable, Hashable {
    case opened(DrawerOpening)
    case closed(DrawerClosing)
    /// The closing slip left the printer; the second and later ones are copies.
    case printed(copy: Int)
}

/// A drawer is opened for a day, with what lies in it.
package struct DrawerOpening: Sendable, Hashable {
    package var day: CivilDate
    package var float: CashCount

    package init(day: CivilDate, float: CashCount) {
        self.day = day
        self.float = float
    }
}

/// A drawer is closed: what should be in it, and what was counted.
package struct DrawerClosing: Sendable, Hashable {
    package var totals: DrawerTotals
    package var counted: CashCount
    /// Why they differ; empty where they don't.
    package var reason: String
    /// The signed statement, as the slip's code holds it.
    package var statement: String

    package init(totals: DrawerTotals, counted: CashCount, reason: String, statement: String) {
        self.totals = totals
        self.counted = counted
        self.reason = reason
        self.statement = statement
    }

    /// What was counted less what was expected: below zero where money is missing.
    package var difference: Money { counted.total - totals.expected }
}

/// The sums of a drawer.
package struct DrawerTotals: Sendable, Hashable {
    package var float: Money
    package var receipts: FeeReceipt
    package var refunds: FeeReceipt
    package var feeCount: Int
    package var refundCount: Int

    package init(float: Money, receipts: FeeReceipt, refunds: FeeReceipt, feeCount: Int, refundCount: Int) {
        self.float = float
        self.receipts = receipts
        self.refunds = refunds
        self.feeCount = feeCount
        self.refundCount = refundCount
    }

    /// What should be in the drawer.
    package var expected: Money { float + receipts.total - refunds.total }
}
