package import Primitives

/// What a service asks: steps of questions. A published form never changes; a draft and a request keep theirs.
package struct Form: Sendable, Hashable, Codable {
    package var steps: [FormStep]

    package init(steps: [FormStep]) { self.steps = steps }
}

/// One page of a form.
package struct FormStep: Sendable, Hashable, Codable {
    package var id: String
    package var title: LocalizedText
    /// Asked only where this holds.
    package var condition: Condition?
    package var items: [FormItem]

    package init(id: String, title: LocalizedText, condition: Condition? = nil, items: [FormItem]) {
        self.id = id
        self.title = title
        self.condition = condition
        self.items = items
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, items
        case condition = "when"
    }
}

/// What stands in a step.
package enum FormItem: Sendable, Hashable, Codable {
    case field(FormField)
    case group(FieldGroup)
    case repetition(Repetition)
}

/// Questions that several services share, under a name of this form.
package struct FieldGroup: Sendable, Hashable, Codable {
    /// The paths of the questions begin with it: `bank.account`.
    package var id: String
    package var title: LocalizedText
    package var condition: Condition?
    package var fields: [FormField]

    package init(id: String, title: LocalizedText, condition: Condition? = nil, fields: [FormField]) {
        self.id = id
        self.title = title
        self.condition = condition
        self.fields = fields
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, fields
        case condition = "when"
    }
}

/// Questions that are asked for each of several: heirs, animals, parcels.
///
/// The answer under its own path is how many there are; those of the second entry are `heirs.2.name`.
package struct Repetition: Sendable, Hashable, Codable {
    package var id: String
    package var title: LocalizedText
    package var minimum: Int
    package var maximum: Int
    package var condition: Condition?
    /// Fields and groups.
    package var items: [FormItem]

    package init(
        id: String, title: LocalizedText, minimum: Int, maximum: Int, condition: Condition? = nil, items: [FormItem]
    ) {
        self.id = id
        self.title = title
        self.minimum = minimum
        self.maximum = maximum
        self.condition = condition
        self.items = items
    }

    /// How many entries these answers have: between the two limits.
    package func count(in answers: Answers) -> Int {
        max(minimum, min(maximum, answers[id].flatMap { Int($0) } ?? minimum))
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, minimum, maximum, items
        case condition = "when"
    }
}
