package import Domain
package import EdgeNode
package import Primitives
import Store

/// One step of the form: what the register knows, and the questions that only the applicant can answer.
package struct FormPage: PageView {
    package static let template = "form"

    package let rail: [Station]
    package let whose: Whose
    package let service: String
    package let english: String?
    package let title: String
    /// Where the form is sent.
    package let action: String
    package let draft: String
    /// Where an aid's press goes, so that the answers are kept first.
    package let aids: String
    /// Like `2 / 5`.
    package let place: String
    /// Whether this is the first step: it shows what the register knows, and leads back to the services.
    package let isFirst: Bool
    package let known: [Fact]
    package let knownNames: String
    package let sections: [SectionView]
    /// The paths that the page shows.
    package let papers: [PaperRow]
    package let hasPapers: Bool
    package let saved: String
    /// How the service's rule stands with the answers so far; `nil` where it has none.
    package let eligibility: EligibilityNote?

    /// - Parameters:
    ///   - step: One of those that the draft asks.
    ///   - isChecked: Whether to say what is wrong; not before the reader asked to go on.
    package init(open: OpenDraft, step: AskedStep, isChecked: Bool, texts: Texts, now: Timestamp) {
        let language = texts.language
        let (service, member) = (open.service, open.applicant.member)
        let steps = open.asked.steps
        let index = steps.firstIndex { $0.id == step.id } ?? 0
        rail = VisitStep.form.rail(texts)
        whose = Whose(household: open.household, member: member, texts: texts, today: open.today)
        self.service = service.name(language)
        english = language == .hindi ? service.name.english : nil
        title = step.title(language)
        draft = open.draft.id.description
        action = "/drafts/\(open.draft.id)/steps/\(step.id)"
        aids = "/drafts/\(open.draft.id)/aids"
        place = "\(index + 1) / \(steps.count)"
        isFirst = index == 0
        known = index == 0 ? Self.known(household: open.household, member: member, texts: texts) : []
        knownNames = known.map(\.label).joined(separator: ", ")
        let deciding = service.form.decidingAnswers
        let (answers, context) = (open.draft.answers, open.context)
        sections = step.sections.map { section in
            SectionView(section, texts: texts) {
                FieldView(
                    $0, answers: answers, context, isChecked: isChecked, deciding: deciding, form: service.form,
                    texts: texts)
            }
        }
        let isLast = index == steps.count - 1
        papers = (isLast ? open.brought : []).map { PaperRow($0, texts: texts, today: open.today) }
        hasPapers = !papers.isEmpty
        eligibility = EligibilityNote(open, texts: texts)
        saved = texts("form.saved", ["time": DateWords(texts).moment(open.draft.changedAt, seenAt: now)])
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? { ErrorSummary(sections, texts) }

    /// The facts that the register fills in.
    package static func known(household: Household, member: Member, texts: Texts) -> [Fact] {
        let language = texts.language
        return [
            Fact(texts("fact.name"), member.name(language)),
            Fact(texts("fact.guardian"), member.guardian(language)),
            Fact(texts("fact.birth"), member.birthDate.paperText),
            Fact(texts("fact.address"), household.address.text(language)),
            Fact(texts("fact.member"), member.id.spaced),
            Fact(texts("fact.mobile"), member.mobile?.masked ?? texts("fact.none")),
        ]
    }
}

extension ErrorSummary {
    /// What is wrong with the questions of these sections.
    init?(_ sections: [SectionView], _ texts: Texts) {
        let lines = sections.flatMap(\.fields).compactMap { field in
            field.error.map { Line(field: field.id, text: field.label + " — " + $0) }
        }
        self.init(title: texts.counted("form.errors", lines.count), lines: lines)
    }
}
