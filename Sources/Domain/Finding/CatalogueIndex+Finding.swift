import Primitives

extension CatalogueIndex {
    /// The services that a text means, the likeliest on top: by name, synonym, life event, department and what they are
    /// about, in either script. Where no service has all its words, those that have the most of them.
    package func services(meaning text: String) -> [ServiceSummary] {
        let words = SearchWords.of(text)
        guard !words.isEmpty else { return services }
        let events = Dictionary(self.lifeEvents.map { ($0.id, $0.name) }) { first, _ in first }
        let found = services.enumerated().map { index, service in
            (index: index, service: service, match: Match(words, service, events))
        }
        let most = found.map(\.match.words).max() ?? 0
        guard most > 0 else { return [] }
        return found.filter { $0.match.words == most }
            .sorted {
                ($1.match.weight, $0.match.nameLength, $0.index) < ($0.match.weight, $1.match.nameLength, $1.index)
            }.map(\.service)
    }
}

/// How well a service answers a search.
private struct Match {
    /// Words of the search that it has.
    var words = 0
    /// The more, the more plainly it has them.
    var weight = 0

    /// Words of the name: of two names with the same of them, the shorter says nothing else.
    var nameLength = 0

    init(_ sought: [String], _ service: ServiceSummary, _ events: [String: LocalizedText]) {
        let places: [(weight: Int, texts: [String])] = [
            (8, [service.name.hindi, service.name.english]), (6, service.synonyms),
            (3, service.lifeEvents.compactMap { events[$0] }.flatMap { [$0.hindi, $0.english] }),
            (2, [service.about.hindi, service.about.english]),
            (1, [service.department.hindi, service.department.english, service.number ?? ""]),
        ]
        nameLength = SearchWords.of(service.name.hindi).count
        let words = places.map { place in (weight: place.weight, words: Set(place.texts.flatMap(SearchWords.of))) }
        for word in sought {
            var best = 0
            for place in words {
                if place.words.contains(word) { best = max(best, 2 * place.weight) }
                if best < place.weight, word.unicodeScalars.count > 1,
                    place.words.contains(where: { $0.hasPrefix(word) })
                {
                    best = place.weight
                }
            }
            if best > 0 { self.words += 1 }
            weight += best
        }
    }
}
