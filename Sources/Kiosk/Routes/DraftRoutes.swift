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
        router.get("/drafts/:id") { request, context in try await formPage(request, context) }
        router.post("/drafts/:id") { _, context in try await goOn(context) }
        router.post("/drafts/:id/save") { _, context in try await save(context) }
        router.post("/drafts/:id/aids") { _, context in try await aid(context) }
        router.get("/drafts/:id/declaration") { request, context in try await declarationPage(request, context) }
        router.post("/drafts/:id/declaration") { request, context in try await declare(request, context) }
        router.post("/drafts/:id/declaration/print") { _, context in try await printDeclaration(context) }
        router.get("/drafts/:id/review") { request, context in try await reviewPage(request, context) }
        router.post("/drafts/:id/submit") { _, context in try await submit(context) }
    }

    private func formPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let open = try await desk.node.openDraft(id, by: person)
        let texts = desk.texts(context)
        let view = FormPage(
            draft: id, service: open.service, household: open.household, member: open.applicant.member,
            answers: open.draft.answers, seen: Set(open.draft.seenDocuments),
            isChecked: context.open?.session.checked.contains(id) == true, savedAt: open.draft.changedAt,
            texts: texts, now: desk.now)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func keep(_ context: KioskContext, by person: Person) async throws -> OpenDraft {
        try await desk.node.saveAnswers(
            desk.record(context), answers: context.form.values(after: FieldView.answerPrefix),
            seenDocuments: context.form.all("seen"), by: person)
    }

    private func goOn(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let open = try await keep(context, by: person)
        if let session = context.open { desk.sessions.update(session.id) { $0.checked.insert(id) } }
        return desk.to("/drafts/\(id)" + (open.problems.isEmpty ? "/declaration" : ""))
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
        let texts = desk.texts(context)
        let view = DeclarationPage(
            draft: id, service: open.service, text: open.declaration.text, household: open.household,
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
        let open = review.open
        let view = ReviewPage(
            draft: id, service: open.service, fees: try await desk.node.catalogue().processingFees,
            household: open.household, member: open.applicant.member, answers: open.draft.answers,
            seen: Set(open.draft.seenDocuments), consent: review.consent(texts.language),
            declared: open.draft.declaredAt, dueOn: review.dueOn, isDueUnconfirmed: !review.isDueDateConfirmed,
            isChecked: desk.memory(request, context) != nil, texts: texts, now: desk.now)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// The draft's id is the key of the submission: a second press, a reload or another tab yields the first number.
    private func submit(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let taken: TakenRequest
        do {
            taken = try await desk.node.submit(id, consented: context.form["consent"] == "yes", by: person)
        } catch DraftProblem.noConsent {
            desk.remember(FormMemory(path: "/drafts/\(id)/review"), context)
            return desk.to("/drafts/\(id)/review")
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
