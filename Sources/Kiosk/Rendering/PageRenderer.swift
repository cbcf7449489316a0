import Mustache
package import Primitives

/// What a page shows, as its template names it.
///
/// A test walks every template over every view: a name that neither the view nor the texts hold fails it.
package protocol PageView: Sendable {
    /// The template's name.
    static var template: String { get }
}

/// What a template sees: `{{f.…}}` the frame, `{{t.…}}` the texts, `{{e.…}}` the English ones, `{{v.…}}` the view.
package struct Sheet {
    package let f: Frame
    package let t: TextScope
    package let e: TextScope
    package let v: any PageView
}

/// Turns views into HTML.
package struct PageRenderer: Sendable {
    package let resources: KioskResources
    private let library: MustacheLibrary

    /// - Throws: The parser's error where a template is malformed.
    package init(resources: KioskResources) throws {
        self.resources = resources
        library = try resources.library()
    }

    /// The texts of a language.
    package func texts(_ language: Language) -> Texts {
        resources.texts[language] ?? Texts(language: language, sentences: [:])
    }

    /// What the template of `view` sees.
    package func sheet(_ view: any PageView, in frame: Frame) -> Sheet {
        Sheet(
            f: frame, t: TextScope(texts(frame.isHindi ? .hindi : .english)), e: TextScope(texts(.english)), v: view)
    }

    /// A whole HTML document, with just those icons that it uses.
    package func html(_ view: some PageView, in frame: Frame) -> String {
        let sheet = sheet(view, in: frame)
        let page = library.render(sheet, withTemplate: type(of: view).template) ?? ""
        return page.replacing(Self.spriteMark, with: sprite(for: page), maxReplacements: 1)
    }

    private static let spriteMark = "<!--icons-->"

    private func sprite(for page: String) -> String {
        var names: Set<Substring> = []
        for part in page.split(separator: "href=\"#i-").dropFirst() { names.insert(part.prefix { $0 != "\"" }) }
        return names.sorted().compactMap { resources.icons[String($0)] }.joined()
    }
}
