package import Primitives

/// The register of a drawer: a fold of its node's journal, so that there is no second book that could differ.
///
/// A fee belongs to the drawer that its operator had open when the request was taken: between the drawer's opening and
/// its closing, in the order of the journal.
package struct DrawerBook: Sendable, Hashable, Identifiable {
    /// Money in, or out again.
    package struct Line: Sendable, Hashable {
        package var request: RecordID
        package var at: Timestamp
        /// What was taken, or given back.
        package var amounts: FeeReceipt
        package var isRefund: Bool
    }

    package let id: RecordID
    /// Whose drawer it is.
    package let holder: Actor
    package let day: CivilDate
    package let openedAt: Timestamp
    package let float: CashCount
    /// In the order of the journal.
    package private(set) var lines: [Line]
    package private(set) var closing: DrawerClosing?
    package private(set) var closedAt: Timestamp?
    /// How often its closing slip was printed.
    package var printings: Int

    /// Folds the events of one node's journal, in any order; what does not belong to this drawer is passed over.
    ///
    /// - Returns: `nil` where the drawer's opening is not among them.
    package init?(id: RecordID, events: [JournalEvent]) {
        let ordered = events.sorted { ($0.epoch, $0.position) < ($1.epoch, $1.position) }
        let start = ordered.firstIndex { event in
            if case .cash(id, .opened) = event.body { true } else { false }
        }
        guard let start, case .cash(_, .opened(let opening)) = ordered[start].body else { return nil }
        self.id = id
        holder = ordered[start].actor
        day = opening.day
        openedAt = ordered[start].time.time
        float = opening.float
        lines = []
        printings = 0
        for event in ordered[(start + 1)...] { take(event) }
    }

    private mutating func take(_ event: JournalEvent) {
        switch event.body {
        case .cash(id, .closed(let closing)) where self.closing == nil:
            self.closing = closing
            closedAt = event.time.time
        case .cash(id, .printed):
            printings += 1
        case .request(let request, let change) where closing == nil && event.actor.person == holder.person:
            guard let (amounts, isRefund) = change.money else { return }
            lines.append(Line(request: request, at: event.time.time, amounts: amounts, isRefund: isRefund))
        default: return
        }
    }

    /// The same as it will stand once it is closed.
    package func closed(with closing: DrawerClosing, at now: Timestamp) -> DrawerBook {
        var book = self
        book.closing = closing
        book.closedAt = now
        return book
    }

    /// The sums so far.
    package var totals: DrawerTotals {
        let (fees, refunds) = (lines.filter { !$0.isRefund }, lines.filter(\.isRefund))
        return DrawerTotals(
            float: float.total, receipts: fees.reduce(.none) { $0 + $1.amounts },
            refunds: refunds.reduce(.none) { $0 + $1.amounts }, feeCount: fees.count, refundCount: refunds.count)
    }
}

extension RequestChange {
    /// The money that changed hands with it, and whether it went back.
    package var money: (amounts: FeeReceipt, isRefund: Bool)? {
        switch self {
        case .submitted(let submission): (submission.fees, false)
        case .closed(let closing): closing.refund.map { ($0, true) }
        case .completed, .decided, .certified, .corrected, .printed, .appealed: nil
        }
    }
}
