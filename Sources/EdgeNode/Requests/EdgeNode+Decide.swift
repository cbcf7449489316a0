package import Domain
import Logging
package import Primitives
import Store
import Trust

/// A case as the officer sees it: the request beside what the register says today.
package struct OfficerCase: Sendable, Hashable {
    package var request: ServiceRequest
    package var service: Service
    /// The member as the register knows them now; `nil` where they left the family.
    package var register: Member?
    package var lease: LeaseSummary?
    /// Whether this officer may decide it.
    package var mayDecide: Bool
}

/// Why a decision is not taken.
package enum DecisionProblem: String, Reported {
    case reasonsMissing, reasonsTooLong

    package var key: String { "decision.\(rawValue)" }
    package var summary: String {
        switch self {
        case .reasonsMissing: "A return or a rejection needs its reasons."
        case .reasonsTooLong: "The reasons are longer than \(EdgeNode.longestReasons) characters."
        }
    }
    package var recovery: String {
        switch self {
        case .reasonsMissing: "Write what is missing or why it is refused, so that the applicant understands it."
        case .reasonsTooLong: "Shorten them; they must fit the order."
        }
    }
}

extension EdgeNode {
    /// What fits the printed order, in characters.
    package static let longestReasons = 1_200

    /// A case for an officer.
    package func officerCase(_ id: RecordID, for officer: Person) async throws -> OfficerCase {
        try allow(.officer, officer)
        let request = try await store.request(id)
        let applicant = request.submission.applicant
        return OfficerCase(
            request: request,
            service: try await service(request.submission.service, version: request.submission.serviceVersion),
            register: try await store.household(applicant.family)?.member(applicant.member.id),
            lease: try await leaseSummary(of: officer.id),
            mayDecide: request.status == .open && request.takenBy.person != officer.id)
    }

    /// Decides an open case. An approval asks for the officer's PIN once more and signs the certificate at once.
    ///
    /// Without a lease that allows it an approval is refused before anything is written.
    /// - Throws: ``DecisionProblem``, ``AccessError``, ``SigningProblem``, `StoreError/ownRequest`.
    package func decide(
        _ id: RecordID, _ outcome: Decision.Outcome, reasons: String, pin: String, by officer: Person
    ) async throws -> ServiceRequest {
        try allow(.officer, officer)
        let reasons = reasons.trimmed
        guard reasons.count <= Self.longestReasons else { throw DecisionProblem.reasonsTooLong }
        if outcome == .approved { return try await approve(id, reasons: reasons, pin: pin, by: officer) }
        guard !reasons.isEmpty else { throw DecisionProblem.reasonsMissing }
        let completeBy = outcome == .returned ? clock.now().civilDate.adding(days: SlipComposer.daysToComplete) : nil
        let decided = try await store.decide(
            id, Decision(outcome: outcome, reasons: reasons, completeBy: completeBy), by: Actor(officer))
        activity.count(.decided)
        logger.info("request decided", metadata: ["outcome": "\(outcome.rawValue)"])
        return decided
    }

    /// Signs first, then keeps approval and certificate in one commit: whatever fails before leaves the case open.
    private func approve(
        _ id: RecordID, reasons: String, pin: String, by officer: Person
    ) async throws -> ServiceRequest {
        let request = try await store.request(id)
        guard request.takenBy.person != officer.id else { throw StoreError.ownRequest }
        guard request.status == .open else { throw StoreError.notAllowed(status: request.status.rawValue) }
        guard try await usableLease(of: officer.id) != nil else { throw SigningProblem.noLease }
        try await confirm(officer, pin: pin)
        let certified = try await store.approve(
            id, Decision(outcome: .approved, reasons: reasons, completeBy: nil),
            signedCertificate(for: request, by: officer), by: Actor(officer))
        activity.count(.certified)
        log(certified)
        return certified
    }

    /// Adds what was missing to a returned request.
    ///
    /// - Throws: ``DraftProblem/incomplete`` where an answer is still missing or wrong.
    package func complete(
        _ id: RecordID, answers: Answers, seenDocuments: [String], by person: Person
    ) async throws -> ServiceRequest {
        try allow(.operator, person)
        let request = try await store.request(id)
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        let known = answers.filter { answer in service.fields.contains { $0.id == answer.key } }
        let merged = request.submission.answers.merging(known) { _, new in new }
        guard service.fields.allSatisfy({ $0.problem(with: merged[$0.id]) == nil }) else {
            throw DraftProblem.incomplete
        }
        let newlySeen = service.documents.map(\.id).filter { id in
            seenDocuments.contains(id) && !request.submission.documents.contains { $0.kind == id }
        }
        let paper = try declarationPaper(of: request, service: service, answers: merged)
        return try await store.complete(
            id, answers: known.mapValues(\.trimmed), seenDocuments: newlySeen,
            documents: [NewDocument(kind: service.declarationDocument, mediaType: "application/pdf", bytes: paper)],
            by: Actor(person))
    }
}
