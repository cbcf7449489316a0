package import Primitives

/// What a condition can look at. Whatever is not known is `nil`.
package protocol Knowledge {
    /// The day of the visit: days that move with it are compared from there.
    var today: CivilDate { get }
    /// The answer under a path, as typed; `nil` where there is no such question.
    func answer(_ path: String) -> Known?
    /// Whether the question of that path has a usable answer.
    func isAnswered(_ path: String) -> Bool
    func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known?
    func holds(document kind: String) -> Bool?
}

/// How one test of a condition came out.
package struct TestOutcome: Sendable, Hashable {
    package var test: ConditionTest
    package var truth: Truth
}

/// How a condition came out, with each of its tests.
package struct Judgement: Sendable, Hashable {
    package var truth: Truth
    package var outcomes: [TestOutcome]

    /// The tests that could not be answered and on which the outcome still hangs.
    package var open: [ConditionTest] {
        truth == .unknown ? outcomes.filter { $0.truth == .unknown }.map(\.test) : []
    }
}

extension Condition {
    /// Whether it holds, as far as is known.
    package func truth(_ knowledge: some Knowledge) -> Truth {
        switch self {
        case .all(let parts): Truth.all(parts.lazy.map { $0.truth(knowledge) })
        case .any(let parts): Truth.any(parts.lazy.map { $0.truth(knowledge) })
        case .none(let parts): !Truth.any(parts.lazy.map { $0.truth(knowledge) })
        case .test(let test): test.truth(knowledge)
        }
    }

    /// The same with every test's own outcome.
    package func judge(_ knowledge: some Knowledge) -> Judgement {
        Judgement(
            truth: truth(knowledge), outcomes: tests.map { TestOutcome(test: $0, truth: $0.truth(knowledge)) })
    }
}

extension ConditionTest {
    /// Whether it holds, as far as is known.
    package func truth(_ knowledge: some Knowledge) -> Truth {
        switch (input, comparison) {
        case (.document(let kind), .isHeld(let expected)):
            knowledge.holds(document: kind).map { Truth($0 == expected) } ?? .unknown
        case (.answer(let path), .isAnswered(let expected)):
            Truth(knowledge.isAnswered(path) == expected)
        case (.answer(let path), _):
            knowledge.answer(path).map { compare($0, knowledge.today) } ?? .unknown
        case (.fact(let fact, let owner, let day), _):
            knowledge.fact(fact, of: owner, on: day).map { compare($0, knowledge.today) } ?? .unknown
        case (.document, _):
            .unknown
        }
    }

    private func compare(_ known: Known, _ today: CivilDate) -> Truth {
        switch (comparison, known) {
        case (.oneOf(let words), .words(let given)): Truth(given.contains(where: words.contains))
        case (.oneOf(let words), .number(let number)): Truth(words.contains(number.description))
        case (.atLeast(let limit), _): ordered(known, limit, today) { $0 >= 0 }
        case (.atMost(let limit), _): ordered(known, limit, today) { $0 <= 0 }
        case (.moreThan(let limit), _): ordered(known, limit, today) { $0 > 0 }
        case (.lessThan(let limit), _): ordered(known, limit, today) { $0 < 0 }
        case (.oneOf, .date), (.isAnswered, _), (.isHeld, _): .unknown
        }
    }

    /// - Parameter accepts: Is given how the two compare: negative, zero or positive.
    private func ordered(_ known: Known, _ limit: Limit, _ today: CivilDate, _ accepts: (Int64) -> Bool) -> Truth {
        switch (known, limit) {
        case (.number(let number), .number(let other)): Truth(accepts(number.tenThousandths - other.tenThousandths))
        case (.date(let date), .date(let bound)):
            Truth(accepts(Int64(date.daysSince1970 - bound.date(today: today).daysSince1970)))
        case (.words, _), (.number, _), (.date, _): .unknown
        }
    }
}
