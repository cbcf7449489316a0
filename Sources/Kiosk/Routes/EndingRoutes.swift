import Domain
import EdgeNode
package import Hummingbird
import Primitives
import Store

/// Taking a request back, appealing, and the papers that belong to it.
package struct EndingRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the cancellation and the appeals of a request.
    package func add(to router: Router<KioskContext>) {
        router.get("/requests/:id/cancel") { request, context in try await cancelPage(request, context) }
        router.post("/requests/:id/cancel") { _, context in try await cancel(context) }
        router.post("/requests/:id/cancellation") { _, context in try await printCancellation(context) }
        router.post("/requests/:id/application") { _, context in try await printApplication(context) }
        router.post("/requests/:id/appeal") { _, context in try await appeal(context) }
    }

    private func cancelPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        let id = try desk.record(context)
        let found = try await desk.node.request(id)
        guard found.mayBeCancelled(on: desk.now.civilDate) else { return desk.to("/requests/\(id)") }
        let texts = desk.texts(context)
        let memory = desk.memory(request, context)
        let view = CancelPage(
            request: found, service: try await desk.node.service(found.submission.service),
            chosen: memory?.values["reason"] ?? "", typed: memory?.values["reason-text"] ?? "",
            problem: memory?.problems["reason"], texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func cancel(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let texts = desk.texts(context)
        let chosen = context.form["reason"] ?? ""
        let typed = String((context.form["reason-text"] ?? "").prefix(CancelPage.maximumReason))
        let reason = [CancelPage.reason(chosen, desk.renderer.texts(.hindi)), typed.trimmed]
            .filter { !$0.isEmpty }.joined(separator: "; ")
        do {
            _ = try await desk.node.cancel(id, reason: reason, by: person)
        } catch let problem as CancellationProblem where problem == .reasonMissing || problem == .reasonTooLong {
            desk.remember(
                FormMemory(
                    path: "/requests/\(id)/cancel", values: ["reason": chosen, "reason-text": typed],
                    problems: ["reason": desk.sentence(problem, texts)]), context)
            return desk.to("/requests/\(id)/cancel")
        } catch let problem as CashProblem {
            return desk.toCash(problem, andBackTo: "/requests/\(id)/cancel", context)
        }
        desk.remember(nil, context)
        try await desk.printing("cancel.done", context) { try await desk.node.printCancellation(of: id, by: person) }
        return desk.to("/requests/\(id)")
    }

    private func printCancellation(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        try await desk.printing("cancel.printed", context) {
            try await desk.node.printCancellation(of: id, by: person)
        }
        return desk.to("/requests/\(id)")
    }

    private func printApplication(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator, .officer)
        let id = try desk.record(context)
        try await desk.printing("application.sent", context) {
            try await desk.node.printApplication(of: id, by: person)
        }
        return desk.to("/requests/\(id)")
    }

    /// One tap from the request to its appeal's form.
    private func appeal(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        guard let level = context.form["level"].flatMap({ AppealLevel(rawValue: $0) }) else {
            return desk.to("/requests/\(id)")
        }
        do {
            let draft = try await desk.node.beginAppeal(id, level, by: person)
            return desk.to("/drafts/\(draft.id)")
        } catch let error as any Reported where error.key.hasPrefix("appeal.") || error.key == "request.duplicate" {
            let texts = desk.texts(context)
            desk.leave(Notice(.attn, title: texts("error.title"), text: desk.sentence(error, texts)), context)
            return desk.to("/requests/\(id)")
        }
    }
}
