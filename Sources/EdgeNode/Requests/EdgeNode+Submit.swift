package import Domain
import Logging
package import Primitives
import Store

/// What the applicant checks before the request is taken.
package struct RequestReview: Sendable, Hashable {
    package var open: OpenDraft
    package var fees: FeeReceipt
    package var receivedOn: CivilDate
    /// `nil` where no time limit is published for the service.
    package var dueOn: CivilDate?
    /// Whether every holiday up to the due date is published.
    package var isDueDateConfirmed: Bool
    package var consent: LocalizedText
    /// What *Samadhan Ek Din* promises; `nil` where the service is not listed, or something is still to bring.
    package var sameDay: SameDayDelivery.Promise?
    /// The last day for what is still to bring; `nil` where nothing is.
    package var completeBy: CivilDate?

    package init(
        open: OpenDraft, fees: FeeReceipt, receivedOn: CivilDate, dueOn: CivilDate?, isDueDateConfirmed: Bool,
        consent: LocalizedText, sameDay: SameDayDelivery.Promise? = nil, completeBy: CivilDate? = nil
    ) {
        self.open = open
        self.fees = fees
        self.receivedOn = receivedOn
        self.dueOn = dueOn
        self.isDueDateConfirmed = isDueDateConfirmed
        self.consent = consent
        self.sameDay = sameDay
        self.completeBy = completeBy
    }
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
        if open.service.declaration != nil, open.draft.declaredAt == nil { throw DraftProblem.notDeclared }
        let catalogue = try await catalogue()
        let (now, calendar) = (clock.now(), try await calendar())
        let today = now.civilDate
        let dueOn = open.service.dueOn(receivedOn: today, calendar)
        let isComplete = open.stillToBring.isEmpty
        let sameDay = catalogue.guarantee?.sameDay?.promise(for: open.service.id, takenAt: now, calendar)
        return RequestReview(
            open: open,
            fees: FeeReceipt(
                service: open.service, fees: catalogue.processingFees,
                withPrintedCopy: open.draft.wantsPrintedCopy ?? false),
            receivedOn: today, dueOn: dueOn,
            isDueDateConfirmed: dueOn.map { calendar.isConfirmed(through: $0) } ?? true,
            consent: ConsentText.current, sameDay: isComplete ? sameDay : nil,
            completeBy: isComplete ? nil : today.adding(days: catalogue.completionDays))
    }

    /// Takes the request. When this returns it is on the medium, whatever happens to the printer after.
    ///
    /// - Parameter agreed: The papers of the locker that the applicant was shown and agreed to; where one more would go
    ///   with the request by now, they are asked again.
    /// - Returns: The request; that of the first time where the draft was submitted before.
    /// - Throws: ``DraftProblem``, ``StoreError/duplicateRequest(_:)``, `CashProblem` where the fee has no drawer,
    ///   ``AppealProblem``.
    package func submit(
        _ draft: RecordID, consented: Bool, agreed: [RecordID]? = nil, by person: Person
    ) async throws -> TakenRequest {
        try allow(.operator, person)
        let review: RequestReview
        do {
            review = try await self.review(draft, by: person)
        } catch StoreError.unknownDraft {
            guard let first = try await store.request(fromDraft: draft) else { throw StoreError.unknownDraft }
            return TakenRequest(id: first, isNew: false)
        }
        let attached = review.open.brought.compactMap(\.attached?.id)
        guard consented, agreed.map({ Set($0).isSuperset(of: attached) }) ?? true else { throw DraftProblem.noConsent }
        if let appeal = review.open.draft.appeal { try await allow(appeal) }
        var order = try Self.order(draft, review, consentedAt: clock.now())
        order.identity = try await provenIdentity(of: order.applicant.member.id)
        let (id, number) = try await store.submit(order, by: Actor(person))
        activity.count(.submitted)
        logger.info("request taken", metadata: ["number": "\(number)"])
        return TakenRequest(id: id, isNew: true)
    }

    /// What is handed in: the answers to what is asked now, and nothing that stood in the form before.
    private static func order(
        _ key: RecordID, _ review: RequestReview, consentedAt: Timestamp
    ) throws -> SubmissionOrder {
        let open = review.open
        let asked = open.asked
        let answers = asked.settled(open.draft.answers)
        var kept: [AttachedDocument] = []
        if open.service.declaration != nil {
            guard let declared = open.draft.declaration else { throw DraftProblem.notDeclared }
            kept = [AttachedDocument(kind: open.service.declarationDocument, content: declared)]
        }
        let brought = open.brought
        let vouched = open.papers.map(\.document).filter { $0.origin == .register }.map(\.id)
        return SubmissionOrder(
            key: key, service: open.service, applicant: open.applicant, answers: answers,
            seenDocuments: vouched + brought.seen, keptDocuments: kept + brought.attachments,
            consent: Consent(givenAt: consentedAt, text: ConsentText.hash), fees: review.fees,
            receivedOn: review.receivedOn, dueOn: review.dueOn, named: asked.named(in: answers, open.context),
            intake: IntakeFacts(sameDayOn: review.sameDay?.day, completeBy: review.completeBy),
            appeal: open.draft.appeal, needsDrawer: review.fees.total > .zero,
            eligibility: open.eligibilityStanding, locker: brought.consent(text: LockerConsentText.hash))
    }
}
