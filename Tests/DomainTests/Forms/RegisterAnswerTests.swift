import Domain
import Primitives
import TestKit
import Testing

/// What a form is filled with from the register.
struct RegisterAnswerTests {
    private func answer(
        _ fact: Prefill.RegisterFact, _ kind: FormField.Kind, for applicant: Int = 0,
        _ change: (inout Household) -> Void = { _ in }
    ) -> String? {
        var household = SampleForms.household
        change(&household)
        let field = FormField(
            id: "f", label: SampleForms.text("f"), hint: nil, kind: kind, requirement: .always, prefill: .register(fact)
        )
        return AnswerContext(
            today: SampleForms.today, household: household, applicant: household.members[applicant].id
        ).registerAnswer(to: field)
    }

    private let categories = FormField.Kind.choice(SampleForms.choices("general", "sc", "st", "obc"))

    @Test func `circumstances are filled in where they were entered`() {
        #expect(answer(.casteCategory, categories) == nil)
        #expect(answer(.casteCategory, categories) { $0.members[0].circumstances.casteCategory = .st } == "st")
        #expect(
            answer(.occupation, .choice(SampleForms.choices("farmer"))) {
                $0.members[0].circumstances.occupation = .farmer
            } == "farmer")
        let percent = FormField.Kind.number(
            minimum: Quantity(0), maximum: Quantity(100), decimals: 0, unit: nil)
        #expect(answer(.disability, percent) { $0.members[0].circumstances.disabilityPercent = 40 } == "40")
        #expect(answer(.bpl, .yesNo) == nil)
        #expect(answer(.bpl, .yesNo) { $0.isBelowPovertyLine = false } == "no")
    }

    @Test func `a word that the question does not offer is not filled in`() {
        #expect(
            answer(.occupation, .choice(SampleForms.choices("farmer"))) {
                $0.members[0].circumstances.occupation = .student
            } == nil)
    }

    @Test func `a mother is named only where the record is sure`() {
        let text = FormField.Kind.text(maximumLength: 100)
        #expect(answer(.mother, text) == nil)
        // The head's wife need not be the mother of each child.
        #expect(answer(.mother, text, for: 2) == nil)
        #expect(answer(.mother, text) { $0.members[1].relation = .mother } == "सुनीता मरावी")
        let motherLed = { (household: inout Household) in
            household.members[0].relation = .husband
            household.members[1].relation = .head
        }
        #expect(answer(.mother, text, for: 2, motherLed) == "सुनीता मरावी")
    }
}
