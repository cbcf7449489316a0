package import Primitives

/// A question that only the applicant can answer; what the register knows is not asked.
package struct FormField: Sendable, Hashable, Codable {
    /// How a question is answered.
    package enum Kind: Sendable, Hashable, Codable {
        /// Whole rupees between two limits, both allowed.
        case rupees(minimum: Int64, maximum: Int64)
        case choice([Choice])
        /// Free text of at most so many characters.
        case text(maximumLength: Int)
    }

    /// One of the answers to a choice.
    package struct Choice: Sendable, Hashable, Codable {
        package var id: String
        package var label: LocalizedText

        package init(id: String, label: LocalizedText) {
            self.id = id
            self.label = label
        }
    }

    package var id: String
    package var label: LocalizedText
    /// What the certificate calls it, where the question's own label is too long for the paper.
    package var paperLabel: LocalizedText?
    package var hint: LocalizedText?
    package var kind: Kind
    package var isRequired: Bool

    package init(
        id: String, label: LocalizedText, paperLabel: LocalizedText? = nil, hint: LocalizedText?, kind: Kind,
        isRequired: Bool
    ) {
        self.id = id
        self.label = label
        self.paperLabel = paperLabel
        self.hint = hint
        self.kind = kind
        self.isRequired = isRequired
    }

    private enum CodingKeys: String, CodingKey {
        case id, label, hint, kind
        case paperLabel = "paper_label"
        case isRequired = "required"
    }
}

/// The answers of a form by field id, as typed; checked by ``FormField/problem(with:)``.
package typealias Answers = [String: String]

/// What is wrong with an answer. The kiosk's sentence is `field.<rawValue>`.
package enum AnswerProblem: String, Sendable, Hashable, Codable {
    case missing, notANumber, tooSmall, tooLarge, notAChoice, tooLong
}

extension FormField {
    /// Checks one answer.
    ///
    /// Rupees may be grouped by commas or spaces, may carry a leading ₹, and may use Devanagari digits.
    package func problem(with answer: String?) -> AnswerProblem? {
        let text = (answer ?? "").trimmed
        if text.isEmpty { return isRequired ? .missing : nil }
        switch kind {
        case .rupees(let minimum, let maximum):
            guard let rupees = Self.rupees(text) else { return .notANumber }
            return rupees < minimum ? .tooSmall : rupees > maximum ? .tooLarge : nil
        case .choice(let choices):
            return choices.contains { $0.id == text } ? nil : .notAChoice
        case .text(let maximumLength):
            return text.count > maximumLength ? .tooLong : nil
        }
    }

    /// The answer as the paper and the declaration write it; `nil` where it is empty or wrong.
    package func display(_ answer: String?, in language: Language) -> String? {
        let text = (answer ?? "").trimmed
        guard !text.isEmpty, problem(with: text) == nil else { return nil }
        switch kind {
        case .rupees: return Self.rupees(text).map { Money(rupees: $0).figures }
        case .choice(let choices): return choices.first { $0.id == text }?.label(language)
        case .text: return text
        }
    }

    /// Reads whole rupees as people type them; at most 12 digits.
    package static func rupees(_ text: String) -> Int64? {
        var digits = ""
        for character in text.trimmed {
            switch character {
            case "₹", ",", " ": continue
            case "0"..."9": digits.append(character)
            default:
                guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
                    (0x0966...0x096F).contains(scalar.value)
                else { return nil }
                digits += String(scalar.value - 0x0966)
            }
        }
        return digits.count <= 12 ? Int64(digits) : nil
    }
}

extension String {
    /// Without spaces, tabs and line ends at both ends.
    package var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
