package import Primitives

/// A statement about answers, facts and papers, as a small typed tree: no expressions in strings.
package indirect enum Condition: Sendable, Hashable, Codable {
    case all([Condition])
    case any([Condition])
    case none([Condition])
    case test(ConditionTest)

    /// Its tests, from left to right.
    package var tests: [ConditionTest] {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts): parts.flatMap(\.tests)
        case .test(let test): [test]
        }
    }
}

/// One comparison of a condition.
package struct ConditionTest: Sendable, Hashable, Codable {
    /// What is looked at.
    package enum Input: Sendable, Hashable, Codable {
        /// An answer of the form, by the path of its question; inside a group or a repetition a name there comes
        /// before one outside.
        case answer(String)
        /// - on: For ``Fact/ageOn``: month and day of this year, like `01-01`.
        case fact(Fact, of: FactOwner, on: String?)
        /// Whether a valid paper of this kind is in the locker.
        case document(String)
    }

    /// What a number or a day is compared with.
    package enum Limit: Sendable, Hashable, Codable {
        case number(Quantity)
        case date(DateBound)
    }

    /// How it is compared.
    package enum Comparison: Sendable, Hashable, Codable {
        case oneOf([String])
        case atLeast(Limit)
        case atMost(Limit)
        case moreThan(Limit)
        case lessThan(Limit)
        /// Whether there is an answer at all.
        case isAnswered(Bool)
        case isHeld(Bool)
    }

    /// Where a rule of the government is from.
    package struct Basis: Sendable, Hashable, Codable {
        /// The first day on which the test counts; `nil` where no source says since when.
        package var effectiveFrom: CivilDate?
        /// The last day on which it counts; `nil` while nothing replaced it.
        package var effectiveUntil: CivilDate?
        package var source: String
        package var confidence: Confidence

        package init(
            effectiveFrom: CivilDate?, effectiveUntil: CivilDate? = nil, source: String, confidence: Confidence
        ) {
            self.effectiveFrom = effectiveFrom
            self.effectiveUntil = effectiveUntil
            self.source = source
            self.confidence = confidence
        }

        /// Whether the test counts on that day; both of its own days are days on which it does.
        package func isInForce(on day: CivilDate) -> Bool {
            (effectiveFrom.map { $0 <= day } ?? true) && (effectiveUntil.map { day <= $0 } ?? true)
        }

        private enum CodingKeys: String, CodingKey {
            case source, confidence
            case effectiveFrom = "effective_from"
            case effectiveUntil = "effective_until"
        }
    }

    package var input: Input
    package var comparison: Comparison
    /// `nil` where the test is ours, such as which question follows from which.
    package var basis: Basis?

    package init(input: Input, comparison: Comparison, basis: Basis? = nil) {
        self.input = input
        self.comparison = comparison
        self.basis = basis
    }
}
