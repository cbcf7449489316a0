import Domain
import Primitives
import TestKit
import Testing

/// How the declaration's places are filled.
struct DeclarationTests {
    private let household = SampleHouseholds.maravi

    private func filled(_ declaration: Declaration, _ form: Form, _ answers: Answers) -> LocalizedText {
        let applicant = Applicant(
            family: household.family, member: household.members[1], address: household.address)
        let asked = form.asked(answers, SampleForms.knowledge)
        return declaration.filled(for: applicant, asked, answers, SampleForms.context).text
    }

    @Test func `it carries the answers, and dots where one is missing`() throws {
        let declaration = try #require(SampleCatalogue.income.declaration)
        let text = filled(declaration, SampleCatalogue.income.form, ["annual_income": "96000"])
        #expect(text.hindi == "मैं सुनीता मरावी, आय ₹96,000, स्रोत ……, घोषणा करता/करती हूँ।")
    }

    @Test func `questions of a group are named by their path, and only where they are asked`() {
        let group = FieldGroup(
            id: "bank", title: SampleForms.text("bank"),
            fields: [
                SampleForms.field("own", .yesNo),
                SampleForms.field("day", .date(earliest: nil, latest: nil), when: SampleForms.answer("own", "yes")),
            ])
        let declaration = Declaration(
            title: SampleForms.text("t"), text: LocalizedText(hindi: "{bank.own} {bank.day}", english: "{bank.day}"))
        let form = SampleForms.form(.group(group))
        #expect(filled(declaration, form, ["bank.own": "yes", "bank.day": "2026-2-1"]).hindi == "हाँ ……")
        #expect(filled(declaration, form, ["bank.own": "yes", "bank.day": "1.2.2026"]).english == "01-02-2026")
        #expect(filled(declaration, form, ["bank.own": "no", "bank.day": "1.2.2026"]).hindi == "नहीं ……")
    }

    @Test func `braces that hold no name stay as they are`() {
        #expect("{} {A} {x".filled { _ in "?" } == "{} {A} {x")
    }
}
