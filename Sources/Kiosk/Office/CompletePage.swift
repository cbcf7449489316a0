import Domain
package import EdgeNode
import Primitives

/// Completing a returned request: what was missing, and the form with its answers.
package struct CompletePage: PageView {
    package static let template = "complete"

    /// A step's questions under its title.
    package struct Step: Sendable {
        package let title: String
        package let sections: [SectionView]
    }

    package let request: String
    /// Where an aid's press goes, so that the answers are kept first.
    package let aids: String
    package let number: String
    package let name: String
    package let service: String
    package let reasons: String
    package let until: String
    package let steps: [Step]
    /// How many entries each repetition has.
    package let counts: [Fact]
    /// Papers that were missing.
    package let papers: [PaperRow]
    package let hasPapers: Bool

    /// - Parameters:
    ///   - seen: The ids of the papers that the operator has seen now.
    ///   - declined: The ids of those that the applicant does not want to give from the locker.
    package init(
        completing: OpenCompletion, seen: [String], declined: [String] = [], isChecked: Bool, texts: Texts
    ) {
        let language = texts.language
        let (request, service) = (completing.request, completing.service)
        self.request = request.id.description
        aids = "/requests/\(request.id)/complete/aids"
        number = request.submission.number.text
        name = request.submission.applicant.member.name(language)
        self.service = service.name(language)
        reasons = request.decision?.reasons ?? texts("complete.handed-in")
        until = request.completeBy.map { DateWords(texts).long($0) } ?? texts("unconfirmed")
        let (answers, context) = (completing.answers, completing.context)
        let deciding = service.form.decidingAnswers
        let asked = completing.asked
        steps = asked.steps.map { step in
            Step(
                title: step.title(language),
                sections: step.sections.map { section in
                    SectionView(section, texts: texts) {
                        FieldView(
                            $0, answers: answers, context, isChecked: isChecked, deciding: deciding,
                            form: service.form, texts: texts)
                    }
                })
        }
        let entries = asked.steps.flatMap(\.sections).compactMap(\.entry).filter { $0.number == $0.count }
        counts = entries.map { Fact(FieldView.answerPrefix + $0.repetition.id, String($0.count)) }
        papers = completing.brought(seen: seen, declined: declined).map {
            PaperRow($0, texts: texts, today: completing.today)
        }
        hasPapers = !papers.isEmpty
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? { ErrorSummary(steps.flatMap(\.sections), texts) }
}
