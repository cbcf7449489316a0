import Domain
import Primitives
import TestKit
import Testing

/// How a rule is told, test by test, and by the day.
struct JudgementTests {
    private func judge(_ rule: Condition, on day: CivilDate = SampleForms.today) -> Judgement {
        var knowledge = SampleForms.knowledge
        knowledge.context.today = day
        return rule.judge(knowledge)
    }

    @Test func `what decided is told, and nothing else`() {
        let fails = judge(.all([SampleRules.woman, SampleRules.atLeast(18), SampleRules.poor]))
        #expect(fails.truth == .fails)
        #expect(fails.decisive.map(\.test) == SampleRules.woman.tests)
        let open = judge(.all([SampleRules.atLeast(18), .any([SampleRules.woman, SampleRules.poor])]))
        #expect(open.truth == .unknown)
        #expect(open.open.map(\.test) == SampleRules.poor.tests)
        let holds = judge(.any([SampleRules.atLeast(18), SampleRules.poor]))
        #expect(holds.truth == .holds)
        #expect(holds.decisive.map(\.test) == SampleRules.atLeast(18).tests)
        #expect(holds.open.isEmpty)
        let none = judge(.none([SampleRules.woman, SampleRules.atLeast(18)]))
        #expect(none.truth == .fails)
        #expect(none.decisive.map(\.test) == SampleRules.atLeast(18).tests)
    }

    @Test func `a branch that failed leaves nothing open`() {
        let judged = judge(.any([.all([SampleRules.woman, SampleRules.poor]), SampleRules.native]))
        #expect(judged.truth == .unknown)
        #expect(judged.open.map(\.test) == SampleRules.native.tests)
    }

    @Test func `a test counts from its first to its last day`() throws {
        let rule = SampleRules.dated(SampleRules.woman, from: "2026-03-01", until: "2028-02-29")
        let days: [(String, Truth)] = [
            ("2026-02-28", .holds), ("2026-03-01", .fails), ("2028-02-29", .fails), ("2028-03-01", .holds),
        ]
        for (day, expected) in days {
            let date = try #require(CivilDate(iso: day))
            #expect(judge(rule, on: date).truth == expected, "\(day)")
            var knowledge = SampleForms.knowledge
            knowledge.context.today = date
            #expect(rule.truth(knowledge) == expected, "\(day)")
            #expect(judge(rule, on: date).outcomes.count == (expected == .fails ? 1 : 0))
        }
    }

    @Test func `a test that does not count is as if it were not written`() throws {
        let later = SampleRules.dated(SampleRules.woman, from: "2027-01-01")
        #expect(judge(.all([later, SampleRules.poor])).truth == .unknown)
        // In `any` it neither helps nor stands in the way.
        #expect(judge(.any([later, SampleRules.atLeast(50)])).truth == .fails)
        #expect(judge(.any([later])).truth == .holds)
        #expect(judge(.all([.none([later]), SampleRules.atLeast(50)])).truth == .fails)
    }

    @Test func `an old limit and its successor take turns`() throws {
        let rule = Condition.all([
            SampleRules.dated(SampleRules.atLeast(45), until: "2026-12-31"),
            SampleRules.dated(SampleRules.atLeast(40), from: "2027-01-01"),
        ])
        // The applicant is 42 on both days.
        #expect(judge(rule, on: try #require(CivilDate(iso: "2026-12-31"))).truth == .fails)
        #expect(judge(rule, on: try #require(CivilDate(iso: "2027-01-01"))).truth == .holds)
    }
}
