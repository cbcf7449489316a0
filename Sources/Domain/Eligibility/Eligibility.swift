import Primitives

/// How the rules of a service came out for somebody on a day.
package struct Eligibility: Sendable, Hashable {
    /// One scheme of the service; a service that is one scheme itself has none.
    package struct SchemeOutcome: Sendable, Hashable {
        package var scheme: Scheme
        package var judgement: Judgement
    }

    package var judgement: Judgement
    package var schemes: [SchemeOutcome]

    package var truth: Truth { judgement.truth }

    /// The schemes that came out as the service did: those that fit, those that may, or all that don't.
    package var fitting: [SchemeOutcome] { schemes.filter { $0.judgement.truth == truth } }
}

extension Service {
    /// How its rules come out for the applicant of `register`, with the answers so far.
    ///
    /// - Returns: `nil` where anybody can have it, or no source says who.
    package func eligibility(_ answers: Answers, _ register: RegisterKnowledge) -> Eligibility? {
        judged { rule in
            rule.judge(anyChild: register) { form.judge(rule, answers, $0) }
        }
    }

    /// The same before a form is open: what it will ask is not known.
    package func eligibility(_ register: RegisterKnowledge) -> Eligibility? {
        judged { rule in rule.judge(anyChild: register) { rule.judge(BeforeAsking(register: $0)) } }
    }

    private func judged(_ judge: (Condition) -> Judgement) -> Eligibility? {
        guard let rule = eligibility else { return nil }
        let outcomes = (schemes ?? []).map {
            Eligibility.SchemeOutcome(scheme: $0, judgement: judge($0.rule))
        }
        return Eligibility(
            judgement: outcomes.isEmpty ? judge(rule) : .any(outcomes.map(\.judgement)), schemes: outcomes)
    }
}

/// The register alone: whether a question is answered is as unknown as its answer.
private struct BeforeAsking: Knowledge {
    let register: RegisterKnowledge

    var today: CivilDate { register.today }
    func answer(_ path: String) -> Known? { nil }
    func isAnswered(_ path: String) -> Bool? { nil }
    func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known? {
        register.fact(fact, of: owner, on: day)
    }
    func holds(document kind: String) -> Bool? { register.holds(document: kind) }
}
