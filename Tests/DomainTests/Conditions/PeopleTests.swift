import Domain
import Primitives
import TestKit
import Testing

/// Who is meant by the words of a rule.
struct PeopleTests {
    private let household = SampleForms.household

    private func people(
        _ owner: FactOwner, for applicant: Int = 0, answers: Answers = [:],
        _ change: (inout Household) -> Void = { _ in }
    ) -> [Int] {
        var household = household
        change(&household)
        let register = RegisterKnowledge(
            context: AnswerContext(
                today: SampleForms.today, household: household, applicant: household.members[applicant].id),
            answers: answers)
        return register.people(owner).compactMap { person in household.members.firstIndex { $0.id == person.id } }
    }

    @Test func `the head's spouse is the one wife, and the other way round`() {
        #expect(people(.spouse, for: 0) == [1])
        #expect(people(.spouse, for: 1) == [0])
        #expect(people(.spouse, for: 2) == [])
    }

    @Test func `who of two is the spouse, or whether of one who died or parted, is not said`() {
        #expect(people(.spouse) { $0.members[2].relation = .wife } == [])
        #expect(people(.spouse) { $0.members[1].circumstances.diedOn = SampleForms.today } == [])
        #expect(people(.spouse) { $0.members[0].circumstances.maritalStatus = .widowed } == [])
        #expect(people(.spouse) { $0.members[1].circumstances.maritalStatus = .married } == [1])
    }

    @Test func `children are the head's, and a parent's is the head`() {
        #expect(people(.child, for: 0) == [2, 3])
        #expect(people(.child, for: 1) == [])
        #expect(people(.child, for: 1) { $0.members[1].relation = .mother } == [0])
        #expect(people(.child) { $0.members[2].circumstances.diedOn = SampleForms.today } == [3])
    }

    @Test func `bride and groom are whom the form names`() {
        let daughter = household.members[2].id.digits
        #expect(people(.bride) == [])
        #expect(people(.bride, answers: ["bride": daughter]) == [2])
        #expect(people(.bride, answers: ["bride_member": daughter]) == [2])
        #expect(people(.groom, answers: ["bride": daughter]) == [])
    }

    @Test func `the deceased is whom the form names, else the one who died`() {
        #expect(people(.deceased) == [])
        #expect(people(.deceased) { $0.members[1].circumstances.diedOn = SampleForms.today } == [1])
        let wife = household.members[1].id.digits
        #expect(
            people(.deceased, answers: ["deceased": wife]) { $0.members[3].circumstances.diedOn = SampleForms.today }
                == [1])
    }

    @Test func `the age of the dead is that of their last day, and not known without it`() {
        var household = household
        household.members[1].circumstances.diedOn = CivilDate(iso: "2026-02-28")
        let dead = { (household: Household, answers: Answers) in
            RegisterKnowledge(
                context: AnswerContext(
                    today: SampleForms.today, household: household, applicant: household.members[0].id),
                answers: answers
            ).fact(.age, of: .deceased, on: nil)
        }
        // Born on 29 February 1988: 38 on 1 March.
        #expect(dead(household, [:]) == .number(Quantity(37)))
        household.members[1].circumstances.diedOn = CivilDate(iso: "2026-03-01")
        #expect(dead(household, [:]) == .number(Quantity(38)))
        #expect(dead(self.household, ["deceased": household.members[1].id.digits]) == nil)
    }

    @Test func `a rule about a child holds where it holds of one as a whole`() {
        let girl = SampleForms.test(.fact(.sex, of: .child, on: nil), .oneOf(["female"]))
        let boy = SampleForms.test(.fact(.sex, of: .child, on: nil), .oneOf(["male"]))
        let teen = SampleForms.test(.fact(.age, of: .child, on: nil), .atLeast(.number(Quantity(15))))
        func truth(_ rule: Condition) -> Truth { rule.judge(anyChild: SampleForms.knowledge) { rule.judge($0) }.truth }
        #expect(truth(.all([girl, teen])) == .holds)
        #expect(truth(.all([boy, teen])) == .fails)
        #expect(truth(boy) == .holds)
        #expect(girl.truth(SampleForms.knowledge) == .unknown)
    }
}
