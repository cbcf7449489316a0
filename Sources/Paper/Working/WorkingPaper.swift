package import Primitives

/// A paper of daily work on A4: the certificate's type and grid without its guilloche; it is not signed by key.
package struct WorkingPaper: Sendable, Hashable {
    /// A part of the sheet under a heading of its own.
    package enum Section: Sendable, Hashable {
        /// Running text, Hindi large and English small below it.
        case text(title: LocalizedText?, LocalizedText)
        /// Rows of a label and a value.
        case fields(title: LocalizedText?, [Field])
        /// Sentences, numbered or each with a box to tick.
        case items(title: LocalizedText, [LocalizedText], boxes: Bool)
        /// Dotted lines to write on by hand, at most ten.
        case writingLines(title: LocalizedText, count: Int)
    }

    /// The name of the paper.
    package var title: LocalizedText
    /// नमूना / SPECIMEN, प्रतिलिपि / DUPLICATE: in a box above the title.
    package var plate: LocalizedText?
    /// Office or centre, under the title.
    package var place: String
    /// Of the request or of the paper, in the foot of each sheet.
    package var number: String
    /// Up to three values that a clerk looks for first; an English value is left out here.
    package var cells: [Field]
    /// In the order of the sheet.
    package var sections: [Section]
    /// Who signs by hand at the foot of the last sheet, at most three.
    package var signatures: [LocalizedText]
    /// At most 61 characters of QR's alphanumeric set.
    package var qrText: String
    /// The creation date that the PDF states.
    package var producedAt: Timestamp

    /// The most sheets of one working paper.
    package static let maximumSheets = 4

    package init(
        title: LocalizedText, plate: LocalizedText? = nil, place: String, number: String, cells: [Field],
        sections: [Section], signatures: [LocalizedText], qrText: String, producedAt: Timestamp
    ) {
        self.title = title
        self.plate = plate
        self.place = place
        self.number = number
        self.cells = cells
        self.sections = sections
        self.signatures = signatures
        self.qrText = qrText
        self.producedAt = producedAt
    }
}
