package import Domain
import Logging
package import Primitives
import Store

/// What the applicant checks before the request is taken.
package struct RequestReview: Sendable, Hashable {
    package var open: OpenDraft
    package var fees: FeeReceipt
    package var receivedOn: CivilDate
    package var dueOn: CivilDate
    /// Whether every holiday up to the due date is published.
    package var isDueDateConfirmed: Bool
    package var consent: LocalizedText
}

/// A request that was taken.
package struct TakenRequest: Sendable, Hashable {
    package var id: RecordID
    /// Whether this very submission took it; a second one only names it.
    package var isNew: Bool
}

extension EdgeNode {
    /// The request as it would be taken now.
    ///
    /// - Throws: ``DraftProblem`` where something is still missing.
    package func review(_ id: RecordID, by person: Person) async throws -> RequestReview {
        let open = try await openDraft(id, by: person)
        guard open.problems.isEmpty else { throw DraftProblem.incomplete }
        guard open.draft.declaredAt != nil else { throw DraftProblem.notDeclared }
        let catalogue = try await catalogue()
        let today = clock.now().civilDate
        let dueOn = catalogue.calendar.date(after: today, workingDays: open.service.timeLimit.value)
        return RequestReview(
            open: open, fees: FeeReceipt(service: open.service, fees: catalogue.processingFees, withPrintedCopy: true),
            receivedOn: today, dueOn: dueOn, isDueDateConfirmed: catalogue.calendar.isConfirmed(through: dueOn),
            consent: ConsentText.current)
    }

    /// Takes the request. When this returns it is on the medium, whatever happens to the printer after.
    ///
    /// - Returns: The request; that of the first time where the draft was submitted before.
    /// - Throws: ``DraftProblem``, ``StoreError/duplicateRequest(_:)``.
    package func submit(_ draft: RecordID, consented: Bool, by person: Person) async throws -> TakenRequest {
        try allow(.operator, person)
        let review: RequestReview
        do {
            review = try await self.review(draft, by: person)
        } catch StoreError.unknownDraft {
            guard let first = try await store.request(fromDraft: draft) else { throw StoreError.unknownDraft }
            return TakenRequest(id: first, isNew: false)
        }
        guard consented else { throw DraftProblem.noConsent }
        guard let declared = review.open.draft.declaration else { throw DraftProblem.notDeclared }
        let seen = review.open.service.documents.filter { document in
            switch document.origin {
            case .register: true
            case .seen: review.open.draft.seenDocuments.contains(document.id)
            case .declaration: false
            }
        }
        let order = SubmissionOrder(
            key: draft, service: review.open.service, applicant: review.open.applicant,
            answers: review.open.draft.answers.mapValues(\.trimmed), seenDocuments: seen.map(\.id),
            keptDocuments: [AttachedDocument(kind: review.open.service.declarationDocument, content: declared)],
            consent: Consent(givenAt: clock.now(), text: ConsentText.hash), fees: review.fees,
            receivedOn: review.receivedOn, dueOn: review.dueOn)
        let (id, number) = try await store.submit(order, by: Actor(person))
        activity.count(.submitted)
        logger.info("request taken", metadata: ["number": "\(number)"])
        return TakenRequest(id: id, isNew: true)
    }
}
