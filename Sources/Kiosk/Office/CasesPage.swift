package import Domain
package import Primitives

/// The officer's open cases, those due first on top.
package struct CasesPage: PageView {
    package static let template = "cases"

    package let count: String
    package let lines: [RequestLine]
    /// Approved, but the signature was cut off.
    package let unsigned: [RequestLine]
    package let hasUnsigned: Bool
    package let attention: [RequestLine]
    package let hasAttention: Bool
    package let isEmpty: Bool

    package init(
        open: [ListedRequest], approved: [ListedRequest], attention: [ListedRequest],
        service: (ServiceID) -> LocalizedText?, texts: Texts
    ) {
        count = String(open.count)
        lines = open.map { RequestLine($0, service: service($0.service), folder: "/cases", texts: texts) }
        self.attention = attention.map {
            RequestLine($0, service: service($0.service), folder: "/requests", texts: texts)
        }
        unsigned = approved.map { RequestLine($0, service: service($0.service), folder: "/cases", texts: texts) }
        hasUnsigned = !approved.isEmpty
        hasAttention = !attention.isEmpty
        isEmpty = open.isEmpty
    }
}
