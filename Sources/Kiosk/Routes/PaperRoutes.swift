import Devices
import Domain
import EdgeNode
package import Hummingbird
import NIOCore
import Primitives
import Store

/// Taking a paper: from the scanner or the camera into the locker.
package struct PaperRoutes: Sendable {
    /// Addresses below it take files.
    package static let prefix = "/papers/"

    /// Pixels of the longer side of a page in a list, and of one that is being cut.
    private static let smallSide = 320, largeSide = 1_100
    /// What one press on an edge's button cuts off, in thousandths of the side.
    private static let edgeStep = 25

    private let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the pages on which a paper is taken.
    package func add(to router: Router<KioskContext>) {
        router.get("/papers/:id") { request, context in try await paperPage(request, context) }
        router.post("/papers/:id") { request, context in try await press(request, context) }
        router.post("/papers/:id/aids") { _, context in try await aid(context) }
        router.get("/papers/:id/pages/:page") { request, context in try await sheetPage(request, context) }
        router.post("/papers/:id/pages/:page") { _, context in try await change(context) }
        router.get("/papers/:id/pages/:page/picture") { _, context in
            try await picture(context, side: Self.smallSide, isWhole: false)
        }
        router.get("/papers/:id/pages/:page/whole/:state") { _, context in
            try await picture(context, side: Self.largeSide, isWhole: true)
        }
    }

    private func paperPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let draft = try await desk.node.store.paperDraft(desk.record(context), of: person.id)
        guard let household = try await desk.node.store.household(draft.family),
            let member = household.member(draft.member)
        else { throw DraftProblem.memberGone }
        let texts = desk.texts(context)
        let view = PaperPage(
            draft: draft, household: household, member: member,
            problem: desk.memory(request, context)?.problems["date"], texts: texts, today: desk.now.civilDate)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// What stands on the page is kept first, whatever was pressed. A chosen picture is taken, also where another
    /// button was pressed: nobody keeps what they did not see.
    private func press(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let draft = try await describe(context, by: person)
        let own = "/papers/\(id)"
        desk.remember(nil, context)
        if context.form["do"] == "leave" {
            if draft.pages.isEmpty { try await desk.node.store.dropPaperDraft(id) }
            return desk.to(draft.goal.path)
        }
        if context.form["do"] == "scan" {
            await taking(context) { try await desk.node.scanPage(to: id, by: person) }
            return desk.to(own)
        }
        if !context.file.isEmpty || context.form["do"] == "add" {
            await taking(context) { try await desk.node.addPage(context.file, to: id, by: person) }
            return desk.to(own)
        }
        do {
            try await desk.node.keepPaper(id, by: person)
        } catch let problem as PaperProblem {
            let texts = desk.texts(context)
            let sentence = desk.sentence(problem, texts)
            if problem == .noPages {
                desk.leave(Notice(.attn, title: sentence), context)
            } else {
                desk.remember(FormMemory(path: own, problems: ["date": sentence]), context)
            }
            return desk.to(own)
        }
        desk.leave(Notice(.good, title: desk.texts(context)("paper.done-notice")), context)
        return desk.to(draft.goal.path)
    }

    private func describe(_ context: KioskContext, by person: Person) async throws -> PaperDraft {
        try await desk.node.describe(
            desk.record(context), kind: context.form["kind"], date: context.form["date"], by: person)
    }

    /// Takes a page, or says on the next page why it could not be taken.
    private func taking(_ context: KioskContext, _ take: () async throws -> Void) async {
        let texts = desk.texts(context)
        do {
            try await take()
            desk.leave(Notice(.good, title: texts("paper.taken"), text: texts("paper.taken.text")), context)
        } catch let error as any Reported {
            desk.leave(Notice(.stop, title: texts("paper.failed"), text: desk.sentence(error, texts)), context)
        } catch {
            desk.leave(Notice(.stop, title: texts("paper.failed"), text: texts("fault.broken.text")), context)
        }
    }

    private func aid(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        _ = try await describe(context, by: person)
        return desk.aid(context)
    }

    private func sheetPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let draft = try await desk.node.store.paperDraft(desk.record(context), of: person.id)
        let number = try pageNumber(context)
        guard draft.pages.indices.contains(number - 1) else { return desk.to("/papers/\(draft.id)") }
        let texts = desk.texts(context)
        return await desk.page(PaperSheetPage(draft: draft, number: number, texts: texts), request, context)
    }

    private func change(_ context: KioskContext) async throws -> Response {
        let person = try desk.person(context, .operator)
        let id = try desk.record(context)
        let number = try pageNumber(context)
        guard let edit = Self.edit(context.form) else { return desk.to("/papers/\(id)/pages/\(number)") }
        try await desk.node.edit(edit, page: number - 1, of: id, by: person)
        switch edit {
        case .remove: return desk.to("/papers/\(id)")
        case .earlier: return desk.to("/papers/\(id)/pages/\(max(1, number - 1))")
        case .later: return desk.to("/papers/\(id)/pages/\(number + 1)")
        case .turn, .move, .cut: return desk.to("/papers/\(id)/pages/\(number)")
        }
    }

    /// What a button of a page's page asks for; `cut` brings the four edges that were drawn.
    private static func edit(_ form: FormValues) -> PageEdit? {
        let parts = (form["do"] ?? "").split(separator: ".").map(String.init)
        let edge = parts.count == 2 ? PageEdit.Edge.allCases.first { "\($0)" == parts[1] } : nil
        switch (parts.first, edge) {
        case ("left", _): return .turn(quarters: -1)
        case ("right", _): return .turn(quarters: 1)
        case ("more", let edge?): return .move(edge, by: edgeStep)
        case ("less", let edge?): return .move(edge, by: -edgeStep)
        case ("whole", _): return .cut([])
        case ("cut", _):
            let edges = (form["cut"] ?? "").split(separator: ",").compactMap { Int($0) }
            return edges.count == PageEdit.Edge.allCases.count && edges.allSatisfy((0...1_000).contains)
                ? .cut(edges) : nil
        case ("earlier", _): return .earlier
        case ("later", _): return .later
        case ("remove", _): return .remove
        default: return nil
        }
    }

    private func pageNumber(_ context: KioskContext) throws -> Int {
        guard let number = context.parameters.get("page").flatMap({ Int($0) }), (1...EdgeNode.mostPages) ~= number
        else { throw HTTPError(.notFound) }
        return number
    }

    private func picture(_ context: KioskContext, side: Int, isWhole: Bool) async throws -> Response {
        let person = try desk.person(context, .operator)
        return .jpeg(
            try await desk.node.picture(
                page: pageNumber(context) - 1, of: desk.record(context), side: side, isWhole: isWhole, by: person))
    }
}

extension PaperDraft.Goal {
    /// The page that it was taken for.
    var path: String {
        switch self {
        case .draft(let id, let step): "/drafts/\(id)/steps/\(step)"
        case .completion(let id): "/requests/\(id)/complete"
        case .locker: "/locker"
        }
    }
}

extension Response {
    /// A picture that we wrote ourselves; it is for this page alone, and no browser keeps it.
    static func jpeg(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "image/jpeg", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
