package import Domain
package import Primitives
import Store

/// A returned request that is being completed: its own version of the form, over its answers and the new ones.
///
/// The day and the applicant are the request's; other members are those of the register today and those that the
/// request names already.
package struct OpenCompletion: Sendable, Hashable {
    package let request: ServiceRequest
    package let service: Service
    package let context: AnswerContext
    /// The request's answers with the new ones.
    package var answers: Answers
    /// The applicant's papers today.
    package let locker: [LockerEntry]
    /// The day of the completion: papers are judged by it.
    package let today: CivilDate

    package init(
        request: ServiceRequest, service: Service, context: AnswerContext, answers: Answers,
        locker: [LockerEntry] = [], today: CivilDate? = nil
    ) {
        self.locker = locker
        self.today = today ?? context.today

        self.request = request
        self.service = service
        self.context = context
        self.answers = answers
    }

    private var knowledge: RegisterKnowledge { RegisterKnowledge(context: context, answers: answers) }

    /// What the form asks with the answers so far.
    package var asked: AskedForm { service.form.asked(answers, knowledge) }

    /// What is wrong with the answers, in the form's order.
    package var problems: [(question: Question, problem: AnswerProblem)] {
        asked.problems(with: answers, context)
    }

    /// The papers to be brought that the request does not have yet, and where each stands.
    ///
    /// - Parameters:
    ///   - seen: Ids of the papers that the operator has seen now.
    ///   - declined: Ids of those that the applicant does not want to give from the locker.
    package func brought(seen: [String], declined: [String]) -> [BroughtPaper] {
        service.papers(answers, knowledge).filter { paper in
            paper.document.isBrought && !request.submission.documents.contains { $0.kind == paper.document.id }
        }.map { BroughtPaper($0, locker: locker, seen: seen, declined: declined, on: today) }
    }

    var declaration: Declaration? {
        service.declaration?.filled(for: request.submission.applicant, asked, answers, context)
    }

    /// What is sent: what changed, and, empty, what is not asked any more.
    var changes: Answers {
        let before = request.submission.answers
        let after = asked.settled(answers)
        var changes = after.filter { before[$0.key] != $0.value }
        for path in before.keys where after[path] == nil { changes[path] = "" }
        return changes
    }
}

extension EdgeNode {
    /// A returned request with its form.
    ///
    /// - Parameter answers: What was typed so far, over the request's own answers.
    package func openCompletion(_ id: RecordID, answers: Answers) async throws -> OpenCompletion {
        let request = try await self.request(id)
        let submission = request.submission
        let service = try await service(submission.service, version: submission.serviceVersion)
        let register = try await store.household(submission.applicant.family)
        let typed = answers.filter { service.form.repetition($0.key) != nil }
        return OpenCompletion(
            request: request, service: service, context: AnswerContext(submission).joined(by: register),
            answers: submission.answers.merging(service.form.kept(answers)) { _, new in new }
                .merging(typed) { _, new in new },
            locker: try await store.locker(of: submission.applicant.member.id), today: clock.now().civilDate)
    }

    /// Adds what was missing to a request that was returned, or handed in incomplete; valid papers of the locker go
    /// with it.
    ///
    /// - Parameter declined: Ids of the papers that the applicant does not want to give from the locker.
    /// - Throws: ``DraftProblem/incomplete`` where an answer is still missing or wrong; ``DraftProblem/papersMissing``
    ///   where one that was handed in incomplete would stay so.
    package func complete(
        _ id: RecordID, answers: Answers, seenDocuments: [String], declined: [String] = [], by person: Person
    ) async throws -> ServiceRequest {
        try allow(.operator, person)
        let completing = try await openCompletion(id, answers: answers)
        guard completing.problems.isEmpty else { throw DraftProblem.incomplete }
        let brought = completing.brought(seen: seenDocuments, declined: declined)
        let isWhole = brought.allSatisfy { !$0.asked.isRequired || $0.isThere }
        guard completing.request.status == .returned || isWhole else { throw DraftProblem.papersMissing }
        let paper = try declarationPaper(of: completing)
        let documents = paper.map {
            NewDocument(kind: completing.service.declarationDocument, mediaType: "application/pdf", bytes: $0)
        }
        return try await store.complete(
            id, answers: completing.changes, named: completing.asked.named(in: completing.answers, completing.context),
            seenDocuments: brought.seen, keptDocuments: brought.attachments, documents: documents.map { [$0] } ?? [],
            locker: brought.consent(text: LockerConsentText.hash), by: Actor(person))
    }
}
