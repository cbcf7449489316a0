package import Primitives

/// What a condition can look at. Whatever is not known is `nil`.
package protocol Knowledge {
    /// The day of the visit: days that move with it are compared from there, and rules are those of that day.
    var today: CivilDate { get }
    /// The answer under a path, as typed; `nil` where there is no such question.
    func answer(_ path: String) -> Known?
    /// Whether the question of that path has a usable answer; `nil` where nothing was asked yet.
    func isAnswered(_ path: String) -> Bool?
    func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known?
    func holds(document kind: String) -> Bool?
}

extension Condition {
    /// Whether it holds, as far as is known.
    ///
    /// A test that is not in force on the day does not count, as if it were not written; where none counts nothing is
    /// asked for, and the condition holds.
    package func truth(_ knowledge: some Knowledge) -> Truth { counted(knowledge) ?? .holds }

    /// The same; `nil` where none of its tests is in force.
    private func counted(_ knowledge: some Knowledge) -> Truth? {
        switch self {
        case .all(let parts): Self.joined(parts, knowledge) { Truth.all($0) }
        case .any(let parts): Self.joined(parts, knowledge) { Truth.any($0) }
        case .none(let parts): Self.joined(parts, knowledge) { !Truth.any($0) }
        case .test(let test): test.isInForce(on: knowledge.today) ? test.truth(knowledge) : nil
        }
    }

    private static func joined(
        _ parts: [Condition], _ knowledge: some Knowledge, _ join: ([Truth]) -> Truth
    ) -> Truth? {
        let truths = parts.compactMap { $0.counted(knowledge) }
        return truths.isEmpty ? nil : join(truths)
    }
}

extension ConditionTest {
    /// Whether it counts on that day; a test that is ours always does.
    package func isInForce(on day: CivilDate) -> Bool { basis?.isInForce(on: day) ?? true }

    /// Whether it holds, as far as is known; whether it is in force is not looked at.
    package func truth(_ knowledge: some Knowledge) -> Truth {
        switch (input, comparison) {
        case (.document(let kind), .isHeld(let expected)):
            knowledge.holds(document: kind).map { Truth($0 == expected) } ?? .unknown
        case (.answer(let path), .isAnswered(let expected)):
            knowledge.isAnswered(path).map { Truth($0 == expected) } ?? .unknown
        case (.answer, _), (.fact, _):
            truth(of: found(knowledge), on: knowledge.today)
        case (.document, _):
            .unknown
        }
    }

    /// What is known of what it looks at.
    package func found(_ knowledge: some Knowledge) -> Known? {
        switch input {
        case .answer(let path): knowledge.answer(path)
        case .fact(let fact, let owner, let day): knowledge.fact(fact, of: owner, on: day)
        case .document: nil
        }
    }

    /// Whether what is known passes the comparison.
    package func truth(of known: Known?, on today: CivilDate) -> Truth {
        guard let known else { return .unknown }
        return switch (comparison, known) {
        case (.oneOf(let words), .words(let given)): Truth(given.contains(where: words.contains))
        case (.oneOf(let words), .number(let number)): Truth(words.contains(number.description))
        case (.oneOf(let words), .atLeast(let number)):
            words.contains { Quantity(typed: $0).map { $0 >= number } ?? true } ? .unknown : .fails
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
        case (.number(let number), .number(let other)):
            return Truth(accepts(number.tenThousandths - other.tenThousandths))
        case (.atLeast(let number), .number(let other)):
            // Whatever is more passes or fails alike, if already the least does.
            let least = Truth(accepts(number.tenThousandths - other.tenThousandths))
            return least == Truth(accepts(.max)) ? least : .unknown
        case (.date(let date), .date(let bound)):
            return Truth(accepts(Int64(date.daysSince1970 - bound.date(today: today).daysSince1970)))
        case (.words, _), (.number, _), (.atLeast, _), (.date, _):
            return .unknown
        }
    }
}
