package import Primitives

/// The catalogue's stable name of a service, like `gad.income`.
package struct ServiceID: Sendable, Hashable, Codable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }
}

/// An entry of the catalogue that a citizen can ask for.
package struct Service: Sendable, Hashable, Codable {
    package var id: ServiceID
    /// The Act's number `<department>.<service>`, like `6.2`.
    package var number: String
    /// Grows with each published change of the form; a request keeps the version it was made under.
    package var version: Int
    package var name: LocalizedText
    package var department: LocalizedText
    package var fields: [FormField]
    package var declaration: Declaration
    package var documents: [RequiredDocument]
    /// Working days from the date on the receipt.
    package var timeLimit: Sourced<Int>
    package var officer: Sourced<LocalizedText>
    package var firstAppeal: Appeal
    package var statutoryFee: Sourced<Money>
    package var certificate: CertificateText

    /// The id of the signed declaration among the documents.
    package var declarationDocument: String { documents.first { $0.origin == .declaration }?.id ?? "declaration" }

    package init(
        id: ServiceID, number: String, version: Int, name: LocalizedText, department: LocalizedText,
        fields: [FormField], declaration: Declaration, documents: [RequiredDocument], timeLimit: Sourced<Int>,
        officer: Sourced<LocalizedText>, firstAppeal: Appeal, statutoryFee: Sourced<Money>, certificate: CertificateText
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.name = name
        self.department = department
        self.fields = fields
        self.declaration = declaration
        self.documents = documents
        self.timeLimit = timeLimit
        self.officer = officer
        self.firstAppeal = firstAppeal
        self.statutoryFee = statutoryFee
        self.certificate = certificate
    }

    private enum CodingKeys: String, CodingKey {
        case id, number, version, name, department, fields, declaration, documents, officer, certificate
        case timeLimit = "time_limit_working_days"
        case firstAppeal = "first_appeal"
        case statutoryFee = "statutory_fee_paise"
    }
}

/// Before whom, and within how many days, a decision can be appealed; `nil` where no source confirms it.
package struct Appeal: Sendable, Hashable, Codable {
    package var officer: Sourced<LocalizedText>?
    package var days: Sourced<Int>?

    package init(officer: Sourced<LocalizedText>?, days: Sourced<Int>?) {
        self.officer = officer
        self.days = days
    }
}

/// The self-declaration that an applicant confirms and signs.
package struct Declaration: Sendable, Hashable, Codable {
    package var title: LocalizedText
    /// May hold `{applicant}`, `{guardian}`, `{address}` and `{<field id>}`.
    package var text: LocalizedText

    package init(title: LocalizedText, text: LocalizedText) {
        self.title = title
        self.text = text
    }
}

/// A document that the service asks for, and how it gets there.
package struct RequiredDocument: Sendable, Hashable, Codable {
    /// Where a document comes from.
    package enum Origin: String, Sendable, Hashable, Codable {
        /// The declaration printed and signed at the centre.
        case declaration
        /// Vouched for by the family register itself.
        case register
        /// Brought by the applicant and seen by the operator.
        case seen
    }

    package var id: String
    package var name: LocalizedText
    package var origin: Origin

    package init(id: String, name: LocalizedText, origin: Origin) {
        self.id = id
        self.name = name
        self.origin = origin
    }
}

/// What the certificate says apart from its fields.
package struct CertificateText: Sendable, Hashable, Codable {
    package var title: LocalizedText
    /// The sentence that certifies; may hold `{financial_year}`.
    package var statute: LocalizedText
    /// A clear note under the body, such as the Act and the service number.
    package var note: LocalizedText
    /// While `false`, the paper prints नमूना.
    package var isWordingConfirmed: Bool
    package var validityYears: Sourced<Int>

    package init(
        title: LocalizedText, statute: LocalizedText, note: LocalizedText, isWordingConfirmed: Bool,
        validityYears: Sourced<Int>
    ) {
        self.title = title
        self.statute = statute
        self.note = note
        self.isWordingConfirmed = isWordingConfirmed
        self.validityYears = validityYears
    }

    /// Whether the paper must be marked as a specimen.
    package var isSpecimen: Bool { !isWordingConfirmed || validityYears.confidence == .unconfirmed }

    private enum CodingKeys: String, CodingKey {
        case title, statute, note
        case isWordingConfirmed = "wording_confirmed"
        case validityYears = "validity_years"
    }
}
