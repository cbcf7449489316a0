package import Primitives

/// What lists, searches and eligibility need of a service: everything but its form, papers and wording.
///
/// A node keeps the summaries of all its services in memory, and reads a whole ``Service`` when somebody opens it.
package struct ServiceSummary: Sendable, Hashable, Codable {
    package var id: ServiceID
    /// The Act's number `<department>.<service>`, like `6.2`; `nil` where none was seen.
    package var number: String?
    /// The form's version.
    package var version: Int
    package var name: LocalizedText
    /// What one gets and who it is for, in one sentence.
    package var about: LocalizedText
    package var department: LocalizedText
    package var output: Service.Output
    package var decidedAt: Service.DecisionPlace
    package var subject: Service.Subject
    /// Ids of ``LifeEvent``.
    package var lifeEvents: [String]
    /// What people call it, in any script.
    package var synonyms: [String]
    /// Who can have it; `nil` where anybody can, or no source says who.
    package var eligibility: Condition?
    /// ``Service/schemes``
    package var schemes: [Scheme]?
    /// Working days from the date on the receipt; `nil` where none is published.
    package var timeLimit: Sourced<Int>?
    /// ``Service/limitCount``
    package var limitCount: DayCount
    package var officer: Sourced<LocalizedText>?
    package var statutoryFee: Sourced<Money>?
    /// Whether a certificate comes of it.
    package var hasCertificate: Bool

    package init(_ service: Service) {
        id = service.id
        number = service.number
        version = service.version
        name = service.name
        about = service.about
        department = service.department
        output = service.output
        decidedAt = service.decidedAt
        subject = service.subject
        lifeEvents = service.lifeEvents
        synonyms = service.synonyms
        eligibility = service.eligibility
        schemes = service.schemes
        timeLimit = service.timeLimit
        limitCount = service.limitCount
        officer = service.officer
        statutoryFee = service.statutoryFee
        hasCertificate = service.certificate != nil
    }
}

extension FeeReceipt {
    /// The fees of a service today.
    package init(service: ServiceSummary, fees: ProcessingFees, withPrintedCopy: Bool) {
        self.init(
            processing: fees.operatorShare.value + fees.societyShare.value,
            printedCopy: withPrintedCopy ? fees.printedCopy.value : .zero,
            statutory: service.statutoryFee?.value ?? .zero)
    }
}
