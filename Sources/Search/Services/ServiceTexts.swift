package import Domain
package import Primitives

/// What a service is found by: all that the index needs of it.
package struct ServiceTexts: Sendable, Hashable {
    package var id: ServiceID
    /// The Act's number, like `6.2`.
    package var number: String?
    package var name: LocalizedText
    package var synonyms: [String]
    /// Names of the events in a life that it belongs to.
    package var lifeEvents: [LocalizedText]
    package var department: LocalizedText
    package var about: LocalizedText

    package init(
        id: ServiceID, number: String?, name: LocalizedText, synonyms: [String], lifeEvents: [LocalizedText],
        department: LocalizedText, about: LocalizedText
    ) {
        self.id = id
        self.number = number
        self.name = name
        self.synonyms = synonyms
        self.lifeEvents = lifeEvents
        self.department = department
        self.about = about
    }

    /// The texts of a catalogue's service; `events` are the catalogue's.
    package init(_ service: ServiceSummary, events: [LifeEvent]) {
        self.init(
            id: service.id, number: service.number, name: service.name, synonyms: service.synonyms,
            lifeEvents: events.filter { service.lifeEvents.contains($0.id) }.map(\.name),
            department: service.department, about: service.about)
    }
}

/// A service that a search found.
package struct FoundService: Sendable, Hashable, Codable {
    package var id: ServiceID
    /// How well it fits, over 0; 1 is a name or a synonym in every word.
    package var score: Double

    package init(id: ServiceID, score: Double) {
        self.id = id
        self.score = score
    }
}
