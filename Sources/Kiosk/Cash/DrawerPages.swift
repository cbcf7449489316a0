package import Domain
package import EdgeNode
package import Primitives

/// A drawer as a list shows it.
package struct DrawerLine: Sendable {
    package let href: String
    package let day: String
    package let name: String
}

/// Opening the drawer: count what lies in it, or say that it is empty.
package struct OpenDrawerPage: PageView {
    package static let template = "cashopen"

    package let day: String
    package let count: CountView
    package let error: String?
    /// Drawers closed before.
    package let drawers: [DrawerLine]
    package let hasDrawers: Bool

    package init(
        day: CivilDate, typed: [String: String], problem: String?, drawers: [(id: RecordID, day: CivilDate)],
        texts: Texts
    ) {
        self.day = DateWords(texts).long(day)
        count = CountView(typed: typed)
        error = problem
        self.drawers = drawers.map { drawer in
            DrawerLine(
                href: "/cash/drawers/\(drawer.id)", day: DateWords(texts).full(drawer.day),
                name: drawer.id.shortDrawer)
        }
        hasDrawers = !drawers.isEmpty
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? { ErrorSummary(count: error, texts) }
}

/// The register of an open drawer: its lines, its sums by kind and by service.
package struct RegisterPage: PageView {
    package static let template = "cash"

    /// A line of the register.
    package struct Line: Sendable {
        package let href: String
        package let at: String
        package let number: String
        package let service: String
        package let amount: String
        package let isRefund: Bool
    }

    /// A sum with its label.
    package struct Sum: Sendable {
        package let label: String
        package let detail: String
        package let amount: String
    }

    package let day: String
    package let expected: String
    package let kinds: [Sum]
    package let services: [Sum]
    package let lines: [Line]
    package let isEmpty: Bool
    /// That it is an earlier day's, and has to be closed first.
    package let isOverdue: Bool

    package init(
        register: CashRegister, service: (ServiceID) -> LocalizedText?, today: CivilDate, texts: Texts
    ) {
        func name(_ id: ServiceID?) -> String {
            id.map { service($0)?(texts.language) ?? $0.text } ?? texts("unconfirmed")
        }
        let totals = register.book.totals
        day = DateWords(texts).long(register.book.day)
        expected = totals.expected.display
        kinds = Sum.kinds(totals, texts)
        services = register.services.map {
            Sum(label: name($0.service), detail: String($0.count), amount: $0.total.display)
        }
        lines = register.lines.reversed().map { line in
            Line(
                href: "/requests/\(line.entry.request)", at: line.entry.at.clockText,
                number: line.number?.text ?? "—", service: name(line.service),
                amount: (line.entry.isRefund ? "−" : "") + line.entry.amounts.total.display,
                isRefund: line.entry.isRefund)
        }
        isEmpty = lines.isEmpty
        isOverdue = register.book.day != today
    }
}

extension RegisterPage.Sum {
    /// Float, fees by kind, refunds.
    static func kinds(_ totals: DrawerTotals, _ texts: Texts) -> [Self] {
        [
            Self(label: texts("cash.float"), detail: "", amount: totals.float.display),
            Self(
                label: texts("fee.processing"), detail: texts.counted("cash.requests", totals.feeCount),
                amount: totals.receipts.processing.display),
            Self(label: texts("fee.copy"), detail: "", amount: totals.receipts.printedCopy.display),
            Self(label: texts("fee.statutory"), detail: "", amount: totals.receipts.statutory.display),
            Self(
                label: texts("cash.refunds"), detail: texts.counted("cash.requests", totals.refundCount),
                amount: totals.refunds.total == .zero ? "₹0" : "−" + totals.refunds.total.display),
        ]
    }
}

/// Closing the drawer: what should be in it, what is counted, why they differ.
package struct CloseDrawerPage: PageView {
    package static let template = "cashclose"

    /// Reasons of a difference to press; each has its sentence under `cash.reason.…`.
    private static let reasons = ["change", "count", "earlier", "note", "unknown"]

    package let drawer: String
    package let day: String
    package let expected: String
    package let kinds: [RegisterPage.Sum]
    /// How many lines the register had when this page was made.
    package let lines: String
    package let count: CountView
    package let error: String?
    /// By how much the count of the press before differed.
    package let difference: String?
    package let reasonField: FieldView
    package let more: FieldView

    /// - Parameters:
    ///   - typed: The count as it was typed, `reason` and `reason-text`.
    ///   - problems: Sentences by `count` and `reason`.
    package init(register: CashRegister, typed: [String: String], problems: [String: String], texts: Texts) {
        let totals = register.book.totals
        drawer = register.book.id.description
        day = DateWords(texts).long(register.book.day)
        expected = totals.expected.display
        kinds = RegisterPage.Sum.kinds(totals, texts)
        lines = String(register.book.lines.count)
        count = CountView(typed: typed, expected: totals.expected)
        error = problems["count"]
        difference =
            problems["reason"] == nil
            ? nil : CountView.count(typed).map { texts.difference($0.total - totals.expected) }
        reasonField = FieldView(
            id: "reason", label: texts("cash.why"), hint: texts("cash.why.hint"), error: problems["reason"],
            choices: Self.reasons.map { (value: $0, label: texts("cash.reason.\($0)")) }, chosen: typed["reason"] ?? "")
        more = FieldView(
            id: "reason-text", label: texts("cancel.more"), value: typed["reason-text"] ?? "",
            maximumLength: CancelPage.maximumReason)
    }

    /// The sentence of a reason that was pressed; empty for none.
    static func reason(_ chosen: String, _ texts: Texts) -> String {
        reasons.contains(chosen) ? texts("cash.reason.\(chosen)") : ""
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        if let error { return ErrorSummary(count: error, texts) }
        return reasonField.error.flatMap {
            ErrorSummary(
                title: texts.counted("form.errors", 1), lines: [ErrorSummary.Line(field: "reason", text: $0)])
        }
    }
}

/// A closed drawer: what its slip says.
package struct ClosingPage: PageView {
    package static let template = "closing"

    package let drawer: String
    package let name: String
    package let day: String
    package let difference: String
    package let isEven: Bool
    package let kinds: [RegisterPage.Sum]
    package let expected: String
    package let counted: String
    package let notes: [RegisterPage.Sum]
    package let reason: String?
    package let ticks: [Tick]
    package let print: String

    /// - Returns: `nil` while the drawer is open.
    package init?(book: DrawerBook, texts: Texts, now: Timestamp) {
        guard let closing = book.closing, let closedAt = book.closedAt else { return nil }
        drawer = book.id.description
        name = book.id.shortDrawer
        day = DateWords(texts).long(book.day)
        difference = texts.difference(closing.difference)
        isEven = closing.difference == .zero
        kinds = RegisterPage.Sum.kinds(closing.totals, texts)
        expected = closing.totals.expected.display
        counted = closing.counted.total.display
        notes = closing.counted.lines.filter { $0.count > 0 }.map { line in
            RegisterPage.Sum(
                label: "₹\(line.denomination.rawValue) × \(line.count)", detail: "",
                amount: (line.denomination.value * line.count).display)
        }
        reason = closing.reason.isEmpty ? nil : closing.reason
        let words = DateWords(texts)
        ticks = [
            Tick.done(texts("cash.closed"), at: words.moment(closedAt, seenAt: now)),
            Tick.done(texts("cash.signed")),
            book.printings > 0 ? Tick.done(texts("slip.printed")) : Tick.bad(texts("slip.unprinted")),
        ]
        print = texts(book.printings == 0 ? "slip.print" : "slip.again")
    }
}

extension Texts {
    /// `कोई अंतर नहीं`, `₹5 कम`, `₹5 ज़्यादा`.
    func difference(_ amount: Money) -> String {
        if amount == .zero { return self("cash.even") }
        let size = Money(paise: abs(amount.paise)).display
        return self(amount < .zero ? "cash.short" : "cash.over", ["sum": size])
    }
}

extension ErrorSummary {
    /// A count that is none.
    fileprivate init?(count problem: String?, _ texts: Texts) {
        guard let problem else { return nil }
        self.init(
            title: texts.counted("form.errors", 1),
            lines: [Line(field: CountView.name(.fiveHundred), text: problem)])
    }
}
