import Domain
import Primitives

/// How a field is answered, as files name it.
private enum KindWord: String, CaseIterable {
    case text, paragraph, rupees, number, date, time, choice, several, member, code, place
    case yesNo = "yes_no"
}

extension Entry {
    /// Which keys a field has besides depends on its kind.
    func fieldKind() -> FormField.Kind? {
        guard let kind = required("kind")?.word(among: KindWord.allCases) else {
            allow([
                "minimum", "maximum", "choices", "maximum_length", "decimals", "unit", "earliest", "latest", "who",
                "format", "level",
            ])
            return nil
        }
        switch kind {
        case .text: return maximumLength().map { .text(maximumLength: $0) }
        case .paragraph: return maximumLength().map { .paragraph(maximumLength: $0) }
        case .rupees: return rupees()
        case .number: return number()
        case .date: return dates()
        case .time: return .time
        case .choice: return required("choices").flatMap { $0.choices() }.map { .choice($0) }
        case .several: return several()
        case .yesNo: return .yesNo
        case .member: return required("who").flatMap { $0.word(among: MemberFilter.allCases) }.map { .member($0) }
        case .code: return required("format").flatMap { $0.word(among: CodeFormat.allCases) }.map { .code($0) }
        case .place: return required("level").flatMap { $0.word(among: PlaceLevel.allCases) }.map { .place($0) }
        }
    }

    private func maximumLength() -> Int? {
        required("maximum_length").flatMap { $0.integer(in: 1...CatalogueLimits.answerCharacters) }
    }

    private func rupees() -> FormField.Kind? {
        let minimum = required("minimum").flatMap { $0.integer(in: 0...CatalogueLimits.answerRupees) }
        let maximum = required("maximum").flatMap { $0.integer(in: 0...CatalogueLimits.answerRupees) }
        guard let minimum, let maximum, isOrdered(minimum, maximum) else { return nil }
        return .rupees(minimum: Int64(minimum), maximum: Int64(maximum))
    }

    private func number() -> FormField.Kind? {
        let minimum = required("minimum").flatMap { $0.quantity() }
        let maximum = required("maximum").flatMap { $0.quantity() }
        let decimals = required("decimals").flatMap { $0.integer(in: 0...Quantity.decimals) }
        let unit = nullable("unit") { $0.localized() }
        guard let minimum, let maximum, let decimals, let unit, isOrdered(minimum, maximum) else { return nil }
        return .number(minimum: minimum, maximum: maximum, decimals: decimals, unit: unit)
    }

    private func dates() -> FormField.Kind? {
        let earliest = nullable("earliest") { $0.dateBound() }
        let latest = nullable("latest") { $0.dateBound() }
        guard let earliest, let latest else { return nil }
        if let earliest, let latest, earliest.isAlwaysAfter(latest) {
            value(of: "earliest")?.note("`earliest` is after `latest`.", "Exchange the two.")
            return nil
        }
        return .date(earliest: earliest, latest: latest)
    }

    private func several() -> FormField.Kind? {
        let choices = required("choices").flatMap { $0.choices() }
        let limits = 0...(choices?.count ?? CatalogueLimits.choices.upperBound)
        let minimum = required("minimum").flatMap { $0.integer(in: limits) }
        let maximum = required("maximum").flatMap { $0.integer(in: max(1, limits.lowerBound)...limits.upperBound) }
        guard let choices, let minimum, let maximum, isOrdered(minimum, maximum) else { return nil }
        return .several(choices, minimum: minimum, maximum: maximum)
    }

    private func isOrdered<Limit: Comparable>(_ minimum: Limit, _ maximum: Limit) -> Bool {
        if minimum <= maximum { return true }
        value(of: "minimum")?.note("`minimum` is more than `maximum`.", "Exchange the two.")
        return false
    }
}

extension Item {
    fileprivate func choices() -> [FormField.Choice]? {
        let limits = CatalogueLimits.choices
        let choices = list(upTo: limits.upperBound, of: "choice") { item in
            item.entry { entry -> FormField.Choice? in
                let id = entry.required("id").flatMap { $0.id() }
                let label = entry.required("label").flatMap { $0.localized() }
                guard let id, let label else { return nil }
                return FormField.Choice(id: id, label: label)
            }
        }
        let isDoubled = noteDoubles()
        guard let choices, !isDoubled else { return nil }
        guard choices.count >= limits.lowerBound else {
            note("There is nothing to choose.", "Write at least \(limits.lowerBound) choices with `id` and `label`.")
            return nil
        }
        return choices
    }
}
