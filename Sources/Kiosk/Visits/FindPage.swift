/// Finding a family by one number.
package struct FindPage: PageView {
    package static let template = "find"

    /// A kind of number that finds a family.
    package struct Kind: Sendable {
        package let icon: String
        package let title: String
        package let text: String
        package let digits: String
    }

    package let rail: [Station]
    package let field: FieldView
    package let kinds: [Kind]

    /// - Parameters:
    ///   - typed: What was typed before.
    ///   - problem: What was wrong with it, in the reader's language.
    package init(typed: String, problem: String?, texts: Texts) {
        rail = VisitStep.family.rail(texts)
        field = FieldView(
            id: "number", label: texts("find.label"), error: problem, value: typed, isNumber: true, isBig: true,
            maximumLength: Self.maximumLength)
        kinds = [("family", "family", "8"), ("member", "person", "9"), ("mobile", "phone", "10")].map {
            Kind(icon: $0.1, title: texts("find.\($0.0).title"), text: texts("find.\($0.0).text"), digits: $0.2)
        }
    }

    /// Ten digits with +91 and spaces between.
    package static let maximumLength = 20
}
