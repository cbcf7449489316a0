package import Primitives

/// The request that an appeal is about, as the appeal's form is filled from it.
package struct AppealedRequest: Sendable, Hashable {
    package var request: ServiceRequest
    package var service: Service
    package var standing: AppealStanding
    /// The centre that took it.
    package var office: LocalizedText

    package init(request: ServiceRequest, service: Service, standing: AppealStanding, office: LocalizedText) {
        self.request = request
        self.service = service
        self.standing = standing
        self.office = office
    }

    /// What is known for a question, in the form in which people type it; `nil` where the question asks for nothing of
    /// the request, or the request does not say it.
    package func answer(to field: FormField, _ context: AnswerContext) -> String? {
        guard case .request(let fact) = field.prefill, let answer = answer(fact),
            field.problem(with: answer, isRequired: true, context) == nil
        else { return nil }
        return answer
    }

    private func answer(_ fact: Prefill.RequestFact) -> String? {
        let submission = request.submission
        return switch fact {
        case .number: submission.number.text
        case .office: office.hindi
        case .officer: service.officer?.value.hindi
        case .ground: standing.ground.flatMap(Self.word)
        case .reasons: request.status == .rejected ? request.decision?.reasons : nil
        case .serviceName: service.name.hindi
        case .serviceNumber: service.number
        case .receivedOn: submission.receivedOn.paperText
        case .dueOn: submission.dueOn?.paperText
        case .decidedOn: request.decidedAt?.civilDate.paperText
        case .firstNumber: request.appeal(.first)?.number.text
        case .firstFiledOn: request.appeal(.first)?.filedOn.paperText
        case .firstOfficer: service.firstAppeal.officer?.value.hindi
        }
    }

    /// The grounds that a form's choice knows by the same word; the others are the applicant's to tell.
    private static func word(_ ground: AppealStanding.Ground) -> String? {
        switch ground {
        case .late, .refused, .wrong: ground.rawValue
        case .closed, .firstDecided, .firstLate, .unknown: nil
        }
    }
}
