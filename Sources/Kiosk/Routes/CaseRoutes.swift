import Domain
import EdgeNode
package import Hummingbird
import Logging
import Primitives
import Store

/// The officer's cases and decisions.
package struct CaseRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the officer's pages.
    package func add(to router: Router<KioskContext>) {
        router.get("/cases") { request, context in try await casesPage(request, context) }
        router.get("/cases/:id") { request, context in try await casePage(request, context) }
        router.post("/cases/:id") { request, context in try await decide(request, context) }
        router.post("/cases/:id/aids") { _, context in try aid(context) }
    }

    private func casesPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .officer)
        let store = desk.node.store
        let view = CasesPage(
            open: try await requests(.open) { $0.decidedAt == .node },
            approved: try await requests(.approved) { $0.decidedAt == .node && $0.hasCertificate },
            attention: try await store.requests(.needsAttention).map { ListedRequest($0) },
            service: try await desk.serviceNames(), texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    /// The requests of a status for services that are so; what the office decides is no case of this centre.
    private func requests(
        _ status: ServiceRequest.Status, where matches: (ServiceSummary) -> Bool
    ) async throws -> [ListedRequest] {
        let catalogue = try? await desk.node.catalogue()
        return try await desk.node.store.requests(.status(status)).filter { request in
            catalogue?.service(request.service).map(matches) ?? true
        }.map { ListedRequest($0) }
    }

    private func casePage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let officer = try desk.person(context, .officer)
        let found = try await desk.node.officerCase(desk.record(context), for: officer)
        let texts = desk.texts(context)
        let isOpen = found.request.status == .open || found.request.status == .approved
        guard isOpen else { return desk.to("/requests/\(found.request.id)") }
        let memory = desk.memory(request, context)
        let household = try await desk.node.store.household(found.request.submission.applicant.family)
        let submission = found.request.submission
        let view = CasePage(
            request: found.request, service: found.service, register: found.register, address: household?.address,
            declaration: found.service.declaration?.filled(
                for: submission.applicant, found.service.form.told(submission.answers), submission.answers,
                AnswerContext(submission)),
            lease: found.lease.map { CasePage.Permission(lease: $0.id, until: $0.notAfter, left: $0.left) },
            pinProblem: memory?.problems["pin"],
            refusal: refusal(found, officer, texts),
            choice: CasePage.Choice(
                outcome: memory?.values["outcome"].flatMap { Decision.Outcome(rawValue: $0) } ?? .approved,
                picked: memory?.lists["picked"] ?? [], text: memory?.values["text"] ?? ""),
            isChecked: memory?.problems["reasons"] != nil, texts: texts, now: desk.now)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// Why this officer can't decide the case; `nil` where they can.
    private func refusal(_ found: OfficerCase, _ officer: Person, _ texts: Texts) -> String? {
        if found.service.decidedAt == .state { return texts("error.decision.decidedByState") }
        return found.request.takenBy.person == officer.id ? texts("case.own") : nil
    }

    private func decide(_ request: Request, _ context: KioskContext) async throws -> Response {
        let officer = try desk.person(context, .officer)
        let id = try desk.record(context)
        guard let outcome = context.form["outcome"].flatMap({ Decision.Outcome(rawValue: $0) }) else {
            return desk.to("/cases/\(id)")
        }
        let kind = outcome == .rejected ? "reject" : "return"
        let picked = context.form.all("\(kind)-reason")
        let text = String((context.form["\(kind)-text"] ?? "").prefix(Self.maximumReason))
        let texts = desk.texts(context)
        var problems: [String: String] = [:]
        do {
            let status = try await desk.node.store.request(id).status
            let decided =
                status == .approved && outcome == .approved
                ? try await signAgain(id, pin: context.form["pin"] ?? "", by: officer)
                : try await desk.node.decide(
                    id, outcome, reasons: reasons(kind, picked: picked, text: text, outcome: outcome),
                    pin: context.form["pin"] ?? "", by: officer)
            return after(decided, context)
        } catch let error as AccessError where error != .notAllowed {
            problems["pin"] = desk.sentence(error, texts)
        } catch DecisionProblem.reasonsMissing {
            problems["reasons"] = desk.sentence(DecisionProblem.reasonsMissing, texts)
        } catch let error as StoreError where error.key == "request.notAllowed" {
            // A second press: the first one has decided it.
            return desk.to("/requests/\(id)")
        } catch let error as any Reported {
            desk.node.logger.warning(
                "not decided", metadata: ["reason": "\(error.key)", "arguments": "\(error.arguments)"])
            desk.leave(Notice(.stop, title: texts("case.deciding"), text: desk.sentence(error, texts)), context)
        }
        desk.remember(
            FormMemory(
                path: request.uri.path, values: ["outcome": outcome.rawValue, "text": text], lists: ["picked": picked],
                problems: problems), context)
        return desk.to("/cases/\(id)")
    }

    /// An aid was pressed: the decision as it stands is kept for the page that comes back, but never the PIN.
    private func aid(_ context: KioskContext) throws -> Response {
        _ = try desk.person(context, .officer)
        let id = try desk.record(context)
        let outcome = context.form["outcome"] ?? ""
        let kind = outcome == Decision.Outcome.rejected.rawValue ? "reject" : "return"
        let text = String((context.form["\(kind)-text"] ?? "").prefix(Self.maximumReason))
        desk.remember(
            FormMemory(
                path: "/cases/\(id)", values: ["outcome": outcome, "text": text],
                lists: ["picked": context.form.all("\(kind)-reason")], isChecked: false), context)
        return desk.aid(context)
    }

    /// Longest reason in the officer's own words, in characters.
    private static let maximumReason = 500

    /// The order is written in Hindi, so the chosen reasons are too.
    private func reasons(_ kind: String, picked: [String], text: String, outcome: Decision.Outcome) -> String {
        if outcome == .approved { return "" }
        let hindi = desk.renderer.texts(.hindi)
        let chosen = CasePage.reasonKeys(kind).filter(picked.contains).map { hindi("case." + $0) }
        return (chosen + [text.trimmed]).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The power failed between the approval and the signature: the officer signs now.
    private func signAgain(_ id: RecordID, pin: String, by officer: Person) async throws -> ServiceRequest {
        try await desk.node.confirm(officer, pin: pin)
        return try await desk.node.certify(id, by: officer)
    }

    private func after(_ decided: ServiceRequest, _ context: KioskContext) -> Response {
        desk.remember(nil, context)
        let texts = desk.texts(context)
        switch decided.status {
        case .certified: return desk.to("/requests/\(decided.id)/certificate")
        case .returned: desk.leave(Notice(.good, title: texts("case.returned")), context)
        case .rejected: desk.leave(Notice(.good, title: texts("case.rejected")), context)
        case .open, .approved, .closed, .cancelled: break
        }
        return desk.to("/requests/\(decided.id)")
    }
}
