import Primitives

/// The rules of a book judged for one member on one day, each test once.
struct RuleRun {
    /// How a rule, or a part of it, came out.
    struct Outcome {
        var truth: Truth
        /// The fewest answers that would settle it where it is unknown.
        var open = 0
        /// How much the tests that hold say of the member; ``Fact/weight``.
        var held = 0

        /// How far it is from being settled for the member: less where more of them speaks for it.
        var distance: Int { 2 * open - held }
    }

    private let book: RuleBook
    private let register: RegisterKnowledge
    /// What is known of each of the book's inputs; looked up when first asked for.
    private var found: [Known??]
    /// How each of the book's tests came out.
    private var truths: [TestTruth]

    private enum TestTruth: UInt8 { case unjudged, holds, fails, unknown, notInForce }

    init(_ book: RuleBook, _ register: RegisterKnowledge) {
        self.book = book
        self.register = register
        found = Array(repeating: nil, count: book.inputs.count)
        truths = Array(repeating: .unjudged, count: book.tests.count)
    }

    mutating func judge(_ rule: RuleBook.Rule) -> Outcome {
        let children = rule.namesChild ? register.people(.child) : []
        guard children.count > 1 else { return whole(rule) }
        let outcomes = children.map { child in
            var bound = register
            bound.child = child.id
            var run = RuleRun(book, bound)
            return run.whole(rule)
        }
        return outcomes.first { $0.truth == .holds } ?? outcomes.first { $0.truth == .unknown } ?? outcomes[0]
    }

    private mutating func whole(_ rule: RuleBook.Rule) -> Outcome {
        part(at: rule.steps.lowerBound) ?? Outcome(truth: .holds)
    }

    /// - Returns: `nil` where nothing in it is in force.
    private mutating func part(at place: Int) -> Outcome? {
        let step = book.steps[place]
        switch step.kind {
        case .test: return test(Int(step.test))
        case .all: return all(place + 1, Int(step.end))
        case .any: return any(place + 1, Int(step.end))
        case .none:
            guard var outcome = any(place + 1, Int(step.end)) else { return nil }
            outcome.truth = !outcome.truth
            // What is ruled out speaks for nobody.
            outcome.held = 0
            return outcome
        }
    }

    private mutating func all(_ start: Int, _ end: Int) -> Outcome? {
        var place = start
        var joined: Outcome?
        while place < end {
            if let outcome = part(at: place) {
                if outcome.truth == .fails { return Outcome(truth: .fails) }
                let before = joined ?? Outcome(truth: .holds)
                joined = Outcome(
                    truth: outcome.truth == .unknown ? .unknown : before.truth, open: before.open + outcome.open,
                    held: before.held + outcome.held)
            }
            place = Int(book.steps[place].end)
        }
        return joined
    }

    private mutating func any(_ start: Int, _ end: Int) -> Outcome? {
        var place = start
        var best: Outcome?
        while place < end {
            if let outcome = part(at: place) {
                if outcome.truth == .holds { return outcome }
                if outcome.truth == .unknown {
                    if let before = best, before.truth == .unknown, before.distance <= outcome.distance {
                        best = before
                    } else {
                        best = outcome
                    }
                } else {
                    best = best ?? Outcome(truth: .fails)
                }
            }
            place = Int(book.steps[place].end)
        }
        return best
    }

    private mutating func test(_ place: Int) -> Outcome? {
        if truths[place] == .unjudged { truths[place] = judgedTest(book.tests[place]) }
        return switch truths[place] {
        case .holds: Outcome(truth: .holds, held: book.tests[place].weight)
        case .fails: Outcome(truth: .fails)
        case .unknown, .unjudged: Outcome(truth: .unknown, open: 1)
        case .notInForce: nil
        }
    }

    private mutating func judgedTest(_ test: RuleBook.Test) -> TestTruth {
        guard test.test.isInForce(on: register.today) else { return .notInForce }
        let truth: Truth
        switch test.test.input {
        case .answer: truth = .unknown
        case .document: truth = test.test.truth(register)
        case .fact:
            let known: Known?
            if let before = found[test.input] {
                known = before
            } else {
                known = test.test.found(register)
                found[test.input] = .some(known)
            }
            truth = test.test.truth(of: known, on: register.today)
        }
        return switch truth {
        case .holds: .holds
        case .fails: .fails
        case .unknown: .unknown
        }
    }
}
