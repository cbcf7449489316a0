import Domain
import Primitives
import Testing

/// What is asked now, under which path.
struct AskedFormTests {
    private let bank = FieldGroup(
        id: "bank", title: SampleForms.text("bank"),
        fields: [
            SampleForms.field("kind", .choice(SampleForms.choices("own", "joint"))),
            SampleForms.field("second", .text(maximumLength: 9), when: SampleForms.answer("kind", "joint")),
        ])

    private let heirs = Repetition(
        id: "heirs", title: SampleForms.text("heirs"), minimum: 1, maximum: 3,
        items: [
            .field(SampleForms.field("name", .text(maximumLength: 9))),
            .field(SampleForms.field("minor", .yesNo)),
            .field(SampleForms.field("guardian", .text(maximumLength: 9), when: SampleForms.answer("minor", "yes"))),
        ])

    @Test func `questions of a group stand under its name`() {
        let form = SampleForms.form(.group(bank))
        #expect(SampleForms.paths(form, [:]) == ["bank.kind"])
        #expect(SampleForms.paths(form, ["bank.kind": "joint"]) == ["bank.kind", "bank.second"])
    }

    @Test(arguments: [
        ([:], 1), (["heirs": "0"], 1), (["heirs": "2"], 2), (["heirs": "4"], 3), (["heirs": "x"], 1),
        (["heirs": "-7"], 1),
    ])
    func `entries are as many as the answer says, between the limits`(answers: Answers, count: Int) {
        let paths = SampleForms.paths(SampleForms.form(.repetition(heirs)), answers)
        #expect(paths == (1...count).flatMap { ["heirs.\($0).name", "heirs.\($0).minor"] })
    }

    @Test func `a condition in an entry sees the answers of the same entry`() {
        let form = SampleForms.form(.repetition(heirs))
        let paths = SampleForms.paths(form, ["heirs": "2", "heirs.2.minor": "yes", "heirs.1.minor": "no"])
        #expect(paths.filter { $0.hasSuffix("guardian") } == ["heirs.2.guardian"])
    }

    @Test func `a repetition without entries asks nothing`() {
        var none = heirs
        none.minimum = 0
        let form = SampleForms.form(.field(SampleForms.field("a", .yesNo)), .repetition(none))
        #expect(SampleForms.paths(form, [:]) == ["a"])
        #expect(form.asked([:], SampleForms.knowledge).steps.count == 1)
        let asked = SampleForms.form(.repetition(none)).asked([:], SampleForms.knowledge)
        #expect(asked.questions.isEmpty)
        #expect(asked.steps.first?.sections.first?.entry?.count == 0, "the first entry can be added there")
    }

    @Test func `a name in the same group or entry comes before one outside`() {
        var inner = heirs
        inner.items = [
            .field(SampleForms.field("kind", .choice(SampleForms.choices("own", "joint")))),
            .group(
                FieldGroup(
                    id: "bank", title: SampleForms.text("bank"),
                    fields: [SampleForms.field("note", .yesNo, when: SampleForms.answer("kind", "joint"))])),
        ]
        let form = SampleForms.form(
            .field(SampleForms.field("kind", .choice(SampleForms.choices("own", "joint")))), .repetition(inner),
            .group(
                FieldGroup(
                    id: "last", title: SampleForms.text("last"),
                    fields: [SampleForms.field("note", .yesNo, when: SampleForms.answer("kind", "joint"))])))
        let paths = SampleForms.paths(form, ["kind": "joint", "heirs.1.kind": "own"])
        #expect(paths == ["kind", "heirs.1.kind", "last.note"])
        #expect(SampleForms.paths(form, ["heirs.1.kind": "joint"]).contains("heirs.1.bank.note"))
    }

    @Test func `an answer to a question that is not asked counts for nothing`() {
        let form = SampleForms.form(
            .field(SampleForms.field("a", .yesNo)),
            .field(SampleForms.field("b", .yesNo, when: SampleForms.answer("a", "yes"))),
            .field(SampleForms.field("c", .yesNo, when: SampleForms.answer("b", "yes"))))
        #expect(SampleForms.paths(form, ["a": "yes", "b": "yes"]) == ["a", "b", "c"])
        #expect(SampleForms.paths(form, ["a": "no", "b": "yes"]) == ["a"])
    }

    @Test func `a condition sees only what is asked before it`() {
        let form = SampleForms.form(
            .field(SampleForms.field("a", .yesNo, when: SampleForms.answer("b", "yes"))),
            .field(SampleForms.field("b", .yesNo)))
        #expect(SampleForms.paths(form, ["b": "yes"]) == ["b"])
    }

    @Test func `a step is left out where its condition does not hold, or nothing in it is asked`() {
        let first = FormStep(
            id: "first", title: SampleForms.text("first"), items: [.field(SampleForms.field("a", .yesNo))])
        let second = FormStep(
            id: "second", title: SampleForms.text("second"), condition: SampleForms.answer("a", "yes"),
            items: [.field(SampleForms.field("b", .yesNo))])
        let form = Form(steps: [first, second])
        #expect(form.asked([:], SampleForms.knowledge).steps.map(\.id) == ["first"])
        #expect(form.asked(["a": "yes"], SampleForms.knowledge).steps.map(\.id) == ["first", "second"])
    }

    @Test func `whether an answer is required can hang on another`() {
        let form = SampleForms.form(
            .field(SampleForms.field("a", .yesNo, required: .never)),
            .field(SampleForms.field("b", .yesNo, required: .when(SampleForms.answer("a", "yes")))))
        func required(_ answers: Answers) -> [Bool] {
            form.asked(answers, SampleForms.knowledge).questions.map(\.isRequired)
        }
        #expect(required([:]) == [false, false])
        #expect(required(["a": "yes"]) == [false, true])
    }

    @Test func `a fact about a member named in an entry is that member's`() {
        let adult = SampleForms.test(
            .fact(.age, of: .member(question: "who"), on: nil), .atLeast(.number(Quantity(18))))
        var entries = heirs
        entries.items = [
            .field(SampleForms.field("who", .member(.any))),
            .field(SampleForms.field("signature", .yesNo, when: adult)),
        ]
        let members = SampleForms.household.members.map(\.id.digits)
        let paths = SampleForms.paths(
            SampleForms.form(.repetition(entries)),
            ["heirs": "2", "heirs.1.who": members[2], "heirs.2.who": members[1]])
        #expect(paths == ["heirs.1.who", "heirs.2.who", "heirs.2.signature"])
    }
}
