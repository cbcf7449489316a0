/// Cuts the HTML of our own pages into tokens: well-formed tags, quoted attributes, comments, raw `script` and `style`.
///
/// It is no browser: what the kiosk serves is what it must read.
struct HTMLTokens {
    static let maximumBytes = 4 << 20
    static let maximumTokens = 200_000

    private var rest: Substring
    private var tokens: [HTMLToken] = []

    /// Reads a whole page.
    static func read(_ html: String) throws(PageProblem) -> [HTMLToken] {
        guard html.utf8.count <= maximumBytes else { throw .tooLarge }
        var reader = HTMLTokens(rest: html[...])
        while !reader.rest.isEmpty {
            try reader.step()
            guard reader.tokens.count <= maximumTokens else { throw .tooLarge }
        }
        return reader.tokens
    }

    private mutating func step() throws(PageProblem) {
        if rest.hasPrefix("<!--") {
            try skip(past: "-->")
        } else if rest.hasPrefix("<!") || rest.hasPrefix("<?") {
            try skip(past: ">")
        } else if rest.hasPrefix("</") {
            rest = rest.dropFirst(2)
            let name = takeName()
            try skip(past: ">")
            tokens.append(.end(name: name))
        } else if rest.first == "<", rest.dropFirst().first?.isLetter == true {
            rest = rest.dropFirst()
            try startTag()
        } else {
            let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
            tokens.append(.text(HTMLEntities.decoded(rest[..<end])))
            rest = rest[end...]
        }
    }

    private mutating func startTag() throws(PageProblem) {
        let name = takeName()
        var attributes: [String: String] = [:]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            guard let next = rest.first else { throw .brokenMarkup }
            if next == ">" { break }
            let key = rest.prefix { !$0.isWhitespace && !"=>/".contains($0) }
            guard !key.isEmpty else { throw .brokenMarkup }
            rest = rest[key.endIndex...].drop(while: \.isWhitespace)
            attributes[key.lowercased()] = rest.first == "=" ? try takeValue() : ""
        }
        rest = rest.dropFirst()
        tokens.append(.start(name: name, attributes: attributes))
        if name == "script" || name == "style" {
            guard let end = rest.firstRange(of: "</\(name)") else { throw .brokenMarkup }
            rest = rest[end.lowerBound...]
        }
    }

    private mutating func takeValue() throws(PageProblem) -> String {
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        guard let quote = rest.first else { throw .brokenMarkup }
        guard quote == "\"" || quote == "'" else {
            let value = rest.prefix { !$0.isWhitespace && $0 != ">" }
            rest = rest[value.endIndex...]
            return HTMLEntities.decoded(value)
        }
        let start = rest.index(after: rest.startIndex)
        guard let end = rest[start...].firstIndex(of: quote) else { throw .brokenMarkup }
        defer { rest = rest[rest.index(after: end)...] }
        return HTMLEntities.decoded(rest[start..<end])
    }

    private mutating func takeName() -> String {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        rest = rest[name.endIndex...]
        return name.lowercased()
    }

    private mutating func skip(past mark: String) throws(PageProblem) {
        guard let found = rest.firstRange(of: mark) else { throw .brokenMarkup }
        rest = rest[found.upperBound...]
    }
}
