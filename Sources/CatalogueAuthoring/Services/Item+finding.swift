import Domain

extension Item {
    /// Ids of life events, each once.
    func lifeEvents(among known: [LifeEvent]?) -> [String]? {
        let known = known.map { events in Dictionary(events.map { ($0.id, $0) }) { first, _ in first } }
        let events = list(upTo: CatalogueLimits.lifeEvents, of: "life event") {
            $0.listed(in: known, CatalogueFolder.lifeEvents)?.id
        }
        guard let events else { return nil }
        guard Set(events).count == events.count else {
            note("A life event stands twice.", "Name each once.")
            return nil
        }
        return events
    }

    /// What people call it, Hindi words before the others.
    func synonyms() -> [String]? {
        entry { entry in
            let hindi = entry.required("hi").flatMap { $0.words() }
            let english = entry.required("en").flatMap { $0.words() }
            guard let hindi, let english else { return nil }
            return hindi + english
        }
    }

    private func words() -> [String]? {
        var seen: Set<String> = []
        return list(upTo: CatalogueLimits.synonyms, of: "word") { item -> String? in
            guard let text = item.text(upTo: 200) else { return nil }
            guard seen.insert(text.lowercased()).inserted else {
                item.note("“\(shown(text))” stands here already.", "Write each once.")
                return nil
            }
            return text
        }
    }

    /// Before whom, and within how many days.
    func appeal() -> Appeal? {
        entry { entry in
            let officer = entry.nullable("officer") { $0.sourced { $0.localized() } }
            let days = entry.nullable("days") { $0.sourced { $0.integer(in: 1...CatalogueLimits.appealDays) } }
            guard let officer, let days else { return nil }
            return Appeal(officer: officer, days: days)
        }
    }
}
