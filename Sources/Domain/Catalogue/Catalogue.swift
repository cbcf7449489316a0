package import Primitives

/// What the state publishes for its centres: services, fees, holidays.
package struct Catalogue: Sendable, Hashable, Codable {
    /// Grows with each publication.
    package var version: Int
    package var services: [Service]
    package var lifeEvents: [LifeEvent]
    package var processingFees: ProcessingFees
    package var calendar: WorkingCalendar
    /// ``documentKinds`` where the services are not here to ask.
    private var listedKinds: [DocumentKind]?
    /// What holds for every service alike; `nil` in a catalogue that does not say it.
    package var guarantee: GuaranteeTerms?

    package init(
        version: Int, services: [Service], lifeEvents: [LifeEvent], processingFees: ProcessingFees,
        calendar: WorkingCalendar, guarantee: GuaranteeTerms? = nil
    ) {
        self.version = version
        self.services = services
        self.lifeEvents = lifeEvents
        self.processingFees = processingFees
        self.calendar = calendar
        self.guarantee = guarantee
    }

    /// The kinds of papers that its services ask for, each once, in the order in which they are first asked for.
    package var documentKinds: [DocumentKind] {
        if let listedKinds { return listedKinds }
        var seen: Set<String> = []
        return services.flatMap(\.documents).flatMap(\.kinds).filter { seen.insert($0.id).inserted }
    }

    /// The catalogue without its services and its version: what all services share.
    package var lists: Catalogue {
        var lists = self
        lists.listedKinds = documentKinds
        lists.version = 0
        lists.services = []
        return lists
    }

    /// The service of that name, or `nil`.
    package func service(_ id: ServiceID) -> Service? { services.first { $0.id == id } }

    /// Days within which an incomplete or returned request is completed.
    package var completionDays: Int { guarantee?.completionDays.value ?? GuaranteeTerms.usualCompletionDays }

    private enum CodingKeys: String, CodingKey {
        case version, services, calendar, guarantee
        case lifeEvents = "life_events"
        case processingFees = "processing_fees"
        case listedKinds = "documents"
    }
}
