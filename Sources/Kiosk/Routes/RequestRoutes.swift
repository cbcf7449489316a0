import Domain
import EdgeNode
package import Hummingbird
import NIOCore
import Primitives
import Store

/// The day's list, one request, its papers.
package struct RequestRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the day's list and the pages of a request.
    package func add(to router: Router<KioskContext>) {
        router.get("/day") { request, context in try await dayPage(request, context) }
        router.post("/day") { _, context in try await find(context) }
        router.get("/requests/:id") { request, context in try await requestPage(request, context) }
        router.get("/requests/:id/slip") { request, context in try await slipPage(request, context) }
        router.post("/requests/:id/slip") { _, context in try await printSlip(context) }
        router.post("/requests/:id/order") { _, context in try await printOrder(context) }
        router.get("/requests/:id/complete") { request, context in try await completePage(request, context) }
        router.post("/requests/:id/complete") { request, context in try await complete(request, context) }
        router.post("/requests/:id/complete/aids") { _, context in try completeAid(context) }
        router.get("/requests/:id/certificate") { request, context in try await certificatePage(request, context) }
        router.post("/requests/:id/certificate") { _, context in try await printCertificate(context) }
        router.get("/requests/:id/certificate.png") { _, context in try await preview(context) }
    }

    private func dayPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator, .officer)
        let memory = desk.memory(request, context)
        try await desk.node.settleDay()
        let store = desk.node.store
        let today = try await store.requests(.receivedOn(desk.now.civilDate)).map { ListedRequest($0) }
        let attention = try await store.requests(.needsAttention).map { ListedRequest($0) }
        let returned = try await store.requests(.status(.returned)).map { ListedRequest($0) }
        let waiting = attention + returned.filter { one in !attention.contains { $0.id == one.id } }
        let overdue = try await store.overdueRequests(on: desk.now.civilDate).map { ListedRequest($0) }
        let view = DayPage(
            today: today, waiting: waiting, overdue: overdue, service: try await desk.serviceNames(),
            typed: memory?.values["number"] ?? "", problem: memory?.problems["number"], texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    private func find(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator, .officer)
        let typed = String((context.form["number"] ?? "").prefix(DayPage.maximumLength))
        let texts = desk.texts(context)
        let problem: String
        if let number = RequestNumber(typed) {
            if let id = try await desk.node.store.request(numbered: number) {
                desk.remember(nil, context)
                return desk.to("/requests/\(id)")
            }
            problem = texts("day.unknown")
        } else {
            problem = texts("day.malformed")
        }
        desk.remember(FormMemory(path: "/day", values: ["number": typed], problems: ["number": problem]), context)
        return desk.to("/day")
    }

    /// The request of the address with the service that it was made under.
    private func found(_ context: KioskContext) async throws -> (ServiceRequest, Service) {
        let request = try await desk.node.request(desk.record(context))
        let service = try await desk.node.service(
            request.submission.service, version: request.submission.serviceVersion)
        return (request, service)
    }

    private func requestPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator, .officer)
        let (found, service) = try await found(context)
        let view = RequestPage(
            request: found, service: service, role: person.role, standing: try await desk.node.standing(of: found),
            texts: desk.texts(context), now: desk.now)
        return await desk.page(view, request, context)
    }

    private func slipPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator, .officer)
        let (found, service) = try await found(context)
        let view = SlipPage(
            request: found, service: service, printed: found.lastPrinting(of: .slip),
            isSent: try await desk.node.store.isSent(found.id),
            listed: try await desk.node.catalogue().guarantee?.sameDay?.entry(of: service.id),
            texts: desk.texts(context), now: desk.now)
        return await desk.page(view, request, context)
    }

    private func printSlip(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator, .officer)
        let id = try desk.record(context)
        try await desk.printing("slip.done", context) { try await desk.node.printSlip(of: id, by: person) }
        return desk.to("/requests/\(id)/slip")
    }

    private func printOrder(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator, .officer)
        let id = try desk.record(context)
        try await desk.printing("order.sent", context) { try await desk.node.printOrder(of: id, by: person) }
        return desk.to("/requests/\(id)")
    }

    private func completePage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        let id = try desk.record(context)
        let memory = desk.memory(request, context)
        let completing = try await desk.node.openCompletion(id, answers: memory?.values ?? [:])
        guard completing.request.completeBy != nil || completing.request.status == .returned else {
            return desk.to("/requests/\(id)")
        }
        let texts = desk.texts(context)
        let view = CompletePage(
            completing: completing, seen: memory?.lists["seen"] ?? [],
            declined: memory?.lists["declined"] ?? [], isChecked: memory?.isChecked == true,
            texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// A second press finds the request with the officer again, and only shows it.
    private func complete(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let typed = context.form.joined(after: FieldView.answerPrefix)
        let completing = try await desk.node.openCompletion(id, answers: typed)
        guard completing.request.completeBy != nil || completing.request.status == .returned else {
            return desk.to("/requests/\(id)")
        }
        let press = FormPress(context.form["do"])
        let shown = Set(context.form.all("shown"))
        let brings = !shown.isEmpty && completing.asked.questions.contains { !shown.contains($0.path) }
        if case .take(let document) = press {
            remember(completing.answers, isChecked: false, context)
            let paper = try await desk.node.beginPaper(document, ofCompletion: id, by: person)
            return desk.to("/papers/\(paper.id)")
        }
        guard press == .goOn, !brings else {
            remember(press.applied(to: completing), isChecked: false, context)
            return desk.to("/requests/\(id)/complete")
        }
        do {
            _ = try await desk.node.complete(
                id, answers: typed, seenDocuments: context.form.all("seen"), declined: declined(context), by: person)
        } catch let problem as DraftProblem where problem == .incomplete || problem == .papersMissing {
            remember(completing.answers, isChecked: true, context)
            if problem == .papersMissing {
                let texts = desk.texts(context)
                desk.leave(Notice(.attn, title: texts("error.title"), text: desk.sentence(problem, texts)), context)
            }
            return desk.to("/requests/\(id)/complete")
        }
        desk.remember(nil, context)
        desk.leave(Notice(.good, title: desk.texts(context)("complete.done")), context)
        return desk.to("/requests/\(id)")
    }

    /// The papers of the locker that were offered and not taken.
    private func declined(_ context: KioskContext) -> [String] {
        PaperChoice(offered: context.form.all("offered"), chosen: context.form.all("attach")).declined(after: [])
    }

    /// What stands on the completion's page is kept for the page that comes back.
    private func remember(_ answers: Answers, isChecked: Bool, _ context: KioskContext) {
        guard let id = try? desk.record(context) else { return }
        desk.remember(
            FormMemory(
                path: "/requests/\(id)/complete", values: answers,
                lists: ["seen": context.form.all("seen"), "declined": declined(context)],
                isChecked: isChecked), context)
    }

    /// An aid was pressed on the completion.
    private func completeAid(_ context: KioskContext) throws -> Response {
        _ = try desk.person(context, .operator)
        remember(context.form.joined(after: FieldView.answerPrefix), isChecked: false, context)
        return desk.aid(context)
    }

    private func certificatePage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator, .officer)
        let (found, service) = try await found(context)
        guard let certificate = found.certificate else { return desk.to("/requests/\(found.id)") }
        let view = CertificatePage(
            request: found, certificate: certificate, service: service,
            isSent: try await desk.node.store.isSent(found.id), texts: desk.texts(context), now: desk.now)
        return await desk.page(view, request, context)
    }

    private func printCertificate(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator, .officer)
        let id = try desk.record(context)
        try await desk.printing("certificate.sent", context) {
            try await desk.node.printCertificate(of: id, by: person)
        }
        return desk.to("/requests/\(id)/certificate")
    }

    /// Dots of the preview: 1,240 over the width of A4.
    private static let previewDotsPerInch = 150

    private func preview(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator, .officer)
        let (found, _) = try await found(context)
        guard found.certificate != nil else { throw HTTPError(.notFound) }
        let png = try await desk.node.certificatePreview(of: found, dotsPerInch: Self.previewDotsPerInch)
        return Response(
            status: .ok, headers: [.contentType: "image/png"], body: ResponseBody(byteBuffer: ByteBuffer(bytes: png)))
    }
}

extension Desk {
    /// The names of the services that the catalogue holds.
    func serviceNames() async throws -> (ServiceID) -> LocalizedText? {
        guard let catalogue = try? await node.catalogue() else { return { _ in nil } }
        return { catalogue.service($0)?.name }
    }
}

extension ServiceRequest {
    /// When a paper was last printed.
    func lastPrinting(of kind: PrintedPaper.Kind) -> Timestamp? {
        timeline.last { entry in
            if case .request(_, .printed(let paper)) = entry.event.body { paper.kind == kind } else { false }
        }?.event.time.time
    }
}

extension FormPress {
    /// The answers after a button that changes entries; as they are after any other.
    func applied(to completing: OpenCompletion) -> Answers {
        let (form, answers) = (completing.service.form, completing.answers)
        switch self {
        case .add(let id): return form.repetition(id).map { $0.adding(to: answers) } ?? answers
        case .remove(let id, let number):
            return form.repetition(id).map { $0.removing(number, from: answers) } ?? answers
        case .goOn, .back, .again, .take: return answers
        }
    }
}
