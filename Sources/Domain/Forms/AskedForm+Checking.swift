extension AskedForm {
    /// What is wrong with the answers, in the form's order.
    package func problems(
        with answers: Answers, _ context: AnswerContext
    ) -> [(question: Question, problem: AnswerProblem)] {
        questions.compactMap { question in
            question.problem(with: answers, context).map { (question, $0) }
        }
    }

    /// The answers that count: those of questions that are asked now, in their one form, without empty ones.
    package func settled(_ answers: Answers) -> Answers {
        var settled: Answers = [:]
        for question in questions {
            let text = (answers[question.path] ?? "").trimmed
            if !text.isEmpty { settled[question.path] = text }
        }
        for case let entry? in steps.flatMap({ $0.sections.map(\.entry) }) {
            settled[entry.repetition.id] = String(entry.count)
        }
        return settled
    }
}

extension Question {
    /// What is wrong with the answer to this question.
    package func problem(with answers: Answers, _ context: AnswerContext) -> AnswerProblem? {
        field.problem(with: answers[path], isRequired: isRequired, context)
    }
}
