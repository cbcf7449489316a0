import FoundationEssentials

/// A Swift file: its lines as written, and the same lines as code alone.
struct SourceFile {
    /// Relative to the package.
    let path: String
    let lines: [Substring]
    /// Without comments, and with every string literal emptied to `""`.
    let code: [Substring]

    init(path: String, root: String) throws {
        let text = try String(contentsOf: URL(filePath: root + "/" + path), encoding: .utf8)
        self.init(path: path, text: text)
    }

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        code = SwiftCode.stripped(text).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The modules it imports, with their lines.
    var imports: [(module: String, line: Int)] {
        code.indices.compactMap { index in
            guard code[index].contains("import ") else { return nil }
            let words = code[index].split(whereSeparator: \.isWhitespace)
            guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
                words[..<at].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
            else { return nil }
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            guard let name = words[(at + 1)...].first(where: { !kinds.contains($0) }) else { return nil }
            return (String(name.prefix { $0 != "." }), index + 1)
        }
    }

    private static let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
}
