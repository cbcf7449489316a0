import Domain
import EdgeNode
package import Hummingbird
import Primitives
import Store

/// Start, signing in and out, the aids, help.
package struct AccessRoutes: Sendable {
    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the start, the sign-in, the aids and help.
    package func add(to router: Router<KioskContext>) {
        router.get("/") { request, context in await start(request, context) }
        router.get("/help") { request, context in await help(request, context) }
        router.get("/sign-in") { request, context in try await signInPage(request, context) }
        router.post("/sign-in") { request, context in try await signIn(request, context) }
        router.get("/first-sign-in") { request, context in try await firstPage(request, context) }
        router.post("/first-sign-in") { request, context in try await first(request, context) }
        router.post("/sign-out") { _, context in signOut(context) }
        router.post("/aids") { _, context in desk.aid(context) }
    }

    private func start(_ request: Request, _ context: KioskContext) async -> Response {
        let view = StartPage(
            role: context.open?.session.person?.role, texts: desk.texts(context),
            english: desk.renderer.texts(.english))
        return await desk.page(view, request, context)
    }

    private func help(_ request: Request, _ context: KioskContext) async -> Response {
        let back = context.open?.session.cameFrom ?? "/"
        return await desk.page(HelpPage(back: back, texts: desk.texts(context)), request, context)
    }

    private func signInPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let people = try await people { $0.access.pin != nil }
        let memory = desk.memory(request, context)
        if people.isEmpty, memory == nil, try await !self.people({ $0.access.oneTimeCode != nil }).isEmpty {
            return desk.to("/first-sign-in")
        }
        let view = SignInPage(
            people: people, chosen: memory?.values["person"] ?? "", error: memory?.problems["pin"],
            texts: desk.texts(context))
        return await desk.page(view, request, context)
    }

    private func signIn(_ request: Request, _ context: KioskContext) async throws -> Response {
        let typed = context.form["person"] ?? ""
        let pin = context.form["pin"] ?? ""
        do {
            guard !typed.isEmpty, !pin.isEmpty else { throw Incomplete() }
            return try await welcome(desk.node.signIn(person: typed, pin: pin), context)
        } catch {
            let problem = try sentence(for: error, context)
            desk.remember(
                FormMemory(path: "/sign-in", values: ["person": typed], problems: ["pin": problem]), context)
            return desk.to("/sign-in")
        }
    }

    private func firstPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let memory = desk.memory(request, context)
        let texts = desk.texts(context)
        let view = FirstSignInPage(
            people: try await people { $0.access.oneTimeCode != nil }, chosen: memory?.values["person"] ?? "",
            problems: FirstSignInPage.Problems(
                code: memory?.problems["code"], pin: memory?.problems["pin"], again: memory?.problems["again"]),
            texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func first(_ request: Request, _ context: KioskContext) async throws -> Response {
        let typed = context.form["person"] ?? ""
        do {
            return try await welcome(
                desk.node.firstSignIn(
                    person: typed, code: context.form["code"] ?? "", pin: context.form["pin"] ?? "",
                    again: context.form["again"] ?? ""), context)
        } catch {
            let field =
                switch error as? AccessError {
                case .weakPIN: "pin"
                case .pinsDiffer: "again"
                default: "code"
                }
            let problem = try sentence(for: error, context)
            desk.remember(
                FormMemory(path: "/first-sign-in", values: ["person": typed], problems: [field: problem]), context)
            return desk.to("/first-sign-in")
        }
    }

    /// A field was left empty.
    private struct Incomplete: Error {}

    private func sentence(for error: any Error, _ context: KioskContext) throws -> String {
        let texts = desk.texts(context)
        if error is Incomplete { return texts("signin.missing") }
        guard let reported = error as? any Reported else { throw error }
        return desk.sentence(reported, texts)
    }

    /// A signed-in session begins under a new name, so that a name known from before is worth nothing.
    private func welcome(_ person: Person, _ context: KioskContext) async throws -> Response {
        guard let open = context.open else { return desk.to("/") }
        let next = open.session.next
        let fresh = desk.sessions.renew(open.id) { $0.person = person }
        let home =
            switch person.role {
            case .operator: try await isDrawerReady(person) ? "/find" : "/cash"
            case .officer: "/cases"
            case .technician: "/status"
            }
        var response = desk.to(next ?? home)
        response.setCookie(SessionGate.cookie(fresh.id))
        return response
    }

    /// Whether the operator's drawer of today is open: else their day begins, or yesterday's ends, with counting it.
    private func isDrawerReady(_ person: Person) async throws -> Bool {
        try await desk.node.store.openDrawer(of: person.id)?.day == desk.now.civilDate
    }

    private func signOut(_ context: KioskContext) -> Response {
        guard let open = context.open else { return desk.to("/") }
        let texts = desk.texts(context)
        let fresh = desk.sessions.renew(open.id) { $0.notice = Notice(.good, title: texts("signin.out")) }
        var response = desk.to("/")
        response.setCookie(SessionGate.cookie(fresh.id))
        return response
    }

    private func people(_ isShown: (AccessStanding) -> Bool) async throws -> [Person] {
        var people: [Person] = []
        for person in try await desk.node.store.people() {
            if let standing = try await desk.node.store.access(of: person.id), isShown(standing) {
                people.append(person)
            }
        }
        return people
    }
}
