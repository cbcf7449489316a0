package import Domain
import Primitives

/// The answers of a form as pages show them, step by step.
package struct ToldStep: Sendable, Hashable {
    /// The step's id.
    package let id: String
    package let title: String
    package let facts: [Fact]
    package let isEmpty: Bool

    /// - Parameter answers: Those that are shown; whatever is asked and has none is left out.
    package static func all(
        _ told: AskedForm, answers: Answers, _ context: AnswerContext, texts: Texts
    ) -> [ToldStep] {
        told.steps.map { step in
            let facts = step.sections.flatMap { section in
                section.questions.compactMap { question in
                    question.field.shown(answers[question.path], texts, context).map {
                        Fact(section.label(of: question, texts), $0)
                    }
                }
            }
            return ToldStep(id: step.id, title: step.title(texts.language), facts: facts, isEmpty: facts.isEmpty)
        }
    }

    /// What a request says, as it was asked then.
    package static func all(_ submission: Submission, service: Service, texts: Texts) -> [ToldStep] {
        all(
            service.form.told(submission.answers), answers: submission.answers, AnswerContext(submission),
            texts: texts)
    }
}

extension AskedSection {
    /// A question's label; that of an entry begins with its number.
    fileprivate func label(of question: Question, _ texts: Texts) -> String {
        let label = question.field.label(texts.language)
        guard let entry, entry.number > 0 else { return label }
        return "\(entry.number). \(label)"
    }
}

extension FormField {
    /// Whether the answer is an amount.
    package var isMoney: Bool {
        if case .rupees = kind { true } else { false }
    }

    /// The answer as a page shows it, amounts with their sign.
    func shown(_ answer: String?, _ texts: Texts, _ context: AnswerContext) -> String? {
        display(answer, in: texts.language, context).map { isMoney ? "₹" + $0 : $0 }
    }
}
