import Domain
import EdgeNode
package import Hummingbird
import Primitives
import Store

/// The operator's drawer: open, register, close, closing slip.
package struct CashRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the drawer's pages.
    package func add(to router: Router<KioskContext>) {
        router.get("/cash") { request, context in try await cashPage(request, context) }
        router.post("/cash/open") { _, context in try await open(context) }
        router.get("/cash/close") { request, context in try await closePage(request, context) }
        router.post("/cash/close") { _, context in try await close(context) }
        router.get("/cash/drawers/:id") { request, context in try await closingPage(request, context) }
        router.post("/cash/drawers/:id/slip") { _, context in try await printSlip(context) }
    }

    /// The register, or where no drawer is open, its opening.
    private func cashPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let texts = desk.texts(context)
        let today = desk.now.civilDate
        if let register = try await desk.node.openRegister(of: person) {
            let view = RegisterPage(
                register: register, service: try await desk.serviceNames(), today: today, texts: texts)
            return await desk.page(view, request, context)
        }
        let memory = desk.memory(request, context)
        let drawers = try await desk.node.store.drawers(of: person.id, limit: Self.listedDrawers)
        let view = OpenDrawerPage(
            day: today, typed: memory?.values ?? [:], problem: memory?.problems["count"],
            drawers: drawers.map { ($0.id, $0.day) }, texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// Drawers closed before that the page lists: some three weeks.
    private static let listedDrawers = 18

    private func open(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let texts = desk.texts(context)
        let typed = CountView.typed(context.form)
        let count = context.form["empty"] == nil ? CountView.count(typed) : .empty
        guard let count else {
            desk.remember(
                FormMemory(
                    path: "/cash", values: typed, problems: ["count": desk.sentence(CashProblem.notACount, texts)]),
                context)
            return desk.to("/cash")
        }
        do {
            try await desk.node.openDrawer(with: count, by: person)
        } catch CashProblem.alreadyOpen {
            // A second press, or another window: the drawer is open, which is what was wanted.
        } catch let problem as CashProblem {
            return desk.toCash(problem, andBackTo: context.open?.session.afterCash, context)
        }
        desk.remember(nil, context)
        let next = context.open?.session.afterCash
        if let open = context.open { desk.sessions.update(open.id) { $0.afterCash = nil } }
        desk.leave(Notice(.good, title: texts("cash.opened", ["sum": count.total.display])), context)
        return desk.to(next ?? "/find")
    }

    private func closePage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        guard let register = try await desk.node.openRegister(of: person) else { return desk.to("/cash") }
        let texts = desk.texts(context)
        let memory = desk.memory(request, context)
        let view = CloseDrawerPage(
            register: register, typed: memory?.values ?? [:], problems: memory?.problems ?? [:], texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func close(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        guard let id = context.form["drawer"].flatMap({ RecordID($0) }) else { return desk.to("/cash") }
        let texts = desk.texts(context)
        var typed = CountView.typed(context.form)
        typed["reason"] = context.form["reason"] ?? ""
        typed["reason-text"] = String((context.form["reason-text"] ?? "").prefix(CancelPage.maximumReason))
        let reason = [
            CloseDrawerPage.reason(typed["reason"] ?? "", desk.renderer.texts(.hindi)),
            (typed["reason-text"] ?? "").trimmed,
        ].filter { !$0.isEmpty }.joined(separator: "; ")
        do {
            guard let counted = CountView.count(typed) else { throw CashProblem.notACount }
            _ = try await desk.node.closeDrawer(
                id, counted: counted, reason: reason, seenLines: context.form["lines"].flatMap { Int($0) } ?? -1,
                by: person)
        } catch CashProblem.alreadyClosed {
            return desk.to("/cash/drawers/\(id)")
        } catch let problem as CashProblem where Self.places[problem] != nil {
            desk.remember(
                FormMemory(
                    path: "/cash/close", values: typed,
                    problems: [Self.places[problem] ?? "": desk.sentence(problem, texts)]), context)
            return desk.to("/cash/close")
        }
        desk.remember(nil, context)
        try await desk.printing("cash.slip.done", context) {
            try await desk.node.printClosingSlip(of: id, by: person)
        }
        return desk.to("/cash/drawers/\(id)")
    }

    /// Beside which field a problem stands.
    private static let places: [CashProblem: String] = [
        .notACount: "count", .changed: "count", .reasonMissing: "reason", .reasonTooLong: "reason",
    ]

    private func closingPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let book = try await ownDrawer(person, context)
        guard let view = ClosingPage(book: book, texts: desk.texts(context), now: desk.now) else {
            return desk.to("/cash")
        }
        return await desk.page(view, request, context)
    }

    private func printSlip(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let book = try await ownDrawer(person, context)
        try await desk.printing("cash.slip.done", context) {
            try await desk.node.printClosingSlip(of: book.id, by: person)
        }
        return desk.to("/cash/drawers/\(book.id)")
    }

    /// Nobody looks into another's drawer here; the state sees them all.
    private func ownDrawer(_ person: Person, _ context: KioskContext) async throws -> DrawerBook {
        let book = try await desk.node.store.drawer(desk.record(context))
        guard book.holder.person == person.id else { throw CashProblem.unknownDrawer }
        return book
    }
}

extension Desk {
    /// Leads to the drawer that stands in the way, and from there back to what waits for it.
    func toCash(_ problem: CashProblem, andBackTo path: String?, _ context: KioskContext) -> Response {
        let texts = texts(context)
        leave(Notice(.attn, title: sentence(problem, texts)), context)
        if let open = context.open { sessions.update(open.id) { $0.afterCash = path } }
        if case .earlierDay = problem { return to("/cash/close") }
        return to("/cash")
    }
}
