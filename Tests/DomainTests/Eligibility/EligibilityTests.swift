import Domain
import Primitives
import TestKit
import Testing

/// How a service's rules stand for an applicant, and what a request keeps of it.
struct EligibilityTests {
    private let schemes = [
        Scheme(
            id: "woman", name: SampleForms.text("woman"), rule: .all([SampleRules.woman, SampleRules.atLeast(18)])),
        Scheme(id: "poor", name: SampleForms.text("poor"), rule: .all([SampleRules.poor, SampleRules.atLeast(18)])),
    ]

    private func standing(_ service: Service, _ change: (inout RegisterKnowledge) -> Void = { _ in }) throws
        -> EligibilityStanding
    {
        var register = SampleForms.knowledge
        change(&register)
        let eligibility = try #require(service.eligibility([:], register))
        return EligibilityStanding(eligibility, of: try #require(service.eligibility))
    }

    @Test func `a service that anybody can have does not stand at all`() {
        #expect(SampleRules.service("a.s", nil).eligibility(SampleForms.knowledge) == nil)
    }

    @Test func `a request keeps which tests failed and which were open, by their places`() throws {
        let service = SampleRules.service(
            "a.s", .all([SampleRules.atLeast(18), SampleRules.woman, .any([SampleRules.poor, SampleRules.native])]))
        let standing = try standing(service)
        #expect(standing == EligibilityStanding(truth: .fails, schemes: [], failed: [1], open: [2, 3]))
    }

    @Test func `of several schemes it keeps those that came out so`() throws {
        let service = SampleRules.service("a.s", nil, schemes: schemes)
        let open = try standing(service)
        #expect(open == EligibilityStanding(truth: .unknown, schemes: ["poor"], failed: [0], open: [2]))
        let poor = try standing(service) { $0.context.household.isBelowPovertyLine = true }
        #expect(poor == EligibilityStanding(truth: .holds, schemes: ["poor"], failed: [0], open: []))
        let rich = try standing(service) { $0.context.household.isBelowPovertyLine = false }
        #expect(rich == EligibilityStanding(truth: .fails, schemes: [], failed: [0, 2], open: []))
    }

    @Test func `a test that is not in force is neither failed nor open`() throws {
        let service = SampleRules.service(
            "a.s", .all([SampleRules.dated(SampleRules.woman, from: "2027-01-01"), SampleRules.atLeast(18)]))
        #expect(try standing(service) == EligibilityStanding(truth: .holds, schemes: [], failed: [], open: []))
    }

    @Test func `before a form is open its questions are not answered, nor unanswered`() throws {
        let service = SampleRules.service("a.s", SampleForms.test(.answer("use"), .isAnswered(false)))
        #expect(service.eligibility(SampleForms.knowledge)?.truth == .unknown)
    }
}
