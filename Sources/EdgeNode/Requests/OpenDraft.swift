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
    /// The applicant's papers.
    package let locker: [LockerEntry]

    package init(
        draft: Draft, service: Service, household: Household, applicant: Applicant, today: CivilDate,
        locker: [LockerEntry] = []
    ) {
        self.draft = draft
        self.service = service
        self.household = household
        self.applicant = applicant
        self.today = today
        self.locker = locker
    }

    /// The day and the family, as answers are judged by them.
    package var context: AnswerContext {
        AnswerContext(today: today, household: household, applicant: applicant.member.id)
    }

    /// What the register and the locker say, with the answers so far.
    package var knowledge: RegisterKnowledge {
        RegisterKnowledge(context: context, answers: draft.answers, papers: locker.validKinds(on: today))
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

    /// Those of them that the applicant brings, and where each stands.
    package var brought: [BroughtPaper] {
        papers.filter(\.document.isBrought).map {
            BroughtPaper(
                $0, locker: locker, seen: draft.seenDocuments, declined: draft.declinedPapers ?? [], on: today)
        }
    }

    /// The papers without which the request is incomplete when it is handed in.
    package var stillToBring: [RequiredDocument] {
        brought.filter { $0.asked.isRequired && !$0.isThere }.map(\.document)
    }

    /// The declaration with the applicant's facts in it; `nil` where the service asks for none.
    package var declaration: Declaration? {
        service.declaration?.filled(for: applicant, asked, draft.answers, context)
    }
}
