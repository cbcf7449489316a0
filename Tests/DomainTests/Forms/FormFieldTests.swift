import Domain
import Primitives
import TestKit
import Testing

/// Every kind of field at its limits.
struct FormFieldTests {
    private func problem(_ kind: FormField.Kind, _ answer: String, on day: String = "2026-11-24") -> AnswerProblem? {
        var context = SampleForms.context
        context.today = CivilDate(iso: day) ?? context.today
        return SampleForms.field("x", kind).problem(with: answer, isRequired: true, context)
    }

    @Test(arguments: [
        ("96000", nil), ("₹ 1,20,000", nil), ("९६०००", nil), (" 96 000 ", nil), ("", AnswerProblem.missing),
        ("छियानवे हज़ार", .notANumber), ("-5", .notANumber), ("96000.50", .notANumber), ("0", nil),
        ("100000000", nil), ("100000001", .tooLarge), ("9999999999999999999999", .notANumber),
    ])
    func `an amount is read as people type it`(text: String, expected: AnswerProblem?) {
        #expect(problem(.rupees(minimum: 0, maximum: 100_000_000), text) == expected)
    }

    @Test func `the least amount counts`() {
        #expect(problem(.rupees(minimum: 5, maximum: 9), "4") == .tooSmall)
        #expect(problem(.rupees(minimum: 5, maximum: 9), "5") == nil)
    }

    @Test(arguments: [
        ("0.5", AnswerProblem.tooSmall), ("1", nil), ("२.२५", nil), ("2.255", .tooManyDecimals), ("2.250", nil),
        ("10", nil), ("10.01", .tooLarge), ("-1", .tooSmall), ("1.2.3", .notANumber), (".", .notANumber),
        ("1.", .notANumber), ("एक", .notANumber), ("99999999999999", .notANumber), ("1.00001", .notANumber),
    ])
    func `a number has its limits and decimals`(text: String, expected: AnswerProblem?) {
        let kind = FormField.Kind.number(minimum: Quantity(1), maximum: Quantity(10), decimals: 2, unit: nil)
        #expect(problem(kind, text) == expected)
    }

    @Test func `a text is one line, a paragraph is several, and both end somewhere`() {
        #expect(problem(.text(maximumLength: 3), "कखग") == nil)
        #expect(problem(.text(maximumLength: 3), "कखगघ") == .tooLong)
        #expect(problem(.text(maximumLength: 9), "क\nख") == .tooManyLines)
        #expect(problem(.paragraph(maximumLength: 3), "क\nख") == nil)
        #expect(problem(.paragraph(maximumLength: 3), "क\nख\n") == nil)
        #expect(problem(.paragraph(maximumLength: 3), "क\nखग") == .tooLong)
    }

    @Test(arguments: [
        ("09:30", nil), ("9:30", nil), ("23:59", nil), ("0:00", nil), ("24:00", AnswerProblem.notATime),
        ("12:60", .notATime), ("12:5", .notATime), ("12", .notATime), ("-1:30", .notATime), ("1:30:00", .notATime),
    ])
    func `a time is one of the day`(text: String, expected: AnswerProblem?) {
        #expect(problem(.time, text) == expected)
    }

    @Test func `choices are words of the list, one or as many as are asked`() {
        let choices = SampleForms.choices("a", "b", "c")
        #expect(problem(.choice(choices), "a") == nil)
        #expect(problem(.choice(choices), "A") == .notAChoice)
        #expect(problem(.choice(choices), "a,b") == .notAChoice)
        let several = FormField.Kind.several(choices, minimum: 2, maximum: 2)
        #expect(problem(several, "a") == .tooFew)
        #expect(problem(several, "a, c") == nil)
        #expect(problem(several, "a,b,c") == .tooMany)
        #expect(problem(several, "a,d") == .notAChoice)
        #expect(problem(several, "") == .missing)
        #expect(problem(.yesNo, "yes") == nil)
        #expect(problem(.yesNo, "no") == nil)
        #expect(problem(.yesNo, "हाँ") == .notAChoice)
    }

    @Test func `a place has a name, and not a longer one than any`() {
        #expect(problem(.place(.village), "सरईटोला") == nil)
        #expect(problem(.place(.village), String(repeating: "क", count: PlaceLevel.longestName)) == nil)
        #expect(problem(.place(.village), String(repeating: "क", count: PlaceLevel.longestName + 1)) == .tooLong)
    }

    @Test func `an empty answer is missing only where it is required`() {
        let field = SampleForms.field("x", .yesNo)
        #expect(field.problem(with: " \n", isRequired: true, SampleForms.context) == .missing)
        #expect(field.problem(with: nil, isRequired: false, SampleForms.context) == nil)
    }
}
