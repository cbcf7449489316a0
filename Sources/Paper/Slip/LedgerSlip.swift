package import Primitives

/// A slip about money: a drawer's closing, a request that was taken back. Its parts stand in the order given.
package struct LedgerSlip: Sendable, Hashable {
    /// A line of the slip.
    package enum Part: Sendable, Hashable {
        /// A heading of the lines below.
        case heading(LocalizedText)
        /// A label at the left, a figure at the right; `isStrong` for a sum.
        case line(LocalizedText, String, isStrong: Bool)
        /// A smaller line under the one above it.
        case detail(String, String)
        /// So many of a note or coin: `500 × 3`.
        case count(denomination: Int, count: Int, amount: String)
        /// Running text, Hindi.
        case text(String)
        /// A rule over the whole width.
        case rule(isDashed: Bool)
        /// A line to sign on, with what stands below it.
        case signature(String)
    }

    package var centre: String
    package var place: String
    package var title: LocalizedText
    package var at: Timestamp
    /// Large under the title; `nil` where the slip is about no request.
    package var number: String?
    package var parts: [Part]
    /// Text of the code; `nil` for none.
    package var qrText: String?
    /// Under the code, Hindi.
    package var codeNote: String
    package var footLeft: String
    package var footRight: String
    /// Set for every print after the first.
    package var duplicate: Duplicate?

    /// The most parts.
    package static let maximumParts = 60

    package init(
        centre: String, place: String, title: LocalizedText, at: Timestamp, number: String?, parts: [Part],
        qrText: String?, codeNote: String = "", footLeft: String, footRight: String, duplicate: Duplicate? = nil
    ) {
        self.centre = centre
        self.place = place
        self.title = title
        self.at = at
        self.number = number
        self.parts = parts
        self.qrText = qrText
        self.codeNote = codeNote
        self.footLeft = footLeft
        self.footRight = footRight
        self.duplicate = duplicate
    }
}
