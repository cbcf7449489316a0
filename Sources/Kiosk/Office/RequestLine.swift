package import Domain
package import Primitives

/// A request as a list knows it.
package struct ListedRequest: Sendable, Hashable, Identifiable {
    package var id: RecordID
    package var number: RequestNumber
    package var service: ServiceID
    package var status: ServiceRequest.Status
    package var applicant: LocalizedText
    /// `nil` where no time limit is published.
    package var dueOn: CivilDate?
    package var needsAttention: Bool

    package init(
        id: RecordID, number: RequestNumber, service: ServiceID, status: ServiceRequest.Status,
        applicant: LocalizedText, dueOn: CivilDate?, needsAttention: Bool
    ) {
        self.id = id
        self.number = number
        self.service = service
        self.status = status
        self.applicant = applicant
        self.dueOn = dueOn
        self.needsAttention = needsAttention
    }
}

/// A request as a list shows it; the whole line leads to it.
package struct RequestLine: Sendable {
    package let href: String
    package let number: String
    package let name: String
    package let service: String
    package let chip: Chip
    package let due: String
    package let needsAttention: Bool

    /// - Parameter folder: `/requests` or `/cases`.
    package init(_ summary: ListedRequest, service: LocalizedText?, folder: String, texts: Texts) {
        href = "\(folder)/\(summary.id)"
        number = summary.number.text
        name = summary.applicant(texts.language)
        self.service = service?(texts.language) ?? summary.service.text
        chip = Chip(summary.status, texts: texts)
        due =
            summary.dueOn.map { texts("line.due", ["date": DateWords(texts).short($0)]) }
            ?? texts("services.unlimited")
        needsAttention = summary.needsAttention
    }
}
