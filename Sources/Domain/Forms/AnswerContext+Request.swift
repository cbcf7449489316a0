import Primitives

extension AnswerContext {
    /// The day and the people of a request as it was taken: what it says stays the same when the register changes.
    package init(_ submission: Submission) {
        let applicant = submission.applicant
        self.init(
            today: submission.receivedOn,
            household: Household(
                family: applicant.family, address: applicant.address,
                members: [applicant.member] + submission.named.filter { $0.id != applicant.member.id },
                isBelowPovertyLine: applicant.isBelowPovertyLine),
            applicant: applicant.member.id)
    }

    /// The same with the members whom the register knows today, for a request that is being completed.
    package func joined(by register: Household?) -> AnswerContext {
        var joined = self
        let newer = register?.members.filter { $0.id != applicant } ?? []
        let gone = household.members.filter { member in
            member.id != applicant && !newer.contains { $0.id == member.id }
        }
        joined.household.members = household.members.filter { $0.id == applicant } + newer + gone
        return joined
    }
}

extension AskedForm {
    /// The members whom these answers name, apart from the applicant, each once.
    package func named(in answers: Answers, _ context: AnswerContext) -> [Member] {
        var named: [Member] = []
        for question in questions {
            guard case .member = question.field.kind, let answer = answers[question.path]?.trimmed,
                let member = context.household.members.first(where: { $0.id.digits == answer }),
                member.id != context.applicant, !named.contains(where: { $0.id == member.id })
            else { continue }
            named.append(member)
        }
        return named
    }
}
