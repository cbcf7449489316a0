import Domain
import Primitives
import TestKit
import Testing

/// What conditions say of answers, facts and papers.
struct ConditionTests {
    /// Answers under their paths, facts of whoever is asked about, papers.
    private struct Table: Knowledge {
        var today = SampleForms.today
        var answers: [String: Known] = [:]
        var facts: [Fact: Known] = [:]
        var papers: Set<String>?

        func answer(_ path: String) -> Known? { answers[path] }
        func isAnswered(_ path: String) -> Bool? { answers[path] != nil }
        func fact(_ fact: Fact, of owner: FactOwner, on day: String?) -> Known? { facts[fact] }
        func holds(document kind: String) -> Bool? { papers.map { $0.contains(kind) } }
    }

    private func age(_ comparison: ConditionTest.Comparison) -> Condition {
        SampleForms.test(.fact(.age, of: .applicant, on: nil), comparison)
    }

    @Test(arguments: [
        (ConditionTest.Comparison.atLeast(.number(Quantity(18))), [Truth.fails, .holds, .holds]),
        (.moreThan(.number(Quantity(18))), [.fails, .fails, .holds]),
        (.atMost(.number(Quantity(18))), [.holds, .holds, .fails]),
        (.lessThan(.number(Quantity(18))), [.holds, .fails, .fails]),
        (.oneOf(["18"]), [.fails, .holds, .fails]),
    ])
    func `numbers compare at, under and over the limit`(comparison: ConditionTest.Comparison, expected: [Truth]) {
        let truths = [17, 18, 19].map { age(comparison).truth(Table(facts: [.age: .number(Quantity($0))])) }
        #expect(truths == expected)
        #expect(age(comparison).truth(Table()) == .unknown)
    }

    @Test func `decimals compare exactly`() throws {
        let limit = try #require(Quantity(typed: "2.0001"))
        let test = SampleForms.test(.answer("area"), .moreThan(.number(limit)))
        #expect(test.truth(Table(answers: ["area": .number(limit)])) == .fails)
        let more = Quantity(tenThousandths: limit.tenThousandths + 1)
        #expect(test.truth(Table(answers: ["area": .number(more)])) == .holds)
    }

    @Test func `a day compares with one that moves`() throws {
        let past = SampleForms.test(.answer("until"), .lessThan(.date(.days(0))))
        let yesterday = SampleForms.today.adding(days: -1)
        #expect(past.truth(Table(answers: ["until": .date(yesterday)])) == .holds)
        #expect(past.truth(Table(answers: ["until": .date(SampleForms.today)])) == .fails)
        #expect(past.truth(Table(today: yesterday, answers: ["until": .date(yesterday)])) == .fails)
    }

    @Test func `words are among the given, one of several suffices`() {
        let test = SampleForms.answer("use", "loan", "other")
        #expect(test.truth(Table(answers: ["use": .words(["loan"])])) == .holds)
        #expect(test.truth(Table(answers: ["use": .words(["school", "other"])])) == .holds)
        #expect(test.truth(Table(answers: ["use": .words(["school"])])) == .fails)
        #expect(test.truth(Table()) == .unknown)
        #expect(test.truth(Table(answers: ["use": .date(SampleForms.today)])) == .unknown)
    }

    @Test func `whether there is an answer is never unknown`() {
        #expect(SampleForms.test(.answer("use"), .isAnswered(true)).truth(Table()) == .fails)
        #expect(SampleForms.test(.answer("use"), .isAnswered(false)).truth(Table()) == .holds)
    }

    @Test func `papers are held, not held, or nobody knows`() {
        let held = SampleForms.test(.document("pan"), .isHeld(true))
        let lacking = SampleForms.test(.document("pan"), .isHeld(false))
        #expect(held.truth(Table(papers: ["pan"])) == .holds)
        #expect(lacking.truth(Table(papers: ["pan"])) == .fails)
        #expect(lacking.truth(Table(papers: [])) == .holds)
        #expect(held.truth(Table(papers: nil)) == .unknown)
    }

    @Test func `trees join their parts`() {
        let yes = SampleForms.test(.document("pan"), .isHeld(true)), open = SampleForms.answer("use", "x")
        let table = Table(papers: ["pan"])
        #expect(Condition.all([yes, open]).truth(table) == .unknown)
        #expect(Condition.any([yes, open]).truth(table) == .holds)
        #expect(Condition.none([yes, open]).truth(table) == .fails)
        #expect(Condition.none([open]).truth(table) == .unknown)
        #expect(Condition.all([.none([yes]), open]).truth(table) == .fails)
    }

    @Test func `what is open is named only where the outcome hangs on it`() {
        let yes = SampleForms.test(.document("pan"), .isHeld(true)), open = SampleForms.answer("use", "x")
        let table = Table(papers: ["pan"])
        #expect(Condition.all([yes, open]).judge(table).open.map(\.test) == open.tests)
        #expect(Condition.any([yes, open]).judge(table).open.isEmpty)
        #expect(Condition.any([yes, open]).judge(table).outcomes.map(\.truth) == [.holds, .unknown])
    }
}
