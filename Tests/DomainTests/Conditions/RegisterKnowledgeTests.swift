import Domain
import Primitives
import TestKit
import Testing

/// What the family register knows, and what it does not.
struct RegisterKnowledgeTests {
    private let members = SampleForms.household.members

    private func fact(_ fact: Fact, of owner: FactOwner = .applicant, on day: String? = nil) -> Known? {
        RegisterKnowledge(context: SampleForms.context, answers: ["who": members[2].id.digits])
            .fact(fact, of: owner, on: day)
    }

    @Test func `age, sex and relation are known`() {
        #expect(fact(.age) == .number(Quantity(42)))
        #expect(fact(.sex) == .words(["male"]))
        #expect(fact(.relation) == .words(["head"]))
        #expect(fact(.relation, of: .member(question: "who")) == .words(["daughter"]))
        #expect(fact(.age, of: .head) == .number(Quantity(42)))
    }

    @Test func `the age on a day of this year is that day's`() {
        #expect(fact(.ageOn, of: .member(question: "who"), on: "01-01") == .number(Quantity(15)))
        #expect(fact(.ageOn, of: .member(question: "who"), on: "11-03") == .number(Quantity(16)))
        #expect(fact(.ageOn, of: .member(question: "who"), on: "11-02") == .number(Quantity(15)))
        #expect(fact(.ageOn, of: .applicant, on: nil) == nil)
    }

    @Test func `what the register does not hold is not known`() {
        let known: Set<Fact> = [.age, .ageOn, .sex, .relation]
        for other in Fact.allCases where !known.contains(other) { #expect(fact(other) == nil) }
        for owner in [FactOwner.spouse, .child, .bride, .groom, .deceased, .family] {
            #expect(fact(.age, of: owner) == nil)
        }
        #expect(fact(.age, of: .member(question: "nobody")) == nil)
    }

    @Test func `papers are known only where there is a locker`() {
        var knowledge = SampleForms.knowledge
        #expect(knowledge.holds(document: "pan") == nil)
        knowledge.papers = ["pan"]
        #expect(knowledge.holds(document: "pan") == true)
        #expect(knowledge.holds(document: "aadhaar") == false)
    }
}
