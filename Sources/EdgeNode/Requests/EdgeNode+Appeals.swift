package import Domain
package import Primitives
package import Store

/// Why an appeal can't be filed.
package struct AppealProblem: Reported, Hashable {
    package var refusal: AppealStanding.Refusal
    /// The day from which on it can be filed, where that is the reason.
    package var from: CivilDate?

    package var key: String { "appeal.\(refusal.rawValue)" }
    package var arguments: [String: String] { ["date": from?.paperText ?? ""] }
    package var summary: String {
        switch refusal {
        case .notLate: "The request is not late yet, and nobody refused it."
        case .waitsForApplicant: "The request waits for its applicant."
        case .cancelled: "The request was taken back."
        case .alreadyFiled: "This appeal was filed already."
        case .noFirstAppeal: "There is no first appeal yet."
        case .firstNotDecided: "The officer of the first appeal still has time."
        case .isAppeal: "An appeal is not appealed against by itself."
        }
    }
    package var recovery: String {
        switch refusal {
        case .notLate, .firstNotDecided: "Wait for the day that the page shows."
        case .waitsForApplicant: "Complete the request."
        case .cancelled: "Apply anew."
        case .alreadyFiled: "Look at the request's history."
        case .noFirstAppeal: "File the first appeal."
        case .isAppeal: "Open the request that the appeal is about."
        }
    }
}

/// How a request stands towards the Act: delay, appeals.
package struct GuaranteeStanding: Sendable, Hashable {
    package var terms: GuaranteeTerms
    package var delay: Delay?
    /// First and second.
    package var appeals: [AppealStanding]

    package init(terms: GuaranteeTerms, delay: Delay?, appeals: [AppealStanding]) {
        self.terms = terms
        self.delay = delay
        self.appeals = appeals
    }
}

extension EdgeNode {
    /// How a request stands towards the Act; `nil` where the catalogue does not say what the Act says.
    package func standing(of request: ServiceRequest) async throws -> GuaranteeStanding? {
        guard let terms = try await catalogue().guarantee else { return nil }
        let today = clock.now().civilDate
        return GuaranteeStanding(
            terms: terms, delay: Delay(of: request, today: today, terms, try await calendar()),
            appeals: [
                try await standing(of: request, .first, terms), try await standing(of: request, .second, terms),
            ])
    }

    private func standing(
        of request: ServiceRequest, _ level: AppealLevel, _ terms: GuaranteeTerms
    ) async throws -> AppealStanding {
        let today = clock.now().civilDate
        let first = try await filed(.first, about: request)
        if level == .first { return .first(about: request, filed: first, today: today, terms) }
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        return .second(
            about: request, first: first, filed: try await filed(.second, about: request),
            days: service.firstAppeal.days?.value, today: today, terms)
    }

    private func filed(_ level: AppealLevel, about request: ServiceRequest) async throws -> ServiceRequest? {
        guard let filing = request.appeal(level) else { return nil }
        return try? await store.request(filing.appeal)
    }

    /// Begins an appeal about a request: a draft of the appeal's own form, filled with what is known of the request.
    ///
    /// - Returns: The draft; the one begun before where it is not handed in yet.
    /// - Throws: ``AppealProblem``; a window that sources don't confirm is no reason.
    package func beginAppeal(_ id: RecordID, _ level: AppealLevel, by person: Person) async throws -> Draft {
        try allow(.operator, person)
        let order = AppealOrder(request: id, level: level)
        let (request, standing, terms) = try await allow(order)
        if let begun = try await store.drafts(of: person.id).first(where: { $0.appeal == order }) { return begun }
        let applicant = request.submission.applicant
        let service = try await service(request.submission.service, version: request.submission.serviceVersion)
        return try await beginDraft(
            service: terms.service(level), family: applicant.family, member: applicant.member.id,
            appealing: AppealedRequest(request: request, service: service, standing: standing, office: centre.name),
            by: person)
    }

    /// - Throws: ``AppealProblem``.
    @discardableResult
    func allow(_ order: AppealOrder) async throws -> (ServiceRequest, AppealStanding, GuaranteeTerms) {
        guard let terms = try await catalogue().guarantee else { throw CatalogueError.unknownService }
        let request = try await request(order.request)
        let standing = try await standing(of: request, order.level, terms)
        if let refusal = standing.refusal { throw AppealProblem(refusal: refusal, from: standing.possibleFrom) }
        return (request, standing, terms)
    }
}
