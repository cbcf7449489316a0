import Domain
import Primitives

extension Item {
    /// A condition whose names are checked where it stands.
    ///
    /// - Parameter isRule: Whether it is a rule of the government, every test of which says where it is from.
    func condition(at place: FormPlace, isRule: Bool = false, depth: Int = 1) -> Condition? {
        guard depth <= CatalogueLimits.conditionDepth else {
            note("The condition is nested too deeply.", "Use at most \(CatalogueLimits.conditionDepth) levels.")
            return nil
        }
        return entry { entry in
            let subjects = entry.present(["all", "any", "none", "answer", "fact", "document"])
            guard subjects.count == 1, let subject = subjects.first else {
                entry.allow(Entry.conditionKeys)
                note(
                    subjects.isEmpty
                        ? "The condition looks at nothing."
                        : "The condition looks at \(subjects.count) things at once.",
                    "Write one of answer, fact, document, all, any, none.")
                return nil
            }
            switch subject {
            case "all": return entry.parts(of: "all", at: place, isRule, depth).map { .all($0) }
            case "any": return entry.parts(of: "any", at: place, isRule, depth).map { .any($0) }
            case "none": return entry.parts(of: "none", at: place, isRule, depth).map { .none($0) }
            default: return entry.test(of: subject, at: place, isRule: isRule).map { .test($0) }
            }
        }
    }
}

extension Entry {
    fileprivate static let conditionKeys =
        [
            "all", "any", "none", "answer", "fact", "document", "of", "on", "effective_from", "effective_until",
            "source", "confidence",
        ]
        + ConditionSubject.comparisons

    fileprivate func parts(of key: String, at place: FormPlace, _ isRule: Bool, _ depth: Int) -> [Condition]? {
        guard let item = required(key) else { return nil }
        let parts = item.list(upTo: CatalogueLimits.conditionParts, of: "condition") {
            $0.condition(at: place, isRule: isRule, depth: depth + 1)
        }
        guard let parts else { return nil }
        guard !parts.isEmpty else {
            item.note("`\(key)` joins nothing.", "Write at least one condition under it.")
            return nil
        }
        return parts
    }

    fileprivate func test(of subject: String, at place: FormPlace, isRule: Bool) -> ConditionTest? {
        let looked: (input: ConditionTest.Input, subject: ConditionSubject)?
        switch subject {
        case "answer": looked = answer(at: place)
        case "fact": looked = fact(at: place)
        default: looked = document(at: place)
        }
        let comparison = comparison(with: looked?.subject)
        let basis: ConditionTest.Basis?? = isRule ? basis().map { .some($0) } : .some(nil)
        guard let looked, let comparison, let basis else { return nil }
        return ConditionTest(input: looked.input, comparison: comparison, basis: basis)
    }

    private func basis() -> ConditionTest.Basis? {
        let effectiveFrom = nullable("effective_from") { $0.date() }
        let effectiveUntil = optional("effective_until") { $0.date() }
        let source = nullable("source") { $0.source() }
        let confidence = confidence(source: source)
        guard let effectiveFrom, let effectiveUntil, let source, let confidence else { return nil }
        if let first = effectiveFrom, let last = effectiveUntil, last < first {
            value(of: "effective_until")?.note("The test ends before it begins.", "Correct one of the two days.")
            return nil
        }
        return ConditionTest.Basis(
            effectiveFrom: effectiveFrom, effectiveUntil: effectiveUntil, source: source ?? "", confidence: confidence)
    }

    private func answer(at place: FormPlace) -> (ConditionTest.Input, ConditionSubject)? {
        guard let item = required("answer"), let name = item.questionName() else { return nil }
        switch place.find(name) {
        case .question(let kind): return (.answer(name), ConditionSubject(kind))
        case .faulty: return nil
        case .nothing:
            item.note(
                "No question `\(name)` is asked before.", "Name one of the same group or entry, or one before it.")
            return nil
        }
    }

    private func fact(at place: FormPlace) -> (ConditionTest.Input, ConditionSubject)? {
        let fact = required("fact").flatMap { $0.word(among: Fact.allCases) }
        let owner = optional("of") { $0.factOwner(at: place) }
        var day: String?
        if fact == .ageOn {
            guard let item = required("on"), let text = item.dayOfYear() else { return nil }
            day = text
        }
        if fact == nil { allow(["on"]) }
        guard let fact, let owner else { return nil }
        return (.fact(fact, of: owner ?? .applicant, on: day), ConditionSubject(fact))
    }

    private func document(at place: FormPlace) -> (ConditionTest.Input, ConditionSubject)? {
        guard let kind = required("document")?.listed(in: place.lists.documents, CatalogueFolder.documents) else {
            return nil
        }
        return (.document(kind.id), .paper)
    }
}

extension Item {
    /// The path of a question, as conditions name it.
    fileprivate func questionName() -> String? {
        let text = written
        guard text.utf8.count <= 2 * CatalogueLimits.idBytes,
            text.wholeMatch(of: /[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?/) != nil
        else {
            note("`\(name)` names no question.", "Write its id, like purpose or bank.holder.")
            return nil
        }
        return text
    }

    fileprivate func factOwner(at place: FormPlace) -> FactOwner? {
        if let owner = FactOwner.words[written] { return owner }
        guard let name = questionName() else { return nil }
        switch place.find(name) {
        case .question(.member): return .member(question: name)
        case .faulty: return nil
        case .question, .nothing:
            note(
                "`\(name)` is nobody of whom a fact is known.",
                "Write \(FactOwner.words.keys.sorted().joined(separator: ", ")), or a question for a member before it.")
            return nil
        }
    }

    /// Month and day that every year has.
    fileprivate func dayOfYear() -> String? {
        let text = written
        guard CivilDate(iso: "2025-" + text) != nil else {
            note("`\(name)` is not a day of the year.", "Write month and day, like 01-01.")
            return nil
        }
        return text
    }
}
