package import Domain
import Primitives

/// Completing a returned request: what was missing, and the form with its answers.
package struct CompletePage: PageView {
    package static let template = "complete"

    package let request: String
    /// Where an aid's press goes, so that the answers are kept first.
    package let aids: String
    package let number: String
    package let name: String
    package let service: String
    package let reasons: String
    package let until: String
    package let fields: [FieldView]
    /// Papers that were missing.
    package let papers: [FormPage.SeenPaper]
    package let hasPapers: Bool

    package init(
        request: ServiceRequest, service: Service, answers: Answers, seen: Set<String>, isChecked: Bool, texts: Texts
    ) {
        let language = texts.language
        self.request = request.id.description
        aids = "/requests/\(request.id)/complete/aids"
        number = request.submission.number.text
        name = request.submission.applicant.member.name(language)
        self.service = service.name(language)
        reasons = request.decision?.reasons ?? ""
        until = request.decision?.completeBy.map { DateWords(texts).long($0) } ?? texts("unconfirmed")
        fields = service.fields.map {
            FieldView($0, answer: answers[$0.id], isChecked: isChecked, texts: texts)
        }
        papers = service.documents.filter { document in
            document.origin == .seen && !request.submission.documents.contains { $0.kind == document.id }
        }.map { FormPage.SeenPaper(id: $0.id, name: $0.name(language), isSeen: seen.contains($0.id)) }
        hasPapers = !papers.isEmpty
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        let lines = fields.compactMap { field in
            field.error.map { ErrorSummary.Line(field: field.id, text: field.label + " — " + $0) }
        }
        return ErrorSummary(title: texts.counted("form.errors", lines.count), lines: lines)
    }
}
