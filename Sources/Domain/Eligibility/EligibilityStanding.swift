/// How eligibility stood when a request was handed in, as it travels with it: the tests are named by their place in
/// the service's rule (``Condition/tests``) of the request's version.
package struct EligibilityStanding: Sendable, Hashable {
    package var truth: Truth
    /// Ids of the schemes that came out so; empty where the service is one scheme.
    package var schemes: [String]
    /// Places of the tests that failed, ascending.
    package var failed: [Int]
    /// Places of the tests that could not be answered, ascending.
    package var open: [Int]

    package init(truth: Truth, schemes: [String], failed: [Int], open: [Int]) {
        self.truth = truth
        self.schemes = schemes
        self.failed = failed
        self.open = open
    }

    /// - Parameter rule: The service's whole rule.
    package init(_ eligibility: Eligibility, of rule: Condition) {
        truth = eligibility.truth
        schemes = truth == .fails ? [] : eligibility.fitting.map(\.scheme.id)
        let outcomes = eligibility.judgement.outcomes, tests = rule.tests
        var places: [ConditionTest: Truth] = [:]
        for outcome in outcomes { places[outcome.test] = outcome.truth }
        failed = tests.indices.filter { places[tests[$0]] == .fails }
        self.open = tests.indices.filter { places[tests[$0]] == .unknown }
    }
}
