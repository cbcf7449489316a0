package import Domain
package import Primitives

/// The form: what the register knows, and the questions that only the applicant can answer.
package struct FormPage: PageView {
    package static let template = "form"

    /// A paper that the operator sees; what is missing can be brought later.
    package struct SeenPaper: Sendable {
        package let id: String
        package let name: String
        package let isSeen: Bool
    }

    package let rail: [Station]
    package let whose: Whose
    package let service: String
    package let english: String?
    package let number: String
    package let draft: String
    /// Where an aid's press goes, so that the answers are kept first.
    package let aids: String
    package let asked: String
    package let filled: String
    package let known: [Fact]
    package let knownNames: String
    package let fields: [FieldView]
    package let papers: [SeenPaper]
    package let hasPapers: Bool
    package let saved: String

    /// - Parameters:
    ///   - seen: The ids of the papers that the operator has seen.
    ///   - isChecked: Whether to say what is wrong; not before the reader asked to go on.
    ///   - savedAt: When the draft was last written to the disk.
    package init(
        draft: RecordID, service: Service, household: Household, member: Member, answers: Answers, seen: Set<String>,
        isChecked: Bool, savedAt: Timestamp, texts: Texts, now: Timestamp
    ) {
        let language = texts.language
        let today = now.civilDate
        rail = VisitStep.form.rail(texts)
        whose = Whose(household: household, member: member, texts: texts, today: today)
        self.service = service.name(language)
        english = language == .hindi ? service.name.english : nil
        number = service.number
        self.draft = draft.description
        aids = "/drafts/\(draft)/aids"
        known = Self.known(household: household, member: member, texts: texts)
        knownNames = known.map(\.label).joined(separator: ", ")
        asked = String(service.fields.count)
        filled = texts("form.filled", ["n": String(known.count)])
        fields = service.fields.map {
            FieldView($0, answer: answers[$0.id], isChecked: isChecked, texts: texts)
        }
        papers = service.documents.filter { $0.origin == .seen }.map {
            SeenPaper(
                id: $0.id, name: $0.name(language), isSeen: seen.contains($0.id))
        }
        hasPapers = !papers.isEmpty
        saved = texts("form.saved", ["time": DateWords(texts).moment(savedAt, seenAt: now)])
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        let lines = fields.compactMap { field in
            field.error.map { ErrorSummary.Line(field: field.id, text: field.label + " — " + $0) }
        }
        return ErrorSummary(title: texts.counted("form.errors", lines.count), lines: lines)
    }

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
