/// Something did not work: what happened, what it means, what to do now.
package struct ErrorPage: PageView {
    package static let template = "error"

    package let icon: String
    package let title: String
    package let text: String
    package let href: String
    package let go: String

    /// - Parameters:
    ///   - kind: `missing`, `forbidden`, `expired`, `broken` or `host`: the texts' `fault.<kind>.…`.
    ///   - href: Where the main button leads.
    package init(kind: String, icon: String, href: String, texts: Texts) {
        self.icon = icon
        title = texts("fault.\(kind).title")
        text = texts("fault.\(kind).text")
        self.href = href
        go = texts("fault.\(kind).go")
    }

    /// A page about a reported error, in its own words.
    package init(title: String, text: String, href: String, go: String) {
        icon = "attn"
        self.title = title
        self.text = text
        self.href = href
        self.go = go
    }
}

/// Help in a few sentences.
package struct HelpPage: PageView {
    package static let template = "help"

    /// A question and its answer.
    package struct Topic: Sendable {
        package let icon: String
        package let title: String
        package let text: String
    }

    package let topics: [Topic]
    package let back: String

    /// - Parameter back: Where the reader came from.
    package init(back: String, texts: Texts) {
        self.back = back
        topics = [
            ("family", "find"), ("save", "saved"), ("slip", "slip"), ("clock", "time"), ("offline", "offline"),
            ("lock", "privacy"),
        ].map { icon, name in
            Topic(
                icon: icon == "save" ? "disk" : icon, title: texts("help.\(name).title"),
                text: texts("help.\(name).text"))
        }
    }
}
