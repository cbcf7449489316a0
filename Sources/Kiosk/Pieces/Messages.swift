/// Something to know, above the page's work.
package struct Notice: Sendable, Hashable {
    /// Its meaning: colour, icon and word go together.
    package enum Tone: String, Sendable {
        case good, attn, stop, wait
    }

    /// `good`, `attn`, `stop` or `wait`.
    package let tone: String
    package let icon: String
    package let title: String
    package let text: String

    package init(_ tone: Tone, title: String, text: String = "") {
        self.tone = tone.rawValue
        icon = tone == .wait ? "info" : tone.rawValue
        self.title = title
        self.text = text
    }
}

/// What has to be put right, in the order of the fields; each line leads to its field.
package struct ErrorSummary: Sendable, Hashable {
    /// A field and what is wrong with it.
    package struct Line: Sendable, Hashable {
        package let field: String
        package let text: String

        package init(field: String, text: String) {
            self.field = field
            self.text = text
        }
    }

    package let title: String
    package let lines: [Line]

    package init?(title: String, lines: [Line]) {
        if lines.isEmpty { return nil }
        self.title = title
        self.lines = lines
    }
}
