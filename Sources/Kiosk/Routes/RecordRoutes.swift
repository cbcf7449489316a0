import Domain
import EdgeNode
package import Hummingbird
import Primitives
import Store

/// A member's record, and proposals to change it.
package struct RecordRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the pages of a record.
    package func add(to router: Router<KioskContext>) {
        router.post("/record") { _, context in try await open(context) }
        router.get("/record") { request, context in try await page(request, context) }
        router.get("/record/:field") { request, context in try await proposePage(request, context) }
        router.post("/record/:field") { request, context in try await propose(request, context) }
    }

    private func open(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let open = context.open, let member = context.form["record"].flatMap({ SamagraMemberID($0) }) else {
            return desk.to("/family")
        }
        desk.sessions.update(open.id) { $0.member = member }
        return desk.to("/record")
    }

    private func page(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let (household, member) = try await chosen(context) else { return desk.to("/family") }
        let view = RecordPage(
            household: household, member: member,
            proposals: try await desk.node.store.proposals(for: member.id), texts: desk.texts(context), now: desk.now)
        return await desk.page(view, request, context)
    }

    private func proposePage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let field = field(context), let (household, member) = try await chosen(context) else {
            return desk.to("/record")
        }
        let texts = desk.texts(context)
        let view = ProposePage(
            household: household, member: member, field: field, memory: desk.memory(request, context), texts: texts,
            today: desk.now.civilDate)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func propose(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        guard let field = field(context), let (household, member) = try await chosen(context) else {
            return desk.to("/record")
        }
        let texts = desk.texts(context)
        let typed = String((context.form["value"] ?? "").prefix(Correction.Field.longestName))
        let reason = String((context.form["reason"] ?? "").prefix(RegisterProposal.longestReason))
        let evidence = ProposePage.evidence.filter(context.form.all("evidence").contains)
        var problems: [String: String] = [:]
        do {
            try await desk.node.propose(
                field, typed: typed, reason: reason, evidence: evidence, of: member.id, in: household.family,
                by: person)
            desk.remember(nil, context)
            desk.leave(
                Notice(.good, title: texts("record.sent"), text: texts("record.sent.text")), context)
            return desk.to("/record")
        } catch let problem as ProposalProblem where problem != .memberGone {
            let place =
                switch problem {
                case .evidenceMissing: "evidence"
                case .reasonTooLong: "reason"
                case .invalidValue, .unchanged, .memberGone: "value"
                }
            problems[place] = desk.sentence(problem, texts)
        } catch StoreError.proposalUnderWay {
            desk.leave(
                Notice(.attn, title: texts("error.title"), text: desk.sentence(StoreError.proposalUnderWay, texts)),
                context)
            return desk.to("/record")
        }
        desk.remember(
            FormMemory(
                path: request.uri.path, values: ["value": typed, "reason": reason], lists: ["evidence": evidence],
                problems: problems), context)
        return desk.to(request.uri.path)
    }

    private func field(_ context: KioskContext) -> Correction.Field? {
        context.parameters.get("field").flatMap { Correction.Field(rawValue: $0) }
    }

    /// The member whom the session has open.
    private func chosen(_ context: KioskContext) async throws -> (Household, Member)? {
        guard let session = context.open?.session, let family = session.family, let id = session.member,
            let household = try await desk.node.store.household(family), let member = household.member(id)
        else { return nil }
        return (household, member)
    }
}
