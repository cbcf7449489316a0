package import Domain
package import Primitives

/// Proposing a change of one fact of a member's record.
package struct ProposePage: PageView {
    package static let template = "propose"

    /// Papers that show facts of a record, by the ids of the catalogue.
    package static let evidence = [
        "aadhaar", "voter_id", "birth_certificate", "school_certificate", "marriage_certificate",
        "caste_certificate", "disability_certificate", "death_certificate", "other_paper",
    ]

    package let rail: [Station]
    package let whose: Whose
    package let title: String
    /// Where the form is sent.
    package let action: String
    package let present: Fact
    /// The right value, the papers that show it, and why.
    package let fields: [FieldView]

    /// - Parameter memory: What was typed when something was wrong with it.
    package init(
        household: Household, member: Member, field: Correction.Field, memory: FormMemory?, texts: Texts,
        today: CivilDate
    ) {
        rail = VisitStep.family.rail(texts)
        whose = Whose(household: household, member: member, texts: texts, today: today)
        title = field.label(texts)
        action = "/record/\(field.rawValue)"
        present = Fact(texts("record.present"), field.display(field.value(of: member), texts))
        fields = [
            Self.value(field, memory, texts),
            FieldView(
                id: "evidence", label: texts("record.evidence"), hint: texts("record.evidence.hint"),
                error: memory?.problems["evidence"],
                .several(
                    Self.evidence.map { ($0, texts("evidence.\($0)")) }, chosen: memory?.lists["evidence"] ?? [])),
            FieldView(
                id: "reason", label: texts("record.reason"), hint: texts("record.reason.hint"),
                error: memory?.problems["reason"], value: memory?.values["reason"] ?? "",
                maximumLength: RegisterProposal.longestReason),
        ]
    }

    private static func value(_ field: Correction.Field, _ memory: FormMemory?, _ texts: Texts) -> FieldView {
        let (label, typed) = (texts("record.right"), memory?.values["value"] ?? "")
        let input: FieldView.Input =
            switch field {
            case _ where field.words != nil:
                .one((field.words ?? []).map { ($0, field.display($0, texts)) }, chosen: typed)
            case .birthDate, .diedOn: .digits(key: "-", isDecimal: false, maximumLength: 10)
            case .mobile: .digits(key: nil, isDecimal: false, maximumLength: CodeFormat.longest)
            case .disabilityPercent: .digits(key: nil, isDecimal: false, maximumLength: 3)
            default: .text(mode: "text", maximumLength: Correction.Field.longestName)
            }
        let isDate = field == .birthDate || field == .diedOn
        return FieldView(
            id: "value", label: label, hint: isDate ? texts("record.date.hint") : nil,
            error: memory?.problems["value"], value: typed, hasOwnPad: true, input)
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        let lines = fields.compactMap { field in
            field.error.map { ErrorSummary.Line(field: field.id, text: field.label + " — " + $0) }
        }
        return ErrorSummary(title: texts.counted("form.errors", lines.count), lines: lines)
    }
}
