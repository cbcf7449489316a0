package import Domain
package import EdgeNode
package import Primitives

/// One request: where it stands, its whole life, what can be done.
package struct RequestPage: PageView {
    package static let template = "request"

    /// A paper that can be printed (again).
    package struct Paper: Sendable {
        package let action: String
        package let label: String
    }

    package let request: String
    package let number: String
    package let name: String
    package let service: String
    package let chip: Chip
    package let facts: [Fact]
    package let timeline: [TimelineRow]
    package let papers: [Paper]
    package let needsAttention: Bool
    package let completeBy: String?
    package let hasCertificate: Bool
    /// Whether it waits for what is missing: returned, or handed in incomplete.
    package let isReturned: Bool
    package let completeTitle: String
    /// What the officer owes for the delay.
    package let delay: Told?
    package let appeals: [AppealLine]
    package let hasAppeals: Bool
    /// Where it can be taken back.
    package let cancel: String?
    package let due: String
    package let officer: String

    /// - Parameters:
    ///   - role: Of the reader: an operator prints, completes, cancels and files appeals; an officer only looks.
    ///   - standing: How the request stands towards the Act; `nil` where the catalogue does not say what the Act says.
    package init(
        request: ServiceRequest, service: Service, role: Person.Role, standing: GuaranteeStanding? = nil, texts: Texts,
        now: Timestamp
    ) {
        let language = texts.language
        let submission = request.submission
        self.request = request.id.description
        number = submission.number.text
        name = submission.applicant.member.name(language)
        self.service = service.name(language)
        chip = Chip(request.status, texts: texts)
        due = DateWords(texts).due(submission.dueOn, texts)
        officer = Terms(service: service, texts: texts).officer
        facts =
            [
                Fact(texts("fact.guardian"), submission.applicant.member.guardian(language)),
                Fact(texts("fact.birth"), submission.applicant.member.birthDate.paperText),
                Fact(texts("fact.address"), submission.applicant.address.text(language)),
            ]
            + ToldStep.all(submission, service: service, texts: texts).flatMap(\.facts)
        timeline = request.timeline.reversed().map { TimelineRow($0, texts: texts, now: now) }
        needsAttention = request.needsAttention
        hasCertificate = request.certificate != nil
        let isOperator = role == .operator
        isReturned = (request.status == .returned || request.completeBy != nil) && isOperator
        completeTitle = texts(request.status == .returned ? "request.returned" : "request.incomplete")
        completeBy = request.completeBy.map { texts("request.until", ["date": DateWords(texts).long($0)]) }
        delay = standing.flatMap { standing in standing.delay.map { Told($0, standing.terms, texts: texts) } }
        appeals =
            standing.map { standing in
                standing.appeals.compactMap {
                    AppealLine(
                        $0, of: request, service: service, terms: standing.terms, mayFile: isOperator, texts: texts,
                        today: now.civilDate)
                }
            } ?? []
        hasAppeals = !appeals.isEmpty
        cancel =
            isOperator && request.mayBeCancelled(on: now.civilDate) ? "/requests/\(request.id)/cancel" : nil
        let slips = request.printings(of: .slip)
        let orders = request.printings(of: .order)
        var papers = [
            Paper(
                action: "/requests/\(request.id)/slip",
                label: texts(slips == 0 ? "request.print.slip" : "request.reprint.slip"))
        ]
        if request.decision != nil {
            papers.append(
                Paper(
                    action: "/requests/\(request.id)/order",
                    label: texts(orders == 0 ? "request.print.order" : "request.reprint.order")))
        }
        if submission.fees.printedCopy > .zero {
            let isFirst = request.printings(of: .application) == 0
            papers.append(
                Paper(
                    action: "/requests/\(request.id)/application",
                    label: texts(isFirst ? "request.print.application" : "request.reprint.application")))
        }
        if request.closing?.refund != nil {
            let isFirst = request.printings(of: .cancellation) == 0
            papers.append(
                Paper(
                    action: "/requests/\(request.id)/cancellation",
                    label: texts(isFirst ? "request.print.cancellation" : "request.reprint.cancellation")))
        }
        self.papers = papers
    }
}
