import Domain
import EdgeNode
import Hummingbird
import IdentityProofs
import Primitives

extension IdentityRoutes {
    func findPage(_ request: Request, _ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        let texts = desk.texts(context)
        let memory = desk.memory(request, context)
        let view = IdentityFindPage(
            problems: memory?.problems ?? [:], isAgreed: memory?.values["agreed"] == "yes", texts: texts)
        return await desk.page(view, request, context, errors: view.summary(texts))
    }

    /// The families in which the holder of a code may stand. One candidate alone is chosen, and their proof waits for
    /// the decision.
    func find(_ context: KioskContext) async throws -> Response {
        _ = try desk.person(context, .operator)
        guard let open = context.open else { return desk.to("/find") }
        let identity: VerifiedIdentity
        do throws(ProofRefusal) {
            identity = try readCode(context)
        } catch {
            return again("/identity/find", error, context)
        }
        let candidates = try await desk.node.candidates(for: identity)
        var families: [Session.Found] = []
        for candidate in candidates where !families.contains(where: { $0.family == candidate.family }) {
            families.append(Session.Found(family: candidate.family, member: candidate.member))
        }
        let texts = desk.texts(context)
        let now = desk.now
        desk.sessions.update(open.id) {
            $0.memory = nil
            $0.found = families
            $0.family = families.count == 1 ? families[0].family : nil
            $0.member = candidates.count == 1 ? candidates[0].member : nil
            $0.proof = candidates.count == 1 ? PresentedProof(identity: identity, candidates[0], at: now) : nil
            if candidates.isEmpty {
                $0.notice = Notice(.attn, title: texts("identity.nobody"), text: texts("identity.nobody-text"))
            }
        }
        if candidates.count == 1 { return desk.to("/identity/match") }
        return desk.to(families.isEmpty ? "/find" : families.count == 1 ? "/family" : "/families")
    }
}

extension PresentedProof {
    fileprivate init(identity: VerifiedIdentity, _ candidate: IdentityCandidate, at now: Timestamp) {
        self.init(identity: identity, family: candidate.family, member: candidate.member, at: now)
    }
}
