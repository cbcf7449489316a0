import EdgeNode
import Hummingbird
import IdentityProofs
import Primitives

/// Why a form brings no identity: the field, and what is wrong with it.
enum ProofRefusal: Error {
    case unagreed
    case nothing
    case refused(any Reported)

    var field: String {
        switch self {
        case .unagreed: return "agreed"
        case .nothing: return "code"
        case .refused(let problem):
            let problem = problem as? ProofProblem
            return problem == .shareCodeMalformed || problem == .shareCodeWrong ? "share" : "code"
        }
    }
}

extension IdentityRoutes {
    /// The identity of the code that a scanner typed into the form.
    func readCode(_ context: KioskContext) throws(ProofRefusal) -> VerifiedIdentity {
        try checkConsent(context)
        let code = Array((context.form["code"] ?? "").utf8)
        guard !code.isEmpty else { throw .nothing }
        return try verified(AadhaarQR(scanned: code))
    }

    /// The identity of the file that the form brought, with its share code.
    func readFile(_ context: KioskContext) throws(ProofRefusal) -> VerifiedIdentity {
        try checkConsent(context)
        return try verified(PaperlessKYC(file: context.file, shareCode: context.form["share"] ?? ""))
    }

    /// The form once more, with what is wrong. Nothing of the proof goes into an address, a log, or the memory.
    func again(_ path: String, _ refusal: ProofRefusal, _ context: KioskContext) -> Response {
        let texts = desk.texts(context)
        let sentence =
            switch refusal {
            case .unagreed: texts("identity.unagreed")
            case .nothing: texts("identity.nothing")
            case .refused(let problem): desk.sentence(problem, texts)
            }
        let isAgreed = context.form["agreed"] == "yes"
        desk.remember(
            FormMemory(
                path: path, values: isAgreed ? ["agreed": "yes"] : [:], problems: [refusal.field: sentence]), context)
        return desk.to(path)
    }

    private func checkConsent(_ context: KioskContext) throws(ProofRefusal) {
        guard context.form["agreed"] == "yes" else { throw .unagreed }
    }

    private func verified(_ proof: some IdentityProof) throws(ProofRefusal) -> VerifiedIdentity {
        do {
            return try desk.node.verify(proof)
        } catch {
            throw .refused((error as? any Reported) ?? ReportedProblem(error))
        }
    }
}
