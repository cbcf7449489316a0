/// Takes comments and the contents of string literals out of Swift text; line breaks stay where they were.
struct SwiftCode {
    private let text: [UInt8]
    private var at = 0
    private var code: [UInt8] = []

    static func stripped(_ text: String) -> String {
        var reader = SwiftCode(text: Array(text.utf8))
        while reader.at < reader.text.count { reader.step() }
        return String(decoding: reader.code, as: UTF8.self)
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private mutating func step() {
        if starts(with: "//") {
            while at < text.count, text[at] != UInt8(ascii: "\n") { at += 1 }
        } else if starts(with: "/*") {
            skipComment()
        } else if let hashes = hashesBeforeQuote() {
            at += hashes
            skipString(hashes: hashes)
            code += Array("\"\"".utf8)
        } else {
            code.append(text[at])
            at += 1
        }
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                at += 2
            } else if starts(with: "*/") {
                depth -= 1
                at += 2
            } else {
                skipCharacter()
            }
        } while depth > 0 && at < text.count
    }

    /// How many `#` stand before a quote here, or `nil` where no string begins.
    private func hashesBeforeQuote() -> Int? {
        var end = at
        while end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
        return end < text.count && text[end] == UInt8(ascii: "\"") ? end - at : nil
    }

    private mutating func skipString(hashes: Int) {
        let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
        let end = quote + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        at += quote.utf8.count
        while at < text.count, !starts(with: end) {
            if starts(with: escape + "(") {
                at += escape.utf8.count
                skipInterpolation()
            } else if starts(with: escape) {
                at += escape.utf8.count
                skipCharacter()
            } else {
                skipCharacter()
            }
        }
        at += end.utf8.count
    }

    private mutating func skipInterpolation() {
        var depth = 0
        repeat {
            if let hashes = hashesBeforeQuote() {
                at += hashes
                skipString(hashes: hashes)
                continue
            }
            if text[at] == UInt8(ascii: "(") { depth += 1 }
            if text[at] == UInt8(ascii: ")") { depth -= 1 }
            skipCharacter()
        } while depth > 0 && at < text.count
    }

    private mutating func skipCharacter() {
        guard at < text.count else { return }
        if text[at] == UInt8(ascii: "\n") { code.append(text[at]) }
        at += 1
    }

    private func starts(with word: String) -> Bool {
        text[at...].starts(with: word.utf8)
    }
}
