import Primitives

/// Why a paper is not kept.
package enum PaperProblem: String, Error, CaseIterable, Reported {
    case noPages, tooManyPages, notADate, dateInFuture
    /// How long it is valid counts from its date, so the date is needed.
    case dateMissing

    package var key: String { "paper.\(rawValue)" }
    package var summary: String {
        switch self {
        case .noPages: "The paper has no page yet."
        case .tooManyPages: "A paper has at most \(EdgeNode.mostPages) pages."
        case .notADate: "The date of the paper is no date."
        case .dateInFuture: "The date of the paper is in the future."
        case .dateMissing: "How long this paper is valid counts from its date, which is missing."
        }
    }
    package var recovery: String {
        switch self {
        case .noPages: "Scan or photograph its first page."
        case .tooManyPages: "Keep it, and bring the rest as another paper."
        case .notADate, .dateInFuture: "Type the date as it stands on the paper, like 24-11-2026."
        case .dateMissing: "Type the date that stands on the paper."
        }
    }
}
