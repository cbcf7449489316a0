package import Domain
import Primitives

/// Signing in: who, and their PIN.
package struct SignInPage: PageView {
    package static let template = "signin"

    package let people: FieldView?
    package let typed: FieldView?
    package let pin: FieldView

    /// - Parameters:
    ///   - people: Who works at this centre and has a PIN; a field to type the number where the list is empty.
    ///   - chosen: The number chosen or typed before.
    package init(people: [Person], chosen: String, error: String?, texts: Texts) {
        (self.people, typed) = PersonField.fields(people, chosen: chosen, error: nil, texts: texts)
        pin = FieldView(
            id: "pin", label: texts("signin.pin"), error: error, isSecret: true, isBig: true,
            maximumLength: FirstSignInPage.maximumPINLength)
    }
}

/// The first sign-in: the state's one-time code, then an own PIN, twice.
package struct FirstSignInPage: PageView {
    package static let template = "firstsignin"

    package let people: FieldView?
    package let typed: FieldView?
    package let code: FieldView
    package let pins: [FieldView]

    /// Longest PIN that is read.
    package static let maximumPINLength = 12
    /// Longest one-time code that is read, with its hyphens.
    package static let maximumCodeLength = 32

    /// What was wrong, by field.
    package struct Problems: Sendable, Hashable {
        package var code: String?
        package var pin: String?
        package var again: String?

        package init(code: String? = nil, pin: String? = nil, again: String? = nil) {
            self.code = code
            self.pin = pin
            self.again = again
        }
    }

    /// - Parameter people: Who has not signed in yet.
    package init(people: [Person], chosen: String, problems: Problems, texts: Texts) {
        (self.people, typed) = PersonField.fields(people, chosen: chosen, error: nil, texts: texts)
        code = FieldView(
            id: "code", label: texts("first.code"), hint: texts("first.code.hint"), error: problems.code,
            maximumLength: Self.maximumCodeLength)
        pins = [
            FieldView(
                id: "pin", label: texts("first.pin"), hint: texts("first.pin.hint"), error: problems.pin,
                isSecret: true, maximumLength: Self.maximumPINLength),
            FieldView(
                id: "again", label: texts("first.again"), error: problems.again, isSecret: true,
                maximumLength: Self.maximumPINLength),
        ]
    }

    /// What is wrong, for the summary on top.
    package func summary(_ texts: Texts) -> ErrorSummary? {
        let lines = ([code] + pins).compactMap { field in
            field.error.map { ErrorSummary.Line(field: field.id, text: field.label + " — " + $0) }
        }
        return ErrorSummary(title: texts.counted("form.errors", lines.count), lines: lines)
    }
}

/// Who: a few people are shown, many are typed.
private enum PersonField {
    /// More than so many people are not shown as choices.
    static let maximumShown = 6

    static func fields(
        _ people: [Person], chosen: String, error: String?, texts: Texts
    ) -> (shown: FieldView?, typed: FieldView?) {
        if people.isEmpty || people.count > maximumShown {
            let field = FieldView(
                id: "person", label: texts("signin.person"), hint: texts("signin.person.hint"), error: error,
                value: chosen, maximumLength: 16)
            return (nil, field)
        }
        let choices = people.map { person in
            let name = person.name(texts.language) + " · " + person.designation(texts.language)
            return (value: person.id.text, label: name)
        }
        let first = people.count == 1 ? people.first?.id.text : nil
        let field = FieldView(
            id: "person", label: texts("signin.who"), error: error, choices: choices,
            chosen: chosen.isEmpty ? first ?? "" : chosen)
        return (field, nil)
    }
}
