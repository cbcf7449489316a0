import Domain
import Primitives

extension Item {
    /// One question; the place's scope holds it afterwards.
    func field(at place: FormPlace) -> FormField? {
        entry { entry in
            let idItem = entry.required("id")
            let id = idItem.flatMap { $0.claimedID(at: place) }
            let label = entry.required("label").flatMap { $0.localized() }
            let paperLabel = entry.optional("paper_label") { $0.paperLabel() }
            let hint = entry.optional("hint") { $0.localized() }
            let kind = entry.fieldKind()
            // Conditions of a question see only what is asked before it.
            let requirement = entry.required("required").flatMap { $0.requirement(at: place) }
            let condition = entry.optional("when") { $0.condition(at: place) }
            let prefill = entry.optional("from") { $0.prefill(at: place) }
            let states = entry.optional("states") { $0.statedFact(at: place, answeredBy: kind) }
            if let idItem { place.scope.add(place.path(idItem.written), kind) } else { place.scope.open("") }
            if let id, case .register(let fact)?? = prefill, fact.rawValue == id { place.scope.correct(place.path(id)) }
            guard let id, let label, let paperLabel, let hint, let kind, let requirement, let condition, let prefill,
                let states
            else { return nil }
            return FormField(
                id: id, label: label, paperLabel: paperLabel, hint: hint, kind: kind, requirement: requirement,
                condition: condition, prefill: prefill, states: states)
        }
    }

    /// `true`, `false` or a condition.
    func requirement(at place: FormPlace) -> FormField.Requirement? {
        if isMapping { return condition(at: place).map { .when($0) } }
        switch written {
        case "true": return .always
        case "false": return .never
        default:
            note("`\(name)` is neither true nor false nor a condition.", "Write true, false or { answer: …, is: … }.")
            return nil
        }
    }

    private func paperLabel() -> LocalizedText? {
        guard let label = localized() else { return nil }
        for text in [label.hindi, label.english] where text.unmarkedCount > CatalogueLimits.paperLabelCharacters {
            note(
                "“\(shown(text))” has \(text.unmarkedCount) characters.",
                "Write at most \(CatalogueLimits.paperLabelCharacters): a certificate's column holds no more.")
            return nil
        }
        return label
    }

    /// `register.<fact>`, `request.<fact>` or `locker.<document>.<fact>`.
    private func prefill(at place: FormPlace) -> Prefill? {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, parts[0] == "register", let fact = Prefill.RegisterFact(rawValue: parts[1]) {
            return .register(fact)
        }
        if parts.count == 2, parts[0] == "request", let fact = Prefill.RequestFact(rawValue: parts[1]) {
            return .request(fact)
        }
        guard parts.count == 3, parts[0] == "locker", !parts[1].isEmpty, !parts[2].isEmpty else {
            let facts = Prefill.RegisterFact.allCases.map(\.rawValue).sorted().joined(separator: ", ")
            note(
                "`\(name)` is nothing that is known beforehand.",
                "Write locker.<document>.<fact>, or register. and one of \(facts).")
            return nil
        }
        if let documents = place.lists.documents, documents[parts[1]] == nil {
            note(
                "There is no `\(shown(parts[1]))` in \(CatalogueFolder.documents).",
                "Use an id that stands there, or add it there.")
            return nil
        }
        place.pending.lockerFacts.append((parts[1], parts[2], self))
        return .locker(document: parts[1], fact: parts[2])
    }
}

extension String {
    /// Characters without the marks above, below and beside them.
    fileprivate var unmarkedCount: Int {
        unicodeScalars.count { scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: false
            default: true
            }
        }
    }
}
