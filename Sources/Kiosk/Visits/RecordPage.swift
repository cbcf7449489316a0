package import Domain
package import Primitives
package import Store

/// A member's record in the family register, and what was proposed to change in it.
package struct RecordPage: PageView {
    package static let template = "record"

    /// A fact of the record.
    package struct Row: Sendable {
        /// The correctable field, as it stands in the address of its page.
        package let field: String
        package let label: String
        package let value: String
        /// What a waiting proposal would make of it.
        package let pending: String?
    }

    /// A proposal with what became of it.
    package struct Line: Sendable {
        package let title: String
        package let detail: String
        package let chip: Chip
    }

    package let rail: [Station]
    package let whose: Whose
    package let title: String
    package let rows: [Row]
    package let lines: [Line]
    package let hasLines: Bool

    package init(household: Household, member: Member, proposals: [KeptProposal], texts: Texts, now: Timestamp) {
        rail = VisitStep.family.rail(texts)
        whose = Whose(household: household, member: member, texts: texts, today: now.civilDate)
        title = member.name(texts.language)
        rows = Correction.Field.allCases.map { field in
            let waiting = proposals.first { $0.answer == nil && $0.proposal.change.field == field }
            return Row(
                field: field.rawValue, label: field.label(texts), value: field.display(field.value(of: member), texts),
                pending: waiting.map { field.display($0.proposal.change.value, texts) })
        }
        lines = proposals.map { Self.line($0, texts, now) }
        hasLines = !lines.isEmpty
    }

    private static func line(_ kept: KeptProposal, _ texts: Texts, _ now: Timestamp) -> Line {
        let (change, words) = (kept.proposal.change, DateWords(texts))
        let title = texts(
            "record.change",
            [
                "field": change.field.label(texts), "before": change.field.display(change.before, texts),
                "after": change.field.display(change.value, texts),
            ])
        guard let answer = kept.answer else {
            let detail = texts(
                "record.proposed", ["at": words.moment(kept.at, seenAt: now), "name": kept.by.name(texts.language)])
            return Line(title: title, detail: detail, chip: Chip(.wait, icon: "clock", text: texts("record.waiting")))
        }
        let chip =
            switch answer.value {
            case nil: Chip(.stop, icon: "stop", text: texts("record.refused"))
            case change.value: Chip(.good, icon: "good", text: texts("record.accepted"))
            case let other: Chip(.attn, icon: "attn", text: change.field.display(other, texts))
            }
        let by = texts(
            "record.answered",
            ["at": words.moment(answer.at, seenAt: now), "name": answer.by(texts.language)])
        return Line(title: title, detail: answer.reason.isEmpty ? by : answer.reason + " — " + by, chip: chip)
    }
}
