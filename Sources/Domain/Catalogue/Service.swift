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
    /// What comes of it.
    package enum Output: String, Sendable, Hashable, Codable, CaseIterable {
        case certificate, sanction, licence, registration, record, connection, work, answer
    }

    /// Where it is decided.
    package enum DecisionPlace: String, Sendable, Hashable, Codable, CaseIterable {
        /// An officer decides at the centre, and the node signs.
        case node
        /// The request goes on to the office; its decision comes back from the state.
        case state
    }

    /// Whose service it is.
    package enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
        case member, family
    }

    package var id: ServiceID
    /// The Act's number `<department>.<service>`, like `6.2`; `nil` where none was seen.
    package var number: String?
    /// Grows with each published change of the form; a request keeps the version it was made under.
    package var version: Int
    package var name: LocalizedText
    /// What one gets and who it is for, in one sentence.
    package var about: LocalizedText
    package var department: LocalizedText
    package var output: Output
    package var decidedAt: DecisionPlace
    package var subject: Subject
    /// Ids of ``LifeEvent``.
    package var lifeEvents: [String]
    /// What people call it, in any script.
    package var synonyms: [String]
    package var form: Form
    /// Who can have it; `nil` where anybody can, or no source says who.
    package var eligibility: Condition?
    /// Where it offers several: each with its own rule; ``eligibility`` is then that one of them holds.
    package var schemes: [Scheme]?
    package var declaration: Declaration?
    package var documents: [RequiredDocument]
    /// Days from the date on the receipt; `nil` where none is published.
    package var timeLimit: Sourced<Int>?
    /// How the days of ``timeLimit`` are counted where a source says otherwise than the Act; see ``limitCount``.
    package var limitCounts: DayCount?
    package var officer: Sourced<LocalizedText>?
    package var firstAppeal: Appeal
    package var secondAppeal: Appeal
    package var statutoryFee: Sourced<Money>?
    package var certificate: CertificateText?

    /// The id of the signed declaration among the documents.
    package var declarationDocument: String { documents.first { $0.origin == .declaration }?.id ?? "declaration" }

    package init(
        id: ServiceID, number: String?, version: Int, name: LocalizedText, about: LocalizedText,
        department: LocalizedText, output: Output, decidedAt: DecisionPlace, subject: Subject, lifeEvents: [String],
        synonyms: [String], form: Form, eligibility: Condition?, declaration: Declaration?,
        documents: [RequiredDocument], timeLimit: Sourced<Int>?, officer: Sourced<LocalizedText>?,
        firstAppeal: Appeal, secondAppeal: Appeal, statutoryFee: Sourced<Money>?, certificate: CertificateText?,
        schemes: [Scheme]? = nil
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.name = name
        self.about = about
        self.department = department
        self.output = output
        self.decidedAt = decidedAt
        self.subject = subject
        self.lifeEvents = lifeEvents
        self.synonyms = synonyms
        self.form = form
        self.eligibility = eligibility
        self.declaration = declaration
        self.documents = documents
        self.timeLimit = timeLimit
        self.officer = officer
        self.firstAppeal = firstAppeal
        self.secondAppeal = secondAppeal
        self.statutoryFee = statutoryFee
        self.certificate = certificate
        self.schemes = schemes
    }

    private enum CodingKeys: String, CodingKey {
        case id, number, version, name, about, department, output, subject, synonyms, form, eligibility, declaration
        case documents, officer, certificate, schemes
        case decidedAt = "decided_at"
        case lifeEvents = "life_events"
        case timeLimit = "time_limit_working_days"
        case limitCounts = "time_limit_counts"
        case firstAppeal = "first_appeal"
        case secondAppeal = "second_appeal"
        case statutoryFee = "statutory_fee_paise"
    }
}

/// Before whom an appeal goes; `nil` where no source confirms it.
package struct Appeal: Sendable, Hashable, Codable {
    package var officer: Sourced<LocalizedText>?
    /// Days within which that officer decides: the notified schedule names a time beside each appeal officer. Within
    /// how many days an appeal is *filed* stands in ``GuaranteeTerms``.
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
