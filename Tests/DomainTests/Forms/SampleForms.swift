import Domain
import Primitives
import TestKit

/// Short ways to write forms and what is known.
enum SampleForms {
    static let today = CivilDate(iso: "2026-11-24")!
    static let household = SampleHouseholds.maravi
    static let context = AnswerContext(today: today, household: household, applicant: household.members[0].id)
    static let knowledge = RegisterKnowledge(context: context)

    static func text(_ word: String) -> LocalizedText { LocalizedText(hindi: "क \(word)", english: word) }

    static func field(
        _ id: String, _ kind: FormField.Kind, required requirement: FormField.Requirement = .always,
        when condition: Condition? = nil
    ) -> FormField {
        FormField(
            id: id, label: text(id), hint: nil, kind: kind, requirement: requirement, condition: condition)
    }

    static func choices(_ ids: String...) -> [FormField.Choice] {
        ids.map { FormField.Choice(id: $0, label: text($0)) }
    }

    static func form(_ items: FormItem...) -> Form {
        Form(steps: [FormStep(id: "step", title: text("step"), items: items)])
    }

    static func answer(_ path: String, _ words: String...) -> Condition {
        .test(ConditionTest(input: .answer(path), comparison: .oneOf(words)))
    }

    static func test(_ input: ConditionTest.Input, _ comparison: ConditionTest.Comparison) -> Condition {
        .test(ConditionTest(input: input, comparison: comparison))
    }

    static func paths(_ form: Form, _ answers: Answers) -> [String] {
        form.asked(answers, RegisterKnowledge(context: context, answers: answers)).questions.map(\.path)
    }
}
