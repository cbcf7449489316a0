/// How one test of a condition came out.
package struct TestOutcome: Sendable, Hashable {
    package var test: ConditionTest
    package var truth: Truth
    /// What is known of what it looks at.
    package var found: Known?
}

/// How a condition came out, part by part. Tests that are not in force on the day are not among the parts.
package indirect enum Judgement: Sendable, Hashable {
    case all([Judgement])
    case any([Judgement])
    case none([Judgement])
    case test(TestOutcome)

    package var truth: Truth {
        switch self {
        // Without a part nothing is asked for.
        case .all(let parts): Truth.all(parts.lazy.map(\.truth))
        case .any(let parts): parts.isEmpty ? .holds : Truth.any(parts.lazy.map(\.truth))
        case .none(let parts): !Truth.any(parts.lazy.map(\.truth))
        case .test(let outcome): outcome.truth
        }
    }

    /// Every test's own outcome, from left to right.
    package var outcomes: [TestOutcome] {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts): parts.flatMap(\.outcomes)
        case .test(let outcome): [outcome]
        }
    }

    /// The tests through which it came out as it did: those that hold where it holds, those that failed where it
    /// fails, those that could not be answered and on which the outcome still hangs where it is unknown.
    package var decisive: [TestOutcome] {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts):
            let wanted = isNone ? !truth : truth
            return parts.filter { $0.truth == wanted }.flatMap(\.decisive)
        case .test(let outcome): return [outcome]
        }
    }

    /// The tests that could not be answered and on which the outcome still hangs.
    package var open: [TestOutcome] { truth == .unknown ? decisive : [] }

    private var isNone: Bool { if case .none = self { true } else { false } }
}

extension Condition {
    /// How it comes out, with each of its tests that is in force on the day.
    package func judge(_ knowledge: some Knowledge) -> Judgement { judged(knowledge) ?? .all([]) }

    private func judged(_ knowledge: some Knowledge) -> Judgement? {
        func parts(_ parts: [Condition]) -> [Judgement]? {
            let judged = parts.compactMap { $0.judged(knowledge) }
            return judged.isEmpty ? nil : judged
        }
        switch self {
        case .all(let list): return parts(list).map { .all($0) }
        case .any(let list): return parts(list).map { .any($0) }
        case .none(let list): return parts(list).map { .none($0) }
        case .test(let test):
            guard test.isInForce(on: knowledge.today) else { return nil }
            return .test(TestOutcome(test: test, truth: test.truth(knowledge), found: test.found(knowledge)))
        }
    }
}
