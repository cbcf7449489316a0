import FoundationEssentials
import Mustache
package import Primitives

/// The sentences of one language by key, like `find.title`.
package struct Texts: Sendable {
    package let language: Language
    private let sentences: [String: String]
    /// Every beginning of a key that is followed by more of it: `find` for `find.title`.
    private let groups: Set<String>

    package init(language: Language, sentences: [String: String]) {
        self.language = language
        self.sentences = sentences
        var groups: Set<String> = []
        for key in sentences.keys {
            let parts = key.split(separator: ".")
            for count in 1..<max(2, parts.count) { groups.insert(parts.prefix(count).joined(separator: ".")) }
        }
        self.groups = groups
    }

    /// Reads a flat JSON object of sentences.
    package init(language: Language, json: [UInt8]) throws {
        self.init(language: language, sentences: try JSONDecoder().decode([String: String].self, from: Data(json)))
    }

    package var keys: Set<String> { Set(sentences.keys) }

    /// The sentence as written, or `nil` where the key is unknown.
    package func sentence(_ key: String) -> String? { sentences[key] }

    /// The sentence with its `{places}` filled. An unknown key shows as `⟦key⟧`, which no page may hold (tested).
    package func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
        guard var text = sentences[key] else { return "⟦\(key)⟧" }
        for (name, value) in arguments { text = text.replacing("{\(name)}", with: value) }
        return text
    }

    /// `one` or `many` of a sentence, with `{n}` filled.
    package func counted(_ key: String, _ count: Int) -> String {
        self(key + (count == 1 ? ".one" : ".many"), ["n": String(count)])
    }

    fileprivate func holds(group: String) -> Bool { groups.contains(group) }
}

/// What a template reaches as `t`: `{{t.find.title}}`.
package struct TextScope: MustacheParent {
    private let texts: Texts
    private let prefix: String

    package init(_ texts: Texts) { self.init(texts, prefix: "") }

    private init(_ texts: Texts, prefix: String) {
        self.texts = texts
        self.prefix = prefix
    }

    /// A sentence, a group of sentences, or `nil` where there is neither.
    package func child(named name: String) -> Any? {
        let key = prefix.isEmpty ? name : prefix + "." + name
        if let sentence = texts.sentence(key) { return sentence }
        return texts.holds(group: key) ? TextScope(texts, prefix: key) : nil
    }
}
