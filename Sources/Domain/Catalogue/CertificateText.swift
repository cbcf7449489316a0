package import Primitives

/// What the certificate says apart from its fields.
package struct CertificateText: Sendable, Hashable, Codable {
    package var title: LocalizedText
    /// The sentence that certifies; may hold `{financial_year}`.
    package var statute: LocalizedText
    /// A clear note under the body, such as the Act and the service number.
    package var note: LocalizedText
    /// While `false`, the paper prints नमूना.
    package var isWordingConfirmed: Bool
    /// Paths of the questions whose answers it states, in this order.
    package var facts: [String]
    /// `nil`: for ever.
    package var validityYears: Sourced<Int>?

    package init(
        title: LocalizedText, statute: LocalizedText, note: LocalizedText, isWordingConfirmed: Bool, facts: [String],
        validityYears: Sourced<Int>?
    ) {
        self.title = title
        self.statute = statute
        self.note = note
        self.isWordingConfirmed = isWordingConfirmed
        self.facts = facts
        self.validityYears = validityYears
    }

    /// Whether the paper must be marked as a specimen.
    package var isSpecimen: Bool { !isWordingConfirmed || validityYears?.confidence == .unconfirmed }

    private enum CodingKeys: String, CodingKey {
        case title, statute, note, facts
        case isWordingConfirmed = "wording_confirmed"
        case validityYears = "validity_years"
    }
}
