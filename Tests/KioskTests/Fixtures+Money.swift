import Domain
import EdgeNode
import Kiosk
import Primitives
import Store
import TestKit

extension Fixtures {
    /// How requests end without a decision, delays, appeals.
    var endings: [Shown] {
        let cancel = cancelPage(problem: nil)
        let wrong = cancelPage(problem: texts("error.cancellation.reasonMissing"))
        return [
            Shown(name: "request-late", view: ended(Life.open.request, today: now.advanced(byDays: 12))),
            Shown(name: "request-today", view: ended(Life.open.request, today: now)),
            Shown(name: "request-closed", view: ended(Life.lapsed.request, today: now.advanced(byDays: 40))),
            Shown(name: "request-cancelled", view: ended(Life.cancelled.request, today: now)),
            Shown(name: "request-appealed", view: ended(Life.appealed.request, today: now.advanced(byDays: 12))),
            Shown(name: "cancel", view: cancel),
            Shown(name: "cancel-wrong", view: wrong, errors: wrong.summary(texts)),
        ]
    }

    private func ended(_ request: ServiceRequest, today: Timestamp) -> RequestPage {
        var service = service
        service.firstAppeal = Appeal(
            officer: Sourced(
                value: LocalizedText(hindi: "अनुविभागीय अधिकारी", english: "Sub-divisional officer"), effectiveFrom: nil,
                source: "", confidence: .unconfirmed),
            days: Sourced(value: 15, effectiveFrom: nil, source: "https://a.example", confidence: .press))
        let (terms, day) = (SampleGuarantee.terms, today.civilDate)
        let calendar = SampleCatalogue.catalogue.calendar
        let standing = GuaranteeStanding(
            terms: terms, delay: Delay(of: request, today: day, terms, calendar),
            appeals: [
                .first(about: request, filed: nil, today: day, terms),
                .second(about: request, first: nil, filed: nil, days: 15, today: day, terms),
            ])
        return RequestPage(
            request: request, service: service, role: .operator, standing: standing, texts: texts, now: today)
    }

    private func cancelPage(problem: String?) -> CancelPage {
        CancelPage(
            request: Life.open.request, service: service, chosen: problem == nil ? "twice" : "", typed: "",
            problem: problem, texts: texts)
    }

    /// What is promised for the day itself.
    func sameDay(_ service: ServiceID) -> SameDayDelivery.Promise? {
        SampleGuarantee.terms.sameDay?.promise(for: service, takenAt: now, SampleCatalogue.catalogue.calendar)
    }

    var sameDaySlip: SlipPage {
        slip(printed: now, isSent: true, request: Life.incomplete.request)
    }

    /// With a paper to bring, a copy that is wanted, a promise and a fee that nobody published.
    var incompleteReview: ReviewPage {
        var service = service
        service.statutoryFee = nil
        var open = open(service, answers: answers, declared: now)
        open.draft.wantsPrintedCopy = true
        return ReviewPage(
            review: RequestReview(
                open: open, fees: FeeReceipt(service: service, fees: Self.fees, withPrintedCopy: true),
                receivedOn: now.civilDate, dueOn: now.civilDate.adding(days: 4), isDueDateConfirmed: false,
                consent: ConsentText.current, sameDay: sameDay(service.id),
                completeBy: now.civilDate.adding(days: 30)),
            fees: Self.fees, isChecked: false, texts: texts, now: now)
    }
}

extension Fixtures {
    /// The drawer, from its opening to its slip.
    var cash: [Shown] {
        let wrongOpening = OpenDrawerPage(
            day: now.civilDate, typed: ["n500": "दो सौ"], problem: texts("error.cash.notACount"),
            drawers: [(drawer, now.civilDate.adding(days: -1))], texts: texts)
        let differing = closing(typed: ["n500": "1", "n20": "3"], problems: ["reason": "error.cash.reasonMissing"])
        let wrong = closing(typed: ["n500": "-1"], problems: ["count": "error.cash.notACount"])
        return [
            Shown(
                name: "cash-open",
                view: OpenDrawerPage(day: now.civilDate, typed: [:], problem: nil, drawers: [], texts: texts),
                notice: Notice(.attn, title: texts("error.cash.noDrawer"))),
            Shown(name: "cash-open-wrong", view: wrongOpening, errors: wrongOpening.summary(texts)),
            Shown(name: "cash", view: register(today: now.civilDate, hasFees: true)),
            Shown(name: "cash-yesterday", view: register(today: now.civilDate.adding(days: 1), hasFees: false)),
            Shown(name: "cash-close", view: closing(typed: [:], problems: [:])),
            Shown(name: "cash-close-differing", view: differing, errors: differing.summary(texts)),
            Shown(name: "cash-close-wrong", view: wrong, errors: wrong.summary(texts)),
            Shown(name: "closing", view: closed(printings: 0, counted: [1, 0, 0, 1, 0, 0, 0, 0, 0], reason: "")),
            Shown(
                name: "closing-short",
                view: closed(printings: 1, counted: [1, 0, 0, 0, 2, 0, 1, 0, 0], reason: "छुट्टे नहीं थे")),
        ]
    }

    private var drawer: RecordID { RecordID(bytes: [UInt8](repeating: 0xC4, count: 16))! }

    private func register(today: CivilDate, hasFees: Bool) -> RegisterPage {
        RegisterPage(
            register: cashRegister(hasFees: hasFees),
            service: { $0 == service.id ? service.name : nil }, today: today, texts: texts)
    }

    private func closing(typed: [String: String], problems: [String: String]) -> CloseDrawerPage {
        CloseDrawerPage(
            register: cashRegister(hasFees: true), typed: typed, problems: problems.mapValues { texts($0) },
            texts: texts)
    }

    private func closed(printings: Int, counted: [Int], reason: String) -> ClosingPage {
        var book = book(hasFees: true)
        let closing = DrawerClosing(
            totals: book.totals, counted: CashCount(counts: counted)!, reason: reason, statement: "ESEVC1:")
        book = book.closed(with: closing, at: now)
        book.printings = printings
        return ClosingPage(book: book, texts: texts, now: now)!
    }

    private func cashRegister(hasFees: Bool) -> CashRegister {
        let book = book(hasFees: hasFees)
        let number = RequestNumber(centre: "MDL03", year: 26, serial: 18_274)
        let lines = book.lines.map { line in
            CashRegister.Line(
                entry: line, number: line.isRefund ? nil : number, service: line.isRefund ? nil : service.id)
        }
        return CashRegister(
            book: book, lines: lines,
            services: lines.isEmpty ? [] : [.init(service: service.id, count: 3, total: Money(rupees: 45))])
    }

    /// ₹500 in the morning, three fees, one given back.
    private func book(hasFees: Bool) -> DrawerBook {
        let id = Life.open.request.id
        let fees = FeeReceipt(processing: Money(rupees: 20), printedCopy: Money(rupees: 5), statutory: .zero)
        let float = CashCount(counts: [1, 0, 0, 0, 0, 0, 0, 0, 0])!
        var bodies: [EventBody] = [.cash(drawer, .opened(DrawerOpening(day: now.civilDate, float: float)))]
        if hasFees {
            var submission = Life.open.request.submission
            submission.fees = fees
            let taken = EventBody.request(id, .submitted(submission))
            let back = RequestClosing(cause: .cancelled(refund: fees), reason: "x")
            bodies += [taken, taken, taken, .request(id, .closed(back))]
        }
        let events = bodies.enumerated().map { index, body in
            let time = now.advanced(bySeconds: Int64(index * 300 - 3_600))
            return JournalEvent(
                id: RecordID(at: time, random: SeededRandom(seed: UInt64(index))), origin: .node(NodeID("MDL03-1")!),
                epoch: 1, position: UInt64(index + 1), previous: .zero, time: HybridTime(time: time, counter: 0),
                actor: SampleJournal.operator, body: body)
        }
        return DrawerBook(id: drawer, events: events)!
    }
}
