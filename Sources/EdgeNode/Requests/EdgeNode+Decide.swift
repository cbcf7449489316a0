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
    /// The service is decided by its office; the decision comes from the state.
    case decidedByState

    package var key: String { "decision.\(rawValue)" }
    package var summary: String {
        switch self {
        case .reasonsMissing: "A return or a rejection needs its reasons."
        case .reasonsTooLong: "The reasons are longer than \(EdgeNode.longestReasons) characters."
        case .decidedByState: "This service is decided by its office, not at the centre."
        }
    }
    package var recovery: String {
        switch self {
        case .reasonsMissing: "Write what is missing or why it is refused, so that the applicant understands it."
        case .reasonsTooLong: "Shorten them; they must fit the order."
        case .decidedByState: "Wait for the office's decision; it comes with an exchange."
        }
    }
}

extension EdgeNode {
    /// What fits the printed order, in characters.
    package static let longestReasons = 1_200

    /// A case for an officer.
    package func officerCase(_ id: RecordID, for officer: Person) async throws -> OfficerCase {
        try allow(.officer, officer)
        let request = try await self.request(id)
        let applicant = request.submission.applicant
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        return OfficerCase(
            request: request, service: service,
            register: try await store.household(applicant.family)?.member(applicant.member.id),
            lease: try await leaseSummary(of: officer.id),
            mayDecide: service.decidedAt == .node && request.status == .open && request.takenBy.person != officer.id)
    }

    /// Decides an open case. An approval asks for the officer's PIN once more and signs the certificate at once.
    ///
    /// Without a lease that allows it an approval is refused before anything is written.
    /// A service without a certificate is approved without one.
    /// - Throws: ``DecisionProblem``, ``AccessError``, ``SigningProblem``, `StoreError/ownRequest`.
    package func decide(
        _ id: RecordID, _ outcome: Decision.Outcome, reasons: String, pin: String, by officer: Person
    ) async throws -> ServiceRequest {
        try allow(.officer, officer)
        try await allowSigning(by: officer.id)
        let submission = try await request(id).submission
        let service = try await service(submission.service, version: submission.serviceVersion)
        guard service.decidedAt == .node else { throw DecisionProblem.decidedByState }
        let reasons = reasons.trimmed
        guard reasons.count <= Self.longestReasons else { throw DecisionProblem.reasonsTooLong }
        if outcome == .approved, service.certificate != nil {
            return try await approve(id, reasons: reasons, pin: pin, by: officer)
        }
        if outcome == .approved { try await confirm(officer, pin: pin) }
        guard outcome == .approved || !reasons.isEmpty else { throw DecisionProblem.reasonsMissing }
        let completeBy =
            outcome == .returned ? clock.now().civilDate.adding(days: try await catalogue().completionDays) : nil
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
        _ = try await leaseToSign(of: officer.id)
        try await confirm(officer, pin: pin)
        let certified = try await store.approve(
            id, Decision(outcome: .approved, reasons: reasons, completeBy: nil),
            signedCertificate(for: request, by: officer), by: Actor(officer))
        activity.count(.certified)
        log(certified)
        return certified
    }
}
