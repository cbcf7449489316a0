/// Finding a family by a number, or by a name and a village.
package struct FindPage: PageView {
    package static let template = "find"

    /// What finds a family.
    package struct Kind: Sendable {
        package let icon: String
        package let title: String
        package let text: String
        /// How many, for a number.
        package let digits: String?
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
            id: "number", label: texts("find.label"), error: problem, value: typed, isBig: true,
            .textOrDigits(maximumLength: Self.maximumLength))
        let kinds: [(key: String, icon: String, digits: String?)] = [
            ("family", "family", "8"), ("member", "person", "9"), ("mobile", "phone", "10"), ("name", "search", nil),
        ]
        self.kinds = kinds.map {
            Kind(
                icon: $0.icon, title: texts("find.\($0.key).title"), text: texts("find.\($0.key).text"),
                digits: $0.digits)
        }
    }

    /// A name and a village.
    package static let maximumLength = 80
}
