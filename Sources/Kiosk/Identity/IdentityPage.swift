import Domain
import EdgeNode
import Primitives
package import Store

/// Giving a proof of identity: consent first, then a scanned code or a file.
package struct IdentityPage: PageView {
    package static let template = "identity"

    package let whose: Whose
    /// What the last check of this member ended with; `nil` where there was none.
    package let last: Notice?
    package let consent: String
    package let agreed: FieldView
    package let code: FieldView
    package let share: FieldView

    /// Digits of a share code.
    package static let shareDigits = 4

    /// - Parameter problems: Sentences by field: `agreed`, `code`, `share`.
    package init(
        whose: Whose, last: RecordedIdentityCheck?, problems: [String: String], isAgreed: Bool, texts: Texts
    ) {
        self.whose = whose
        self.last = last.map { check in
            let isSame = check.check.decision == .samePerson
            return Notice(
                isSame ? .good : .attn, title: texts("identity.was.\(check.check.decision.rawValue)"),
                text: texts(
                    "identity.was",
                    [
                        "kind": texts("identity.kind.\(check.check.kind.rawValue)"),
                        "date": check.at.civilDate.paperText, "who": check.by.name(texts.language),
                    ]))
        }
        consent = IdentityConsent.current(texts.language)
        agreed = .consent(isGiven: isAgreed, problem: problems["agreed"], texts)
        code = .aadhaarCode(problem: problems["code"], texts)
        share = FieldView(
            id: "share", label: texts("identity.share"), error: problems["share"], isSecret: true, hasOwnPad: true,
            maximumLength: Self.shareDigits)
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? { ErrorSummary(of: [agreed, code, share], texts) }
}
