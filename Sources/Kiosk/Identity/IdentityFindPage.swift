import EdgeNode
import IdentityProofs
import Primitives

/// Finding a family by the code of one of its members.
package struct IdentityFindPage: PageView {
    package static let template = "identityfind"

    package let rail: [Station]
    package let consent: String
    package let agreed: FieldView
    package let code: FieldView

    /// - Parameter problems: Sentences by field: `agreed`, `code`.
    package init(problems: [String: String], isAgreed: Bool, texts: Texts) {
        rail = VisitStep.family.rail(texts)
        consent = IdentityConsent.current(texts.language)
        agreed = .consent(isGiven: isAgreed, problem: problems["agreed"], texts)
        code = .aadhaarCode(problem: problems["code"], texts)
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? { ErrorSummary(of: [agreed, code], texts) }
}

extension FieldView {
    /// The tick that says that the consent was read out and given.
    static func consent(isGiven: Bool, problem: String?, _ texts: Texts) -> FieldView {
        FieldView(
            id: "agreed", label: texts("identity.agreed"), error: problem,
            .several([("yes", texts("identity.agree"))], chosen: isGiven ? ["yes"] : []))
    }

    /// Where a scanner types an Aadhaar code.
    static func aadhaarCode(problem: String?, _ texts: Texts) -> FieldView {
        FieldView(
            id: "code", label: texts("identity.qr-label"), error: problem,
            .scanned(maximumLength: ProofLimits.qrDigits))
    }
}

extension ErrorSummary {
    /// What is wrong with these fields; `nil` where nothing is.
    init?(of fields: [FieldView], _ texts: Texts) {
        let lines = fields.compactMap { field in
            field.error.map { Line(field: field.id, text: field.label + " — " + $0) }
        }
        self.init(title: texts.counted("form.errors", lines.count), lines: lines)
    }
}
