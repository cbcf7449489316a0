import Domain
import Primitives

/// A page of a paper that a request has, as the officer opens it.
package struct AttachedPage: Sendable {
    package let href: String
    package let label: String

    /// All pages that are pictures, in the order in which they were attached.
    static func all(of request: ServiceRequest, service: Service, texts: Texts) -> [AttachedPage] {
        var pages: [String: Int] = [:]
        return request.submission.documents.enumerated().compactMap { index, attached in
            guard attached.content != nil,
                let document = service.documents.first(where: { $0.id == attached.kind && $0.isBrought })
            else { return nil }
            pages[document.id, default: 0] += 1
            return AttachedPage(
                href: "/requests/\(request.id)/papers/\(index + 1)",
                label: document.name(texts.language) + " — "
                    + texts("case.paper", ["n": String(pages[document.id] ?? 1)]))
        }
    }
}
