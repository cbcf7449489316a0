import Primitives

/// The rules of a catalogue, made ready to be judged for whole families: every test and every look into the register
/// stands once, whatever the number of services that share it, and each rule is a run of steps over them.
package struct RuleBook: Sendable {
    /// One step of a rule; a joint is followed by its parts, up to its end.
    struct Step: Sendable {
        enum Kind: UInt8, Sendable { case all, any, none, test }

        var kind: Kind
        /// Of a test: its place in ``RuleBook/tests``.
        var test: Int32
        /// Where the next part begins.
        var end: Int32
    }

    /// One rule: the whole of a service's, or one scheme's.
    struct Rule: Sendable {
        var steps: Range<Int>
        /// About a child: judged for each child where there are several.
        var namesChild: Bool
    }

    /// A service that has a rule.
    struct Entry: Sendable {
        var service: ServiceSummary
        /// One where the service is one scheme, else one for each scheme.
        var rules: [Rule]
    }

    /// A test with its place in ``inputs``.
    struct Test: Sendable {
        var test: ConditionTest
        var input: Int
        /// How much it says of somebody that it holds.
        var weight: Int
    }

    /// The catalogue's version.
    package let version: Int
    let entries: [Entry]
    let steps: [Step]
    let tests: [Test]
    /// What the tests look at.
    let inputs: [ConditionTest.Input]
    private let places: [ServiceID: Int]

    package init(_ catalogue: CatalogueIndex) {
        var writer = Writer()
        var entries: [Entry] = []
        for service in catalogue.services {
            guard let rule = service.eligibility else { continue }
            let rules = service.schemes.map { $0.map(\.rule) } ?? [rule]
            entries.append(Entry(service: service, rules: rules.map { writer.write($0) }))
        }
        self.entries = entries
        version = catalogue.version
        (steps, tests, inputs) = (writer.steps, writer.tests, writer.inputs)
        places = Dictionary(entries.indices.map { (entries[$0].service.id, $0) }) { first, _ in first }
    }

    /// How many services have rules; the others anybody can ask for.
    package var count: Int { entries.count }

    func place(of service: ServiceID) -> Int? { places[service] }

    /// Writes conditions down as steps.
    private struct Writer {
        var steps: [Step] = []
        var tests: [Test] = []
        var inputs: [ConditionTest.Input] = []
        private var testPlaces: [ConditionTest: Int] = [:]
        private var inputPlaces: [ConditionTest.Input: Int] = [:]

        mutating func write(_ rule: Condition) -> Rule {
            let start = steps.count
            append(rule)
            return Rule(steps: start..<steps.count, namesChild: rule.namesChild)
        }

        private mutating func append(_ condition: Condition) {
            switch condition {
            case .all(let parts): append(.all, parts)
            case .any(let parts): append(.any, parts)
            case .none(let parts): append(.none, parts)
            case .test(let test):
                let place = place(of: test)
                steps.append(Step(kind: .test, test: Int32(place), end: Int32(steps.count + 1)))
            }
        }

        private mutating func append(_ kind: Step.Kind, _ parts: [Condition]) {
            let joint = steps.count
            steps.append(Step(kind: kind, test: 0, end: 0))
            for part in parts { append(part) }
            steps[joint].end = Int32(steps.count)
        }

        /// Where a test is from makes no difference to how it comes out, but on which days it counts does.
        private mutating func place(of test: ConditionTest) -> Int {
            var key = test
            key.basis?.source = ""
            key.basis?.confidence = .unconfirmed
            if let known = testPlaces[key] { return known }
            let input = inputPlaces[test.input] ?? inputs.count
            if input == inputs.count {
                inputs.append(test.input)
                inputPlaces[test.input] = input
            }
            tests.append(Test(test: key, input: input, weight: test.input.weight))
            testPlaces[key] = tests.count - 1
            return tests.count - 1
        }
    }
}

extension ConditionTest.Input {
    /// How much it says of somebody that a test of it holds, against what holds of half the village.
    fileprivate var weight: Int {
        switch self {
        case .fact(let fact, _, _):
            switch fact {
            case .age, .ageOn, .born, .maritalStatus, .disabilityPercent, .bpl, .occupation: 2
            case .samagra, .alive, .area, .ekyc, .relation: 0
            default: 1
            }
        case .answer, .document: 1
        }
    }
}
