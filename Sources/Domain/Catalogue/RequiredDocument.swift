package import Primitives

/// A kind of paper, as the state calls it.
package struct DocumentKind: Sendable, Hashable, Codable {
    /// Like `income_certificate`.
    package var id: String
    package var name: LocalizedText
    /// The service of this catalogue that issues it; `nil` where it comes from elsewhere.
    package var issuedBy: ServiceID?
    /// Months from its date for which offices take it; `nil` where no source says so.
    package var validMonths: Sourced<Int>?

    package init(
        id: String, name: LocalizedText, issuedBy: ServiceID? = nil, validMonths: Sourced<Int>? = nil
    ) {
        self.id = id
        self.name = name
        self.issuedBy = issuedBy
        self.validMonths = validMonths
    }

    /// Whether a copy of it may be kept: an Aadhaar card shows the number, which is stored nowhere.
    package var mayBeCopied: Bool { id != "aadhaar" }

    private enum CodingKeys: String, CodingKey {
        case id, name
        case issuedBy = "issued_by"
        case validMonths = "valid_months"
    }
}

/// A paper that a service asks for, and how it gets there.
package struct RequiredDocument: Sendable, Hashable, Codable {
    /// Where a paper comes from. The file format's word is the raw value.
    package enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
        /// The declaration printed and signed at the centre.
        case declaration
        /// Vouched for by the family register itself.
        case register
        /// Kept by the centre from an earlier service; scanned where it is not there.
        case locker
        /// Brought by the applicant, seen by the operator and given back.
        case seen
        /// Brought by the applicant and scanned.
        case upload
    }

    /// Any one of these suffices; never empty.
    package var kinds: [DocumentKind]
    package var origin: Origin
    package var requirement: FormField.Requirement
    /// How sure it is that the office asks for it; `nil` where it is ours to ask.
    package var confidence: Confidence?

    package init(
        kinds: [DocumentKind], origin: Origin, requirement: FormField.Requirement = .always,
        confidence: Confidence? = nil
    ) {
        self.kinds = kinds
        self.origin = origin
        self.requirement = requirement
        self.confidence = confidence
    }

    /// The kinds, joined: what an answer about this paper is kept under.
    package var id: String { kinds.map(\.id).joined(separator: "+") }

    /// Its name, or the names of those of which one suffices.
    package var name: LocalizedText {
        LocalizedText(
            hindi: kinds.map(\.name.hindi).joined(separator: " या "),
            english: kinds.map(\.name.english).joined(separator: " or "))
    }

    private enum CodingKeys: String, CodingKey {
        case kinds, origin, confidence
        case requirement = "required"
    }
}
