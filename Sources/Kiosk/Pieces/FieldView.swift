package import Domain
import Primitives

/// A question of a form, with its answer and what is wrong with it.
package struct FieldView: Sendable, Hashable {
    /// One answer of a few.
    package struct Choice: Sendable, Hashable {
        package let id: String
        package let value: String
        package let label: String
        package let isChosen: Bool
    }

    package let id: String
    /// The name under which the form sends it.
    package let name: String
    package let label: String
    package let hint: String?
    package let error: String?
    package let value: String
    package let isText: Bool
    package let isNumber: Bool
    package let isSecret: Bool
    package let isChoice: Bool
    package let isBig: Bool
    package let hasPad: Bool
    /// Whether a number pad of its own, in a row, stands under it.
    package let hasOwnPad: Bool
    package let maximumLength: String
    package let choices: [Choice]

    /// A line of text, digits or a secret.
    package init(
        id: String, name: String? = nil, label: String, hint: String? = nil, error: String? = nil, value: String = "",
        isNumber: Bool = false, isSecret: Bool = false, isBig: Bool = false,
        hasOwnPad: Bool = false, maximumLength: Int
    ) {
        self.id = id
        self.name = name ?? id
        self.label = label
        self.hint = hint
        self.error = error
        self.value = value
        isText = !isNumber && !isSecret
        self.isNumber = isNumber && !isSecret
        self.isSecret = isSecret
        isChoice = false
        self.isBig = isBig
        hasPad = isNumber || isSecret
        self.hasOwnPad = hasOwnPad
        self.maximumLength = String(maximumLength)
        choices = []
    }

    /// One answer of a few.
    package init(
        id: String, name: String? = nil, label: String, hint: String? = nil, error: String? = nil,
        choices: [(value: String, label: String)], chosen: String
    ) {
        self.id = id
        self.name = name ?? id
        self.label = label
        self.hint = hint
        self.error = error
        value = chosen
        isText = false
        isNumber = false
        isSecret = false
        isChoice = true
        isBig = false
        hasPad = false
        hasOwnPad = false
        maximumLength = ""
        self.choices = choices.enumerated().map { index, choice in
            Choice(
                id: index == 0 ? id : "\(id)-\(index)", value: choice.value, label: choice.label,
                isChosen: choice.value == chosen)
        }
    }

    /// A field of the catalogue.
    ///
    /// - Parameter isChecked: Whether to say what is wrong; not before the reader asked to go on.
    package init(_ field: FormField, answer: String?, isChecked: Bool, texts: Texts) {
        let language = texts.language
        let answer = answer ?? ""
        let problem = isChecked ? field.problem(with: answer) : nil
        let error = problem.map { texts("field.\($0.rawValue)", field.limits) }
        let label = field.label(language)
        let hint = field.hint.map { $0(language) }
        switch field.kind {
        case .choice(let choices):
            self.init(
                id: field.id, name: Self.answerPrefix + field.id, label: label, hint: hint, error: error,
                choices: choices.map { ($0.id, $0.label(language)) }, chosen: answer)
        case .rupees:
            self.init(
                id: field.id, name: Self.answerPrefix + field.id, label: label, hint: hint, error: error,
                value: answer, isNumber: true, hasOwnPad: true, maximumLength: Self.maximumRupeeCharacters)
        case .text(let maximumLength):
            self.init(
                id: field.id, name: Self.answerPrefix + field.id, label: label, hint: hint, error: error,
                value: answer, maximumLength: maximumLength)
        }
    }

    /// Before a catalogue field's id in the name that a form sends.
    package static let answerPrefix = "answer."

    /// Twelve digits with ₹, commas and spaces between.
    private static let maximumRupeeCharacters = 20
}

extension FormField {
    /// What the sentences about wrong answers name.
    package var limits: [String: String] {
        switch kind {
        case .rupees(let minimum, let maximum):
            ["minimum": Money(rupees: minimum).display, "maximum": Money(rupees: maximum).display]
        case .text(let maximumLength): ["maximum": String(maximumLength)]
        case .choice: [:]
        }
    }
}
