import Domain
import Primitives
import TestKit
import Testing

/// Questions that a member of the family answers.
struct MemberFieldTests {
    private let family = SampleHouseholds.maravi

    @Test(arguments: [
        (MemberFilter.any, [0, 1, 2, 3]), (.male, [0, 3]), (.female, [1, 2]), (.child, [2, 3]), (.adult, [0, 1]),
        (.other, [1, 2, 3]),
    ])
    func `only those of whom it is asked can be the answer`(filter: MemberFilter, accepted: [Int]) {
        let field = SampleForms.field("who", .member(filter))
        for (index, member) in family.members.enumerated() {
            let problem = field.problem(with: member.id.digits, isRequired: true, SampleForms.context)
            #expect(problem == (accepted.contains(index) ? nil : .notAMember))
        }
        #expect(SampleForms.context.members(filter) == accepted.map { family.members[$0] })
    }

    @Test func `a child is one until the day of the eighteenth birthday`() throws {
        var context = SampleForms.context
        let field = SampleForms.field("who", .member(.child))
        let daughter = family.members[2].id.digits
        context.today = try #require(CivilDate(iso: "2028-11-02"))
        #expect(field.problem(with: daughter, isRequired: true, context) == nil)
        context.today = try #require(CivilDate(iso: "2028-11-03"))
        #expect(field.problem(with: daughter, isRequired: true, context) == .notAMember)
    }

    @Test func `somebody of another family is not the answer`() {
        let field = SampleForms.field("who", .member(.any))
        #expect(field.problem(with: "999999999", isRequired: true, SampleForms.context) == .notAMember)
        #expect(field.problem(with: "सुनीता", isRequired: true, SampleForms.context) == .notAMember)
    }
}
