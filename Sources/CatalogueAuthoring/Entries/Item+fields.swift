import Domain
import Primitives
import Yams

extension Item {
    /// What a declaration may name besides the answers: ``Domain/Declaration/filled(for:_:_:)``.
    static let applicantPlaces: Set<String> = ["applicant", "guardian", "address", "birth_date", "samagra"]

    /// The questions of a form.
    func fields() -> [FormField]? {
        let fields = list(upTo: CatalogueLimits.fields, of: "field") { $0.field() }
        return noteDoubles() ? nil : fields
    }

    /// The places that the form fills in a declaration, also where some field has a fault of its own; `nil` where
    /// there is no list of fields.
    func declarationPlaces() -> Set<String>? {
        guard let sequence = node.sequence else { return nil }
        return Self.applicantPlaces.union(sequence.compactMap { $0.mapping?["id"]?.scalar?.string })
    }

    private func field() -> FormField? {
        entry { entry in
            let id = entry.required("id").flatMap { $0.fieldID() }
            let label = entry.required("label").flatMap { $0.localized() }
            entry.allow(["paper_label"])
            let paperLabel = entry.value(of: "paper_label").map { $0.localized() }
            let hint = entry.nullable("hint") { $0.localized() }
            let kind = entry.fieldKind()
            let isRequired = entry.required("required").flatMap { $0.flag() }
            // A paper label that is there but faulty has noted its fault.
            if case .some(.none) = paperLabel { return nil }
            guard let id, let label, let hint, let kind, let isRequired else { return nil }
            return FormField(
                id: id, label: label, paperLabel: paperLabel ?? nil, hint: hint, kind: kind, isRequired: isRequired)
        }
    }

    private func fieldID() -> String? {
        guard let id = id() else { return nil }
        guard !Self.applicantPlaces.contains(id) else {
            note("`{\(id)}` is filled from the register already.", "Give the field another id.")
            return nil
        }
        return id
    }
}

/// How a field is answered, as files name it.
private enum KindWord: String {
    case rupees, choice, text
}

extension Entry {
    /// Which keys a field has besides depends on its kind.
    fileprivate func fieldKind() -> FormField.Kind? {
        guard let kind = required("kind")?.word(among: [KindWord.rupees, .choice, .text]) else {
            allow(["minimum", "maximum", "choices", "maximum_length"])
            return nil
        }
        switch kind {
        case .rupees:
            let minimum = required("minimum").flatMap { $0.integer(in: 0...CatalogueLimits.answerRupees) }
            let maximum = required("maximum").flatMap { $0.integer(in: 0...CatalogueLimits.answerRupees) }
            guard let minimum, let maximum else { return nil }
            guard minimum <= maximum else {
                value(of: "minimum")?.note("`minimum` is more than `maximum`.", "Exchange the two.")
                return nil
            }
            return .rupees(minimum: Int64(minimum), maximum: Int64(maximum))
        case .choice:
            return required("choices").flatMap { $0.choices() }.map { .choice($0) }
        case .text:
            return required("maximum_length")
                .flatMap { $0.integer(in: 1...CatalogueLimits.answerCharacters) }.map { .text(maximumLength: $0) }
        }
    }
}

extension Item {
    fileprivate func choices() -> [FormField.Choice]? {
        let choices = list(upTo: CatalogueLimits.choices, of: "choice") { item in
            item.entry { entry -> FormField.Choice? in
                let id = entry.required("id").flatMap { $0.id() }
                let label = entry.required("label").flatMap { $0.localized() }
                guard let id, let label else { return nil }
                return FormField.Choice(id: id, label: label)
            }
        }
        let isDoubled = noteDoubles()
        guard let choices, !isDoubled else { return nil }
        guard !choices.isEmpty else {
            note("The choice has no answers.", "Write at least one `- id: …` with its label under `choices`.")
            return nil
        }
        return choices
    }
}
