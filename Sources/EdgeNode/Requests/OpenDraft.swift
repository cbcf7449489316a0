package import Domain
package import Primitives
package import Store

/// A draft with everything its pages show.
package struct OpenDraft: Sendable, Hashable {
    package var draft: Draft
    package let service: Service
    package let household: Household
    package let applicant: Applicant
    /// The day of the visit.
    package let today: CivilDate
    /// Kinds of valid papers that the applicant holds, as far as is known.
    package let held: Set<String>?

    package init(
        draft: Draft, service: Service, household: Household, applicant: Applicant, today: CivilDate,
        held: Set<String>? = nil
    ) {
        self.draft = draft
        self.service = service
        self.household = household
        self.applicant = applicant
        self.today = today
        self.held = held
    }

    /// The day and the family, as answers are judged by them.
    package var context: AnswerContext {
        AnswerContext(today: today, household: household, applicant: applicant.member.id)
    }

    /// What the register says, with the answers so far.
    package var knowledge: RegisterKnowledge {
        RegisterKnowledge(context: context, answers: draft.answers, papers: held)
    }

    /// What the form asks with the answers so far.
    package var asked: AskedForm { service.form.asked(draft.answers, knowledge) }

    /// What is wrong with the answers, in the form's order.
    package var problems: [(question: Question, problem: AnswerProblem)] {
        asked.problems(with: draft.answers, context)
    }

    /// How the service's rule comes out with the answers so far; `nil` where it has none.
    package var eligibility: Eligibility? { service.eligibility(draft.answers, knowledge) }

    var eligibilityStanding: EligibilityStanding? {
        guard let rule = service.eligibility else { return nil }
        return eligibility.map { EligibilityStanding($0, of: rule) }
    }

    /// The papers that these answers call for.
    package var papers: [Service.AskedPaper] { service.papers(draft.answers, knowledge) }

    /// The papers without which the request is incomplete when it is handed in.
    package var stillToBring: [RequiredDocument] {
        papers.filter { $0.isRequired && $0.document.isShown }.map(\.document)
            .filter { !draft.seenDocuments.contains($0.id) }
    }

    /// The declaration with the applicant's facts in it; `nil` where the service asks for none.
    package var declaration: Declaration? {
        service.declaration?.filled(for: applicant, asked, draft.answers, context)
    }
}
