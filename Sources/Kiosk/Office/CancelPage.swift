package import Domain
import Primitives

/// Taking a request back: what is given back, and why.
package struct CancelPage: PageView {
    package static let template = "cancel"

    /// What fits the slip, in characters.
    package static let maximumReason = 150
    /// The reasons to press; each has its sentence under `cancel.reason.…`.
    private static let reasons = ["citizen", "service", "person", "answers", "twice"]

    package let request: String
    package let number: String
    package let name: String
    package let service: String
    package let refund: String
    package let fees: [Fact]
    package let reasons: FieldView
    package let more: FieldView

    package init(
        request: ServiceRequest, service: Service, chosen: String, typed: String, problem: String?, texts: Texts
    ) {
        let submission = request.submission
        self.request = request.id.description
        number = submission.number.text
        name = submission.applicant.member.name(texts.language)
        self.service = service.name(texts.language)
        refund = submission.fees.total.display
        fees = [
            Fact(texts("fee.processing"), submission.fees.processing.display),
            Fact(texts("fee.copy"), submission.fees.printedCopy.display),
            Fact(texts("fee.statutory"), submission.fees.statutory.display),
        ]
        reasons = FieldView(
            id: "reason", label: texts("cancel.why"), error: problem,
            choices: Self.reasons.map { (value: $0, label: texts("cancel.reason.\($0)")) }, chosen: chosen)
        more = FieldView(
            id: "reason-text", label: texts("cancel.more"), value: typed, maximumLength: Self.maximumReason)
    }

    /// The sentence of a reason that was pressed; empty for none.
    static func reason(_ chosen: String, _ texts: Texts) -> String {
        reasons.contains(chosen) ? texts("cancel.reason.\(chosen)") : ""
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        ErrorSummary(
            title: texts.counted("form.errors", 1),
            lines: reasons.error.map { [ErrorSummary.Line(field: "reason", text: $0)] } ?? [])
    }
}
