package import Primitives

/// What the family register and the locker know. What they do not hold is not known: never a guess.
package struct RegisterKnowledge: Knowledge, Sendable, Hashable {
    package var context: AnswerContext
    /// The form's answers, where one is open: they name members.
    package var answers: Answers
    /// Kinds of valid papers in the applicant's locker; `nil` where there is none to look into.
    package var papers: Set<String>?

    package init(context: AnswerContext, answers: Answers = [:], papers: Set<String>? = nil) {
        self.context = context
        self.answers = answers
        self.papers = papers
    }

    package var today: CivilDate { context.today }
    package func answer(_ path: String) -> Known? { nil }
    package func isAnswered(_ path: String) -> Bool { false }
    package func holds(document kind: String) -> Bool? { papers.map { $0.contains(kind) } }

    package func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known? {
        guard let member = member(owner) else { return nil }
        switch fact {
        case .age: return .number(Quantity(member.birthDate.completedYears(on: context.today)))
        case .ageOn:
            guard let day, let date = CivilDate(iso: "\(yearText)-\(day)") else { return nil }
            return .number(Quantity(member.birthDate.completedYears(on: date)))
        case .sex: return .words([member.sex.rawValue])
        case .relation: return .words([Self.word(member.relation)])
        default: return nil
        }
    }

    private func member(_ owner: FactOwner) -> Member? {
        let household = context.household
        switch owner {
        case .applicant: return household.member(context.applicant)
        case .head: return household.members.first { $0.relation == .head }
        case .member(let question):
            return household.members.first { $0.id.digits == answers[question]?.trimmed }
        // Whose spouse, and which child, a record of relations to the head can't tell.
        case .spouse, .child, .bride, .groom, .deceased, .family: return nil
        }
    }

    private var yearText: String {
        let digits = String(context.today.year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func word(_ relation: Member.Relation) -> String {
        switch relation {
        case .wife, .husband: "spouse"
        case .head, .son, .daughter, .father, .mother, .other: relation.rawValue
        }
    }
}
