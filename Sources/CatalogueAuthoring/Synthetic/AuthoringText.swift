/// Lines of a catalogue's file, as people write it.
struct AuthoringText {
    private(set) var text = ""
    private let indent: String

    /// - Parameter depth: Of the first line, in steps of two spaces.
    init(depth: Int = 0) { indent = String(repeating: "  ", count: depth) }

    mutating func line(_ content: String, _ depth: Int = 0) {
        text += indent + String(repeating: "  ", count: depth) + content + "\n"
    }

    /// A key with a text in both languages.
    mutating func pair(_ key: String, _ words: SyntheticWord, _ depth: Int = 0) {
        line("\(key):", depth)
        line("hi: \"\(words.hindi)\"", depth + 1)
        line("en: \"\(words.english)\"", depth + 1)
    }

    /// A long text in both languages, folded.
    mutating func folded(_ key: String, _ words: SyntheticWord, _ depth: Int = 0) {
        line("\(key):", depth)
        for (language, text) in [("hi", words.hindi), ("en", words.english)] {
            line("\(language): >-", depth + 1)
            var row = ""
            for word in text.split(separator: " ") {
                if row.unicodeScalars.count + word.unicodeScalars.count > 90 {
                    line(row, depth + 2)
                    row = ""
                }
                row += (row.isEmpty ? "" : " ") + word
            }
            line(row, depth + 2)
        }
    }

    mutating func append(_ other: AuthoringText) { text += other.text }
}
