package import Domain

/// A change to the entries of a repetition.
package enum EntryChange: Sendable, Hashable {
    case add
    /// - number: From 1.
    case remove(number: Int)

    /// The answers after it.
    package func applied(to answers: Answers, of repetition: Repetition) -> Answers {
        switch self {
        case .add: repetition.adding(to: answers)
        case .remove(let number): repetition.removing(number, from: answers)
        }
    }
}

extension EdgeNode {
    /// Characters of one answer that are kept.
    package static let longestAnswer = 2_000
}

extension Form {
    /// The answers to questions that this form asks or could ask, each cut at ``EdgeNode/longestAnswer`` characters.
    package func kept(_ answers: Answers) -> Answers {
        answers.filter { field(at: $0.key) != nil }.mapValues { String($0.prefix(EdgeNode.longestAnswer)) }
    }

    /// The first answers, as far as the register has them, certificates that were issued here state them, or the
    /// request that is appealed.
    package func prefilled(
        _ context: AnswerContext, locker: [LockerEntry] = [], appealing appealed: AppealedRequest? = nil
    ) -> Answers {
        func answer(_ field: FormField) -> String? {
            context.registerAnswer(to: field) ?? context.answer(to: field, from: locker)
                ?? appealed?.answer(to: field, context)
        }
        var answers: Answers = [:]
        for item in steps.flatMap(\.items) {
            switch item {
            case .field(let field): answers[field.id] = answer(field)
            case .group(let group):
                for field in group.fields { answers["\(group.id).\(field.id)"] = answer(field) }
            // Entries of a repetition are about others.
            case .repetition: continue
            }
        }
        return answers
    }
}
