package import Primitives

/// A question that only the applicant can answer; what the register knows is prefilled, not asked.
package struct FormField: Sendable, Hashable, Codable {
    /// How a question is answered.
    package enum Kind: Sendable, Hashable, Codable {
        /// One line of at most so many characters.
        case text(maximumLength: Int)
        /// Several lines of at most so many characters.
        case paragraph(maximumLength: Int)
        /// Whole rupees between two limits, both allowed.
        case rupees(minimum: Int64, maximum: Int64)
        /// A number between two limits, both allowed, with at most so many decimals.
        case number(minimum: Quantity, maximum: Quantity, decimals: Int, unit: LocalizedText?)
        case date(earliest: DateBound?, latest: DateBound?)
        /// A time of the day, `hh:mm`.
        case time
        case choice([Choice])
        /// Between so many and so many of them; the answer is their ids, joined by commas.
        case several([Choice], minimum: Int, maximum: Int)
        case yesNo
        /// A member of the family; the answer is the Samagra member ID.
        case member(MemberFilter)
        case code(CodeFormat)
        case place(PlaceLevel)
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

    /// Whether the question must be answered.
    package enum Requirement: Sendable, Hashable, Codable {
        case always, never
        case when(Condition)
    }

    /// Inside its group or repetition; its path begins with theirs.
    package var id: String
    package var label: LocalizedText
    /// What the certificate calls it, where the question's own label is too long for the paper.
    package var paperLabel: LocalizedText?
    package var hint: LocalizedText?
    package var kind: Kind
    package var requirement: Requirement
    /// Asked only where this holds.
    package var condition: Condition?
    /// Where the first answer comes from.
    package var prefill: Prefill?
    /// What the answer says to rules, where the register is silent about it.
    package var states: StatedFact?

    package init(
        id: String, label: LocalizedText, paperLabel: LocalizedText? = nil, hint: LocalizedText?, kind: Kind,
        requirement: Requirement, condition: Condition? = nil, prefill: Prefill? = nil,
        states: StatedFact? = nil
    ) {
        self.id = id
        self.label = label
        self.paperLabel = paperLabel
        self.hint = hint
        self.kind = kind
        self.requirement = requirement
        self.condition = condition
        self.prefill = prefill
        self.states = states
    }

    private enum CodingKeys: String, CodingKey {
        case id, label, hint, kind, prefill, states
        case paperLabel = "paper_label"
        case requirement = "required"
        case condition = "when"
    }
}

/// A fact that an applicant states.
package struct StatedFact: Sendable, Hashable, Codable {
    package var fact: Fact
    package var owner: FactOwner

    package init(fact: Fact, owner: FactOwner) {
        self.fact = fact
        self.owner = owner
    }

    private enum CodingKeys: String, CodingKey {
        case fact
        case owner = "of"
    }
}

/// The answers of a form by the paths of its questions, as typed.
package typealias Answers = [String: String]
