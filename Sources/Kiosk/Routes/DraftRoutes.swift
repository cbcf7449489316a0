import Domain
import EdgeNode
package import Hummingbird
import NIOCore
import Primitives
import Store

/// From the form to the slip.
package struct DraftRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the pages from the form to the submission.
    package func add(to router: Router<KioskContext>) {
        router.get("/drafts/:id") { _, context in try await resume(context) }
        router.get("/drafts/:id/steps/:step") { request, context in try await formPage(request, context) }
        router.post("/drafts/:id/steps/:step") { _, context in try await press(context) }
        router.get("/drafts/:id/why") { request, context in try await whyPage(request, context) }
        router.post("/drafts/:id/save") { _, context in try await save(context) }
        router.post("/drafts/:id/aids") { _, context in try await aid(context) }
        router.get("/drafts/:id/declaration") { request, context in try await declarationPage(request, context) }
        router.post("/drafts/:id/declaration") { request, context in try await declare(request, context) }
        router.post("/drafts/:id/declaration/print") { _, context in try await printDeclaration(context) }
        router.get("/drafts/:id/review") { request, context in try await reviewPage(request, context) }
        router.post("/drafts/:id/copy") { _, context in try await chooseCopy(context) }
        router.post("/drafts/:id/submit") { _, context in try await submit(context) }
    }

    /// Leads to the first step that lacks something, or to the first of all.
    private func resume(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let open = try await desk.node.openDraft(desk.record(context), by: person)
        return to(step: open.firstIncompleteStep ?? open.asked.steps.first?.id, of: open)
    }

    private func formPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let open = try await desk.node.openDraft(id, by: person)
        guard let step = open.asked.steps.first(where: { $0.id == context.parameters.get("step") }) else {
            return desk.to("/drafts/\(id)")
        }
        let texts = desk.texts(context)
        let view = FormPage(
            open: open, step: step, isChecked: context.open?.session.checked[id]?.contains(step.id) == true,
            texts: texts, now: desk.now)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// Each condition of the service, with the answers so far.
    private func whyPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let open = try await desk.node.openDraft(desk.record(context), by: person)
        guard let eligibility = open.eligibility else { return desk.to("/drafts/\(open.draft.id)") }
        let view = WhyPage(
            service: open.service, eligibility: eligibility, register: open.knowledge, member: open.applicant.member,
            draft: open.draft.id, texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    private func keep(_ context: KioskContext, by person: Person) async throws -> OpenDraft {
        try await desk.node.saveAnswers(
            desk.record(context), answers: context.form.joined(after: FieldView.answerPrefix),
            seenDocuments: context.form["papers"] == nil ? nil : context.form.all("seen"),
            papers: PaperChoice(offered: context.form.all("offered"), chosen: context.form.all("attach")), by: person)
    }

    /// A step's page was sent: everything on it is kept first, whatever was pressed.
    private func press(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let open = try await keep(context, by: person)
        let id = open.draft.id
        guard let step = context.parameters.get("step"), open.asked.steps.contains(where: { $0.id == step }) else {
            return desk.to("/drafts/\(id)")
        }
        switch FormPress(context.form["do"]) {
        case .goOn: return goOn(from: step, open, context)
        case .back: return to(step: open.step(before: step), of: open)
        case .again(let path):
            let anchor = open.asked.question(path) == nil ? "" : "#" + path
            return desk.to("/drafts/\(id)/steps/\(step)" + anchor)
        case .take(let document):
            let paper = try await desk.node.beginPaper(document, ofDraft: id, step: step, by: person)
            return desk.to("/papers/\(paper.id)")
        case .add(let repetition):
            try await desk.node.changeEntries(id, of: repetition, .add, by: person)
        case .remove(let repetition, let number):
            try await desk.node.changeEntries(id, of: repetition, .remove(number: number), by: person)
        }
        return to(step: step, of: open)
    }

    /// To the next step, or past the form; stays where something is wrong, or where the answers brought questions that
    /// the page did not show.
    private func goOn(from step: String, _ open: OpenDraft, _ context: KioskContext) -> Response {
        let shown = Set(context.form.all("shown"))
        let questions = open.asked.steps.first { $0.id == step }?.questions ?? []
        if !shown.isEmpty, questions.contains(where: { !shown.contains($0.path) }) {
            let texts = desk.texts(context)
            desk.leave(Notice(.wait, title: texts("form.more"), text: texts("form.more.text")), context)
            return to(step: step, of: open)
        }
        check(step, of: open, context)
        if open.isWrong(step: step) { return to(step: step, of: open) }
        if let next = open.step(after: step) { return to(step: next, of: open) }
        guard let wrong = open.firstIncompleteStep else {
            return desk.to("/drafts/\(open.draft.id)/" + (open.service.declaration == nil ? "review" : "declaration"))
        }
        check(wrong, of: open, context)
        return to(step: wrong, of: open)
    }

    private func check(_ step: String, of open: OpenDraft, _ context: KioskContext) {
        guard let session = context.open else { return }
        desk.sessions.update(session.id) { $0.checked[open.draft.id, default: []].insert(step) }
    }

    private func to(step: String?, of open: OpenDraft) -> Response {
        desk.to(step.map { "/drafts/\(open.draft.id)/steps/\($0)" } ?? "/drafts/\(open.draft.id)/declaration")
    }

    /// The script's saving of a field: answers with the time.
    private func save(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let open = try await keep(context, by: person)
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: open.draft.changedAt.clockText)))
    }

    /// An aid was pressed on the form: what stands there is kept, with or without the script.
    private func aid(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        _ = try await keep(context, by: person)
        return desk.aid(context)
    }

    private func declarationPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let open = try await desk.node.openDraft(id, by: person)
        guard open.problems.isEmpty else { return desk.to("/drafts/\(id)") }
        guard let declaration = open.declaration else { return desk.to("/drafts/\(id)/review") }
        let texts = desk.texts(context)
        let view = DeclarationPage(
            draft: id, declaration: declaration, household: open.household,
            member: open.applicant.member, isConfirmed: open.draft.declaredAt != nil,
            isChecked: desk.memory(request, context) != nil, printed: context.open?.session.prints[id], texts: texts,
            now: desk.now)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func declare(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        guard context.form["confirmed"] == "yes" else {
            desk.remember(FormMemory(path: request.uri.path), context)
            return desk.to("/drafts/\(id)/declaration")
        }
        desk.remember(nil, context)
        try await desk.node.confirmDeclaration(id, by: person)
        return desk.to("/drafts/\(id)/review")
    }

    private func printDeclaration(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let isPrinted = try await desk.printing("declaration.sent", context) {
            try await desk.node.printDeclaration(ofDraft: id, by: person)
        }
        if isPrinted, let open = context.open { desk.sessions.update(open.id) { $0.prints[id] = desk.now } }
        return desk.to("/drafts/\(id)/declaration")
    }

    private func reviewPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let texts = desk.texts(context)
        let review: RequestReview
        do {
            review = try await desk.node.review(id, by: person)
        } catch let problem as DraftProblem where problem == .incomplete || problem == .notDeclared {
            return desk.to("/drafts/\(id)" + (problem == .notDeclared ? "/declaration" : ""))
        }
        let view = ReviewPage(
            review: review, fees: try await desk.node.catalogue().processingFees,
            isChecked: desk.memory(request, context) != nil, texts: texts, now: desk.now)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func chooseCopy(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        try await desk.node.choosePrintedCopy(id, context.form["copy"] == "yes", by: person)
        return desk.to("/drafts/\(id)/review")
    }

    /// The draft's id is the key of the submission: a second press, a reload or another tab yields the first number.
    private func submit(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let taken: TakenRequest
        do {
            taken = try await desk.node.submit(
                id, consented: context.form["consent"] == "yes",
                agreed: context.form.all("agreed").compactMap { RecordID($0) }, by: person)
        } catch DraftProblem.noConsent {
            desk.remember(FormMemory(path: "/drafts/\(id)/review"), context)
            return desk.to("/drafts/\(id)/review")
        } catch let problem as CashProblem {
            return desk.toCash(problem, andBackTo: "/drafts/\(id)/review", context)
        }
        desk.remember(nil, context)
        var isUnprinted = taken.isNew
        if !isUnprinted {
            isUnprinted = try await desk.node.store.request(taken.id).printings(of: .slip) == 0
        }
        if isUnprinted {
            try await desk.printing("slip.done", context) {
                try await desk.node.printSlip(of: taken.id, by: person)
            }
        }
        return desk.to("/requests/\(taken.id)/slip")
    }
}
