import Domain

extension Item {
    /// The fact that an answer of this kind states.
    func statedFact(at place: FormPlace, answeredBy kind: FormField.Kind?) -> StatedFact? {
        entry { entry in
            let factItem = entry.required("fact")
            let fact = factItem.flatMap { $0.word(among: Fact.allCases) }
            let owner = entry.optional("of") { item -> FactOwner? in
                guard let owner = FactOwner.words[item.written] else {
                    item.note(
                        "`of` is nobody of whom one states a fact.",
                        "Write \(FactOwner.words.keys.sorted().joined(separator: ", ")).")
                    return nil
                }
                return owner
            }
            guard let fact, let owner, let kind else { return nil }
            guard place.names.isEmpty else {
                note("A question of a group or an entry states nothing.", "Ask it in the step itself.")
                return nil
            }
            guard fact.isStated(by: kind) else {
                factItem?.note("An answer of this kind does not say `\(fact.rawValue)`.", "Ask with another kind.")
                return nil
            }
            return StatedFact(fact: fact, owner: owner ?? .applicant)
        }
    }
}

extension Fact {
    /// Whether each answer of that kind is one of its values.
    fileprivate func isStated(by kind: FormField.Kind) -> Bool {
        if self == .ageOn { return false }
        return switch (values, kind) {
        case (.numbers, .number), (.dates, .date): true
        case (.numbers, .rupees): self == .familyIncome
        case (.words(let words), .yesNo): words == ["yes", "no"]
        case (.words(let words), .choice(let choices)): choices.allSatisfy { words.contains($0.id) }
        case (.numbers, _), (.dates, _), (.words, _): false
        }
    }
}
