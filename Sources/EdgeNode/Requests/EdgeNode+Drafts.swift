package import Domain
import FoundationEssentials
package import Primitives
package import Store

/// Why a draft can't go on.
package enum DraftProblem: String, Reported {
    case incomplete, notDeclared, noConsent, memberGone, papersMissing

    package var key: String { "draft.\(rawValue)" }
    package var summary: String {
        switch self {
        case .incomplete: "Some answers are missing or wrong."
        case .notDeclared: "The declaration is not confirmed yet."
        case .noConsent: "The applicant's consent is missing."
        case .memberGone: "The person is no longer in this family's register."
        case .papersMissing: "A paper without which the request stays incomplete is still missing."
        }
    }
    package var recovery: String {
        switch self {
        case .incomplete: "Go back to the form."
        case .notDeclared: "Read the declaration to the applicant and let them confirm it."
        case .noConsent: "Read the consent to the applicant and tick it when they agree."
        case .memberGone: "Look the family up again."
        case .papersMissing: "Look at every paper of the list and tick it; the window for it stands on the page."
        }
    }
}

extension EdgeNode {
    /// Begins a request for a member of a family; what the register knows stands in the form already.
    ///
    /// - Throws: ``StoreError/duplicateRequest(_:)`` where it is under way, ``StoreError/held(_:)`` where they hold it.
    package func beginDraft(
        service: ServiceID, family: SamagraFamilyID, member: SamagraMemberID, by person: Person
    ) async throws -> Draft {
        try await beginDraft(service: service, family: family, member: member, appealing: nil, by: person)
    }

    /// - Parameter appealed: What the request appeals against; the form is filled from it.
    func beginDraft(
        service: ServiceID, family: SamagraFamilyID, member: SamagraMemberID, appealing appealed: AppealedRequest?,
        by person: Person
    ) async throws -> Draft {
        try allow(.operator, person)
        let service = try await self.service(service)
        guard let household = try await store.household(family), household.member(member) != nil else {
            throw DraftProblem.memberGone
        }
        let appeal = appealed.map { AppealOrder(request: $0.request.id, level: $0.standing.level) }
        let now = clock.now()
        try await store.refuseSecond(of: service, for: member, about: appeal?.request, on: now.civilDate)
        let context = AnswerContext(today: now.civilDate, household: household, applicant: member)
        let draft = Draft(
            id: RecordID(at: now, random: random), owner: person.id, service: service.id,
            serviceVersion: service.version, family: family, member: member,
            answers: service.form.prefilled(
                context, locker: try await store.locker(of: member), appealing: appealed), changedAt: now,
            appeal: appeal)
        try await store.save(draft)
        return draft
    }

    /// A draft with its form, under the version of the form that it began with.
    package func openDraft(_ id: RecordID, by person: Person) async throws -> OpenDraft {
        let (draft, household, locker) = try await store.draftAndHousehold(id, of: person.id)
        let service = try await self.service(draft.service, version: draft.serviceVersion)
        guard let household, let member = household.member(draft.member) else { throw DraftProblem.memberGone }
        return OpenDraft(
            draft: draft, service: service, household: household, applicant: Applicant(member, of: household),
            today: clock.now().civilDate, locker: locker)
    }

    /// Keeps answers as they were typed, right or wrong, so that nothing is lost; what the form could never ask is left
    /// out, and each answer is cut at ``longestAnswer`` characters.
    ///
    /// A changed answer takes back the declaration: it was given over the old answers.
    /// - Parameters:
    ///   - seenDocuments: The papers that were shown; `nil` where the page did not ask for them.
    ///   - papers: Which papers of the locker the applicant wants to give; `nil` where the page did not ask.
    @discardableResult
    package func saveAnswers(
        _ id: RecordID, answers: Answers, seenDocuments: [String]?, papers: PaperChoice? = nil, by person: Person
    ) async throws -> OpenDraft {
        try await change(id, by: person) { open in
            open.draft.answers.merge(open.service.form.kept(answers)) { _, new in new }
            if let seenDocuments {
                open.draft.seenDocuments = open.service.documents.map(\.id).filter(seenDocuments.contains)
            }
            if let papers {
                open.draft.declinedPapers = papers.declined(after: open.draft.declinedPapers ?? [])
            }
        }
    }

    /// Adds an entry to a repetition of the form, such as one more heir, or takes one out; all other answers stay.
    @discardableResult
    package func changeEntries(
        _ id: RecordID, of repetition: String, _ change: EntryChange, by person: Person
    ) async throws -> OpenDraft {
        try await self.change(id, by: person) { open in
            guard let repetition = open.service.form.repetition(repetition) else { return }
            open.draft.answers = change.applied(to: open.draft.answers, of: repetition)
        }
    }

    private func change(
        _ id: RecordID, by person: Person, _ change: (inout OpenDraft) -> Void
    ) async throws -> OpenDraft {
        var open = try await openDraft(id, by: person)
        let before = open.draft.answers
        change(&open)
        open.draft.changedAt = clock.now()
        if open.draft.answers != before {
            open.draft.declaredAt = nil
            open.draft.answeredAt = open.draft.changedAt
        }
        try await store.save(open.draft)
        return open
    }

    /// Notes whether the applicant wants, and pays for, a printed copy of the application.
    package func choosePrintedCopy(_ id: RecordID, _ isWanted: Bool, by person: Person) async throws {
        _ = try await change(id, by: person) { $0.draft.wantsPrintedCopy = isWanted }
    }

    /// Notes that the applicant confirmed the declaration as it was read to them.
    ///
    /// - Throws: ``DraftProblem/incomplete``.
    package func confirmDeclaration(_ id: RecordID, by person: Person) async throws {
        var open = try await openDraft(id, by: person)
        guard open.problems.isEmpty else { throw DraftProblem.incomplete }
        guard let declaration = open.declaration else { return }
        let paper = try declarationPaper(declaration, of: open)
        open.draft.declaredAt = clock.now()
        open.draft.changedAt = clock.now()
        try await store.save(
            open.draft,
            declaration: NewDocument(
                kind: open.service.declarationDocument, mediaType: "application/pdf", bytes: paper))
    }

    func allow(_ role: Person.Role, _ person: Person) throws {
        guard person.role == role else { throw AccessError.notAllowed }
    }
}
