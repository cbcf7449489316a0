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

    @Test func `age, birth, sex, relation and number are known of everybody`() {
        #expect(fact(.age) == .number(Quantity(42)))
        #expect(fact(.born) == .date(members[0].birthDate))
        #expect(fact(.sex) == .words(["male"]))
        #expect(fact(.relation) == .words(["head"]))
        #expect(fact(.relation, of: .member(question: "who")) == .words(["daughter"]))
        #expect(fact(.age, of: .head) == .number(Quantity(42)))
        #expect(fact(.samagra) == .words(["yes"]))
        #expect(fact(.alive) == .words(["yes"]))
    }

    @Test func `the age on a day of this year is that day's`() {
        #expect(fact(.ageOn, of: .member(question: "who"), on: "01-01") == .number(Quantity(15)))
        #expect(fact(.ageOn, of: .member(question: "who"), on: "11-03") == .number(Quantity(16)))
        #expect(fact(.ageOn, of: .member(question: "who"), on: "11-02") == .number(Quantity(15)))
        #expect(fact(.ageOn, of: .applicant, on: nil) == nil)
    }

    @Test func `what the register is silent about is not known`() {
        let known: Set<Fact> = [.age, .ageOn, .born, .sex, .relation, .samagra, .alive, .livingChildren]
        for other in Fact.allCases where !known.contains(other) { #expect(fact(other) == nil, "\(other)") }
        for owner in [FactOwner.bride, .groom, .deceased, .family] { #expect(fact(.sex, of: owner) == nil) }
        #expect(fact(.age, of: .member(question: "nobody")) == nil)
    }

    @Test func `what the register says is known`() throws {
        let household = SampleHouseholds.uikey
        func fact(_ fact: Fact, of member: Member) -> Known? {
            RegisterKnowledge(
                context: AnswerContext(today: SampleForms.today, household: household, applicant: member.id)
            ).fact(fact, of: .applicant, on: nil)
        }
        var told = 0
        for member in household.members {
            let said = member.circumstances
            #expect(fact(.casteCategory, of: member) == said.casteCategory.map { .words([$0.rawValue]) })
            #expect(fact(.maritalStatus, of: member) == said.maritalStatus.map { .words([$0.rawValue]) })
            #expect(fact(.occupation, of: member) == said.occupation.map { .words([$0.rawValue]) })
            #expect(fact(.disabilityPercent, of: member) == said.disabilityPercent.map { .number(Quantity($0)) })
            #expect(fact(.ekyc, of: member) == said.isEKYCDone.map { .words([$0 ? "yes" : "no"]) })
            told += [said.casteCategory == nil, said.maritalStatus == nil, said.occupation == nil].count { !$0 }
        }
        #expect(told > 0)
        let head = try #require(household.members.first)
        #expect(fact(.bpl, of: head) == household.isBelowPovertyLine.map { .words([$0 ? "yes" : "no"]) })
        #expect(fact(.area, of: head) == .words(["rural"]))
    }

    @Test func `living in the state is known by a certificate, and never denied`() {
        var knowledge = SampleForms.knowledge
        knowledge.papers = []
        #expect(knowledge.fact(.domicile, of: .applicant, on: nil) == nil)
        knowledge.papers = [RegisterKnowledge.domicileCertificate]
        #expect(knowledge.fact(.domicile, of: .applicant, on: nil) == .words(["yes"]))
        #expect(knowledge.fact(.domicile, of: .spouse, on: nil) == nil)
    }

    @Test func `children on the record are the least number there is`() {
        #expect(fact(.livingChildren) == .atLeast(Quantity(2)))
        let most = { (limit: Int) in
            ConditionTest(
                input: .fact(.livingChildren, of: .applicant, on: nil),
                comparison: .atMost(.number(Quantity(limit)))
            ).truth(SampleForms.knowledge)
        }
        #expect(most(1) == .fails)
        #expect(most(2) == .unknown)
        #expect(fact(.livingChildren, of: .spouse) == nil)
    }

    @Test func `papers are known only where there is a locker`() {
        var knowledge = SampleForms.knowledge
        #expect(knowledge.holds(document: "pan") == nil)
        knowledge.papers = ["pan"]
        #expect(knowledge.holds(document: "pan") == true)
        #expect(knowledge.holds(document: "aadhaar") == false)
    }
}
