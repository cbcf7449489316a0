package import Domain
import EdgeNode
package import Primitives
package import Store

/// Taking a paper: which it is, its date, its pages.
package struct PaperPage: PageView {
    package static let template = "paper"

    /// A page that was taken.
    package struct Page: Sendable {
        package let href: String
        package let picture: String
        package let label: String
    }

    package let whose: Whose
    package let title: String
    package let action: String
    package let aids: String
    package let back: String
    package let count: String
    package let countLabel: String
    package let pages: [Page]
    package let hasPages: Bool
    package let fields: [FieldView]
    /// Said of how long such a paper is valid.
    package let validity: String?
    package let take: String
    package let scan: String

    /// - Parameter problem: What is wrong with the date.
    package init(
        draft: PaperDraft, household: Household, member: Member, problem: String?, texts: Texts, today: CivilDate
    ) {
        whose = Whose(household: household, member: member, texts: texts, today: today)
        let kind = draft.kinds.first { $0.id == draft.kind }
        title = draft.kinds.count == 1 ? (kind?.name(texts.language) ?? "") : texts("paper.title")
        action = "/papers/\(draft.id)"
        aids = "/papers/\(draft.id)/aids"
        back = "/papers/\(draft.id)/leave"
        count = String(draft.pages.count)
        countLabel = texts(draft.pages.count == 1 ? "paper.page" : "paper.pages")
        pages = draft.pages.indices.map { index in
            let place = "/papers/\(draft.id)/pages/\(index + 1)"
            return Page(
                href: place, picture: place + "/picture", label: texts("paper.page.n", ["n": String(index + 1)]))
        }
        hasPages = !pages.isEmpty
        let choice = FieldView(
            id: "kind", label: texts("paper.kind"),
            choices: draft.kinds.map { ($0.id, $0.name(texts.language)) }, chosen: draft.kind)
        let date = FieldView(
            id: "date", label: texts("paper.date"), hint: texts("paper.date.hint"), error: problem,
            value: draft.typedDate, .digits(key: "-", isDecimal: false, maximumLength: Self.longestDate))
        fields = (draft.kinds.count > 1 ? [choice] : []) + [date]
        validity = kind?.validMonths.map { months in
            texts("paper.validity", ["n": String(months.value)])
                + (months.confidence == .unconfirmed ? " · " + texts("unconfirmed") : "")
        }
        take = texts(pages.isEmpty ? "paper.photo" : "paper.photo.more")
        scan = texts(pages.isEmpty ? "paper.scan" : "paper.scan.more")
    }

    /// Characters of a date.
    package static let longestDate = 20

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        let lines = fields.compactMap { field in
            field.error.map { ErrorSummary.Line(field: field.id, text: field.label + " — " + $0) }
        }
        return ErrorSummary(title: texts.counted("form.errors", lines.count), lines: lines)
    }
}
