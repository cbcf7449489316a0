import Domain
import Primitives
import Testing

struct EntryTests {
    private let heirs = Repetition(
        id: "heirs", title: SampleForms.text("heirs"), minimum: 1, maximum: 3,
        items: [.field(SampleForms.field("name", .text(maximumLength: 20)))])
    private let answers: Answers = [
        "purpose": "loan", "heirs": "3", "heirs.1.name": "a", "heirs.2.name": "b", "heirs.3.name": "c",
    ]

    @Test func `an entry that is taken out leaves the others, and those after it move up`() {
        #expect(
            heirs.removing(2, from: answers) == [
                "purpose": "loan", "heirs": "2", "heirs.1.name": "a", "heirs.2.name": "c",
            ])
        #expect(heirs.removing(4, from: answers) == answers)
    }

    @Test func `there are never fewer entries than the minimum, nor more than the maximum`() {
        #expect(heirs.removing(1, from: ["heirs.1.name": "a"]) == ["heirs": "1"])
        #expect(heirs.adding(to: answers) == answers)
        #expect(heirs.adding(to: [:]) == ["heirs": "2"])
    }

    @Test(arguments: [
        ("kind", true), ("heirs.1.name", true), ("heirs.3.name", true), ("heirs.4.name", false),
        ("heirs.0.name", false),
        ("heirs.01.name", false), ("heirs.name", false), ("name", false), ("heirs", false), ("", false),
    ])
    func `a path is known where the form could ask it`(path: String, isKnown: Bool) {
        let form = SampleForms.form(.field(SampleForms.field("kind", .yesNo)), .repetition(heirs))
        #expect((form.field(at: path) != nil) == isKnown)
    }
}
