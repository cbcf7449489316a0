package import Domain
import FoundationEssentials
package import Primitives
package import Store

/// A draft with everything its pages show.
package struct OpenDraft: Sendable, Hashable {
    package var draft: Draft
    package var service: Service
    package var household: Household
    package var applicant: Applicant

    /// What is wrong with the answers, in the form's order.
    package var problems: [(field: FormField, problem: AnswerProblem)] {
        service.fields.compactMap { field in
            field.problem(with: draft.answers[field.id]).map { (field, $0) }
        }
    }

    /// The declaration with the applicant's facts in it.
    package var declaration: Declaration { service.declaration.filled(for: applicant, service, draft.answers) }
}

/// Why a draft can't go on.
package enum DraftProblem: String, Reported {
    case incomplete, notDeclared, noConsent, memberGone

    package var key: String { "draft.\(rawValue)" }
    package var summary: String {
        switch self {
        case .incomplete: "Some answers are missing or wrong."
        case .notDeclared: "The declaration is not confirmed yet."
        case .noConsent: "The applicant's consent is missing."
        case .memberGone: "The person is no longer in this family's register."
        }
    }
    package var recovery: String {
        switch self {
        case .incomplete: "Go back to the form."
        case .notDeclared: "Read the declaration to the applicant and let them confirm it."
        case .noConsent: "Read the consent to the applicant and tick it when they agree."
        case .memberGone: "Look the family up again."
        }
    }
}

extension EdgeNode {
    /// Begins a request for a member of a family.
    ///
    /// - Throws: ``StoreError/duplicateRequest(_:)`` where it is under way already.
    package func beginDraft(
        service: ServiceID, family: SamagraFamilyID, member: SamagraMemberID, by person: Person
    ) async throws -> Draft {
        try allow(.operator, person)
        let service = try await self.service(service)
        guard try await store.household(family)?.member(member) != nil else { throw DraftProblem.memberGone }
        if let number = try await store.requestUnderWay(service.id, for: member) {
            throw StoreError.duplicateRequest(number.text)
        }
        let now = clock.now()
        let draft = Draft(
            id: RecordID(at: now, random: random), owner: person.id, service: service.id,
            serviceVersion: service.version, family: family, member: member, changedAt: now)
        try await store.save(draft)
        return draft
    }

    /// A draft with its form, under the version of the form that it began with.
    package func openDraft(_ id: RecordID, by person: Person) async throws -> OpenDraft {
        let (draft, household) = try await store.draftAndHousehold(id, of: person.id)
        let service = try await self.service(draft.service, version: draft.serviceVersion)
        guard let household, let member = household.member(draft.member) else { throw DraftProblem.memberGone }
        return OpenDraft(
            draft: draft, service: service, household: household,
            applicant: Applicant(family: household.family, member: member, address: household.address))
    }

    /// Keeps answers as they were typed, right or wrong, so that nothing is lost; unknown fields are left out, and each
    /// answer is cut at 1,000 characters.
    ///
    /// A changed answer takes back the declaration: it was given over the old answers.
    @discardableResult
    package func saveAnswers(
        _ id: RecordID, answers: Answers, seenDocuments: [String]?, by person: Person
    ) async throws -> OpenDraft {
        var open = try await openDraft(id, by: person)
        let before = open.draft.answers
        for field in open.service.fields {
            if let answer = answers[field.id] { open.draft.answers[field.id] = String(answer.prefix(1_000)) }
        }
        if let seenDocuments {
            open.draft.seenDocuments = open.service.documents.map(\.id).filter(seenDocuments.contains)
        }
        open.draft.changedAt = clock.now()
        if open.draft.answers != before {
            open.draft.declaredAt = nil
            open.draft.answeredAt = open.draft.changedAt
        }
        try await store.save(open.draft)
        return open
    }

    /// Notes that the applicant confirmed the declaration as it was read to them.
    ///
    /// - Throws: ``DraftProblem/incomplete``.
    package func confirmDeclaration(_ id: RecordID, by person: Person) async throws {
        var open = try await openDraft(id, by: person)
        guard open.problems.isEmpty else { throw DraftProblem.incomplete }
        let paper = try declarationPaper(open)
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
