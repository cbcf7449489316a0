/// What a person could read and do on a page.
package struct HTMLPage: Sendable {
    /// A link and its text.
    package struct Link: Sendable, Hashable {
        package let target: String
        package let label: String
    }

    package let title: String
    package let language: String
    /// All text outside scripts and styles, with white space run together.
    package let text: String
    package let links: [Link]
    package let forms: [HTMLForm]

    /// Reads a page that the kiosk served.
    package init(_ html: String) throws(PageProblem) {
        var reader = HTMLPageReader()
        for token in try HTMLTokens.read(html) { reader.take(token) }
        self = reader.page
    }

    init(title: String, language: String, text: String, links: [Link], forms: [HTMLForm]) {
        self.title = title
        self.language = language
        self.text = text
        self.links = links
        self.forms = forms
    }

    /// The first form whose action begins so (its query left out), or that offers a control of that name.
    package func form(to action: String? = nil, offering field: String? = nil) -> HTMLForm? {
        let offering = forms.filter { form in
            field.map { name in form.controls.contains { $0.name == name } } ?? true
        }
        guard let action else { return offering.first }
        return offering.first { $0.action == action } ?? offering.first { $0.action.hasPrefix(action) }
    }

    /// The first link whose target begins so.
    package func link(to target: String) -> Link? {
        links.first { $0.target.hasPrefix(target) }
    }
}
