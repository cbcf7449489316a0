package import Domain
package import Primitives

/// The self-declaration: read out, confirmed, printed for a signature.
package struct DeclarationPage: PageView {
    package static let template = "declaration"

    package let rail: [Station]
    package let whose: Whose
    package let draft: String
    package let title: String
    /// The Hindi text that is signed, whatever language the kiosk speaks.
    package let paragraphs: [String]
    /// What it says, for a reader of English.
    package let translation: [String]
    package let signer: String
    package let isConfirmed: Bool
    package let error: String?
    package let prints: [Tick]

    /// - Parameters:
    ///   - declaration: With its places filled.
    ///   - printed: When it was printed, if it was.
    package init(
        draft: RecordID, declaration: Declaration, household: Household, member: Member,
        isConfirmed: Bool, isChecked: Bool, printed: Timestamp?, texts: Texts, now: Timestamp
    ) {
        rail = VisitStep.form.rail(texts)
        whose = Whose(household: household, member: member, texts: texts, today: now.civilDate)
        self.draft = draft.description
        title = declaration.title.hindi
        let text = declaration.text
        paragraphs = text.hindi.split(separator: "\n").map(String.init)
        translation = texts.language == .english ? text.english.split(separator: "\n").map(String.init) : []
        signer = member.name.hindi
        self.isConfirmed = isConfirmed
        error = isChecked && !isConfirmed ? texts("declaration.unconfirmed") : nil
        prints = [
            printed.map { Tick.done(texts("declaration.printed"), at: DateWords(texts).moment($0, seenAt: now)) }
                ?? Tick.open(texts("declaration.unprinted"), icon: "print")
        ]
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        ErrorSummary(
            title: texts.counted("form.errors", 1),
            lines: error.map { [ErrorSummary.Line(field: "confirmed", text: $0)] } ?? [])
    }
}
