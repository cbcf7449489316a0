package import Primitives
package import Store

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
    package init(_ summary: RequestSummary, service: LocalizedText?, folder: String, texts: Texts) {
        href = "\(folder)/\(summary.id)"
        number = summary.number.text
        name = summary.applicant(texts.language)
        self.service = service?(texts.language) ?? summary.service.text
        chip = Chip(summary.status, texts: texts)
        due = texts("line.due", ["date": DateWords(texts).short(summary.dueOn)])
        needsAttention = summary.needsAttention
    }
}
