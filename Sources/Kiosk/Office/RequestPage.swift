package import Domain
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
    package let isReturned: Bool
    package let due: String
    package let officer: String

    /// - Parameter role: Of the reader: an operator prints and completes, an officer only looks.
    package init(request: ServiceRequest, service: Service, role: Person.Role, texts: Texts, now: Timestamp) {
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
        isReturned = request.status == .returned && role == .operator
        completeBy =
            request.status == .returned
            ? request.decision?.completeBy.map { texts("request.until", ["date": DateWords(texts).long($0)]) } : nil
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
        self.papers = papers
    }
}
