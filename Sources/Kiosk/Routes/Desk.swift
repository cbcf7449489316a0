import Devices
import Domain
package import EdgeNode
import Hummingbird
import Primitives
import Store

/// What every route works with: the node, the pages, the sessions.
package struct Desk: Sendable {
    package let node: EdgeNode
    package let renderer: PageRenderer
    package let sessions: SessionStore

    package init(node: EdgeNode, renderer: PageRenderer, sessions: SessionStore) {
        self.node = node
        self.renderer = renderer
        self.sessions = sessions
    }

    var now: Timestamp { node.clock.now() }

    func texts(_ context: KioskContext) -> Texts { renderer.texts(context.reading.language) }

    /// A page in the frame of its request.
    func page(
        _ view: some PageView, _ request: Request, _ context: KioskContext, errors: ErrorSummary? = nil,
        status: HTTPResponse.Status = .ok
    ) async -> Response {
        let session = context.open?.session
        let texts = texts(context)
        let frame = Frame(
            reading: context.reading, texts: texts, centre: node.centre.name, now: now,
            state: await stateLine(texts),
            person: session?.person.map {
                Badge(name: $0.name(texts.language), role: $0.designation(texts.language))
            },
            token: session?.token ?? "", path: request.method == .get ? request.uri.path : "/", errors: errors,
            notice: context.open.flatMap { sessions.takeNotice($0.id) })
        let html = renderer.html(view, in: frame)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: texts.language.rawValue],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// Network first, then the printers; what cannot be asked is not shown.
    private func stateLine(_ texts: Texts) async -> [StateItem] {
        var items: [StateItem] = []
        if let standing = try? await node.store.standing(), let lanes = try? await node.store.lanes() {
            let isOnline = isOnline(standing)
            let waiting = lanes.reduce(0) { $0 + $1.backlog }
            let key = isOnline ? "state.online" : "state.offline"
            items.append(
                StateItem(
                    icon: isOnline ? "cloud" : "offline",
                    text: texts(waiting == 0 ? key : key + ".some", ["n": String(waiting)]), isNetwork: true))
        }
        items.append(StateItem(icon: "print", text: texts(node.printers.slip.key)))
        return items
    }

    /// Whether the state was reached lately: within three rounds of the exchange, at least ten minutes.
    func isOnline(_ standing: NodeStanding) -> Bool {
        let rounds = max(600, 3 * node.settings.exchangeIntervalSeconds)
        return standing.lastExchange.advanced(bySeconds: Int64(rounds)) >= now
    }

    func to(_ path: String) -> Response { .redirect(to: path) }

    /// Leaves a message for the next page.
    func leave(_ notice: Notice?, _ context: KioskContext) {
        guard let open = context.open else { return }
        sessions.update(open.id) { $0.notice = notice }
    }

    func remember(_ memory: FormMemory?, _ context: KioskContext) {
        guard let open = context.open else { return }
        sessions.update(open.id) { $0.memory = memory }
    }

    /// What the form of this page held when something was wrong with it.
    func memory(_ request: Request, _ context: KioskContext) -> FormMemory? {
        let memory = context.open?.session.memory
        return memory?.path == request.uri.path ? memory : nil
    }

    /// An error's sentence in the reader's language.
    func sentence(_ error: any Reported, _ texts: Texts) -> String {
        let key = "error." + error.key
        return texts.sentence(key) == nil ? texts("fault.broken.text") : texts(key, error.arguments)
    }
}

/// Somebody has to sign in first.
struct SignInNeeded: Error {}

extension Desk {
    /// Who is signed in.
    ///
    /// - Throws: ``SignInNeeded``; `AccessError/notAllowed` where the role is none of these.
    func person(_ context: KioskContext, _ roles: Person.Role...) throws -> Person {
        guard let person = context.open?.session.person else { throw SignInNeeded() }
        guard roles.isEmpty || roles.contains(person.role) else { throw AccessError.notAllowed }
        return person
    }

    /// The record named in the address.
    func record(_ context: KioskContext) throws -> RecordID {
        guard let text = context.parameters.get("id"), let id = RecordID(text) else { throw HTTPError(.notFound) }
        return id
    }
}
