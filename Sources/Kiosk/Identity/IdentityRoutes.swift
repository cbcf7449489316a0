import Domain
import EdgeNode
package import Hummingbird
import IdentityProofs
import NIOCore
import Primitives
import Store

/// From a proof of identity to the operator's decision about it.
package struct IdentityRoutes: Sendable {
    /// What below which forms may bring a file.
    package static let prefix = "/identity"

    let desk: Desk

    package init(desk: Desk) { self.desk = desk }

    /// Answers for the proof, its picture and the decision.
    package func add(to router: Router<KioskContext>) {
        router.get("/identity") { request, context in try await askPage(request, context) }
        router.post("/identity") { _, context in try await read(context) }
        router.get("/identity/match") { request, context in try await matchPage(request, context) }
        router.get("/identity/photo") { _, context in try photo(context) }
        router.get("/identity/find") { request, context in try await findPage(request, context) }
        router.post("/identity/find") { _, context in try await find(context) }
        router.post("/identity/decide") { _, context in try await decide(context) }
    }

    /// Whose proof is asked for: the member of this visit.
    private struct Subject {
        let person: Person
        let session: OpenSession
        let household: Household
        let member: Member
    }

    private func subject(_ context: KioskContext) async throws -> Subject? {
        let person = try desk.person(context, .operator)
        guard let open = context.open, let family = open.session.family, let chosen = open.session.member,
            let household = try await desk.node.store.household(family), let member = household.member(chosen)
        else { return nil }
        return Subject(person: person, session: open, household: household, member: member)
    }

    private func whose(_ subject: Subject, _ texts: Texts) -> Whose {
        Whose(household: subject.household, member: subject.member, texts: texts, today: desk.now.civilDate)
    }

    private func askPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        guard let subject = try await subject(context) else { return desk.to("/find") }
        let texts = desk.texts(context)
        let memory = desk.memory(request, context)
        let view = IdentityPage(
            whose: whose(subject, texts), last: try await desk.node.store.lastIdentityCheck(of: subject.member.id),
            problems: memory?.problems ?? [:], isAgreed: memory?.values["agreed"] == "yes", texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    private func read(_ context: KioskContext) async throws -> Response {
        guard let subject = try await subject(context) else { return desk.to("/find") }
        let identity: VerifiedIdentity
        do throws(ProofRefusal) {
            identity = try context.file.isEmpty ? readCode(context) : readFile(context)
        } catch {
            return again("/identity", error, context)
        }
        let proof = PresentedProof(
            identity: identity, family: subject.household.family, member: subject.member.id, at: desk.now)
        desk.sessions.update(subject.session.id) {
            $0.memory = nil
            $0.proof = proof
        }
        return desk.to("/identity/match")
    }

    private func presented(_ subject: Subject) -> PresentedProof? {
        subject.session.session.proof.flatMap { $0.isFor(subject.member.id, at: desk.now) ? $0 : nil }
    }

    private func matchPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        guard let subject = try await subject(context) else { return desk.to("/find") }
        guard let proof = presented(subject) else { return desk.to("/identity") }
        let texts = desk.texts(context)
        let view = IdentityMatchPage(
            whose: whose(subject, texts), identity: proof.identity,
            report: MatchReport(proof.identity, subject.member, of: subject.household),
            isChecked: desk.memory(request, context) != nil, texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// The picture, from this session's memory.
    private func photo(_ context: KioskContext) throws -> Response {
        _ = try desk.person(context, .operator)
        guard let session = context.open?.session, let member = session.member,
            let proof = session.proof, proof.isFor(member, at: desk.now), let photo = proof.identity.photo
        else { throw HTTPError(.notFound) }
        return Response(
            status: .ok, headers: [.contentType: "image/jpeg"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: photo)))
    }

    private func decide(_ context: KioskContext) async throws -> Response {
        guard let subject = try await subject(context) else { return desk.to("/find") }
        guard let proof = presented(subject) else { return desk.to("/identity") }
        guard let decision = context.form["decision"].flatMap(IdentityCheck.Decision.init) else {
            desk.remember(FormMemory(path: "/identity/match"), context)
            return desk.to("/identity/match")
        }
        try await desk.node.decideIdentity(
            proof.identity, member: proof.member, of: proof.family, decision, by: subject.person)
        let texts = desk.texts(context)
        desk.sessions.update(subject.session.id) {
            $0.proof = nil
            $0.memory = nil
            $0.notice = Notice(
                decision == .samePerson ? .good : .attn, title: texts("identity.was.\(decision.rawValue)"),
                text: texts("identity.then.\(decision.rawValue)"))
        }
        return desk.to("/services")
    }
}
