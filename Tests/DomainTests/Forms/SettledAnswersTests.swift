import Domain
import TestKit
import Testing

/// Which answers count in the end, and which ones change what is asked.
struct SettledAnswersTests {
    private let form = SampleForms.form(
        .field(SampleForms.field("a", .yesNo)),
        .field(SampleForms.field("b", .text(maximumLength: 9), when: SampleForms.answer("a", "yes"))),
        .repetition(
            Repetition(
                id: "heirs", title: SampleForms.text("heirs"), minimum: 1, maximum: 3,
                items: [
                    .field(SampleForms.field("name", .text(maximumLength: 9))),
                    .field(
                        SampleForms.field("why", .text(maximumLength: 9), required: .when(SampleForms.answer("b", "x")))
                    ),
                ])))

    private func settled(_ answers: Answers) -> Answers {
        form.asked(answers, SampleForms.knowledge).settled(answers)
    }

    @Test func `only answers to what is asked are kept, without empty ones`() {
        #expect(
            settled(["a": " no ", "b": "old", "heirs": "2", "heirs.1.name": "क", "heirs.2.name": " ", "z": "1"])
                == ["a": "no", "heirs": "2", "heirs.1.name": "क"])
    }

    @Test func `the count of entries is one that is possible`() {
        #expect(settled(["heirs": "99"])["heirs"] == "3")
        #expect(settled([:]) == ["heirs": "1"])
    }

    @Test func `what is settled stays as it is`() {
        let once = settled(["a": "yes", "b": "x", "heirs": "3", "heirs.3.name": "ग"])
        #expect(settled(once) == once)
        #expect(once.count == 4)
    }

    @Test func `the answers that decide are those that conditions name`() {
        #expect(form.decidingAnswers == ["a", "b"])
        #expect(SampleCatalogue.income.form.decidingAnswers.isEmpty)
    }

    @Test func `deciding answers of steps, groups and repetitions are among them`() {
        let group = FieldGroup(
            id: "g", title: SampleForms.text("g"), condition: SampleForms.answer("of_group", "x"),
            fields: [SampleForms.field("f", .yesNo, when: SampleForms.answer("of_field", "x"))])
        let repetition = Repetition(
            id: "r", title: SampleForms.text("r"), minimum: 0, maximum: 1,
            condition: SampleForms.answer("of_repetition", "x"), items: [.group(group)])
        let form = Form(steps: [
            FormStep(
                id: "s", title: SampleForms.text("s"),
                condition: .none([SampleForms.answer("of_step", "x"), SampleForms.test(.document("d"), .isHeld(true))]),
                items: [.repetition(repetition)])
        ])
        #expect(form.decidingAnswers == ["of_step", "of_repetition", "of_group", "of_field"])
    }

    @Test func `problems stand in the order of the form`() {
        let answers = ["a": "perhaps", "heirs": "2", "heirs.2.name": "कखगघङचछजझञ"]
        let problems = form.asked(answers, SampleForms.knowledge).problems(with: answers, SampleForms.context)
        #expect(problems.map(\.question.path) == ["a", "heirs.1.name", "heirs.2.name"])
        #expect(problems.map(\.problem) == [.notAChoice, .missing, .tooLong])
    }
}
