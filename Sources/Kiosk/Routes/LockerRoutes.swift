import Domain
import EdgeNode
package import Hummingbird
import Primitives
import Store

/// What the centre keeps of a member's papers.
package struct LockerRoutes: Sendable {
    /// Pixels of the longer side of a page as it is shown.
    private static let pictureSide = 320, readableSide = 1_754

    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the locker's pages, and for the pages of papers that lie in it or that a request has.
    package func add(to router: Router<KioskContext>) {
        router.get("/locker") { request, context in try await lockerPage(request, context) }
        router.post("/locker") { _, context in try openLocker(context) }
        router.get("/locker/papers/:id/pages/:page") { _, context in try await picture(context) }
        router.post("/locker/papers/:id/replace") { _, context in try await replace(context) }
        router.get("/locker/papers/:id/remove") { request, context in try await removalPage(request, context) }
        router.post("/locker/papers/:id/remove") { _, context in try await remove(context) }
        router.get("/requests/:id/papers/:page") { _, context in try await requestPicture(context) }
    }

    private func openLocker(_ context: KioskContext) throws -> Response {
        _ = try desk.person(context, .operator)
        guard let open = context.open, let member = context.form["locker"].flatMap({ SamagraMemberID($0) }) else {
            return desk.to("/family")
        }
        desk.sessions.update(open.id) { $0.member = member }
        return desk.to("/locker")
    }

    private func lockerPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let member = context.open?.session.member else { return desk.to("/family") }
        let locker = try await desk.node.locker(of: member)
        return await desk.page(
            LockerPage(locker, texts: desk.texts(context), today: desk.now.civilDate), request, context)
    }

    private func picture(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        return .jpeg(
            try await desk.node.picture(
                page: pageIndex(context), ofPaper: desk.record(context), side: Self.pictureSide))
    }

    /// A page as the officer reads it before they decide.
    private func requestPicture(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator, .officer)
        return .jpeg(
            try await desk.node.picture(
                document: pageIndex(context), ofRequest: desk.record(context), side: Self.readableSide))
    }

    private func pageIndex(_ context: KioskContext) throws -> Int {
        guard let number = context.parameters.get("page").flatMap({ Int($0) }), number > 0 else {
            throw HTTPError(.notFound)
        }
        return number - 1
    }

    private func replace(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let draft = try await desk.node.beginPaper(inPlaceOf: desk.record(context), by: person)
        return desk.to("/papers/\(draft.id)")
    }

    private func removalPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        let id = try desk.record(context)
        let entry = try await desk.node.store.lockerEntry(id)
        let locker = try await desk.node.locker(of: entry.paper.member)
        guard let shown = locker.papers.first(where: { $0.entry.id == id }) else { throw StoreError.unknownPaper }
        let view = LockerRemovalPage(shown, of: locker, texts: desk.texts(context), today: desk.now.civilDate)
        return await desk.page(view, request, context)
    }

    private func remove(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        try await desk.node.removePaper(desk.record(context), by: person)
        desk.leave(Notice(.good, title: desk.texts(context)("locker.removed")), context)
        return desk.to("/locker")
    }
}
