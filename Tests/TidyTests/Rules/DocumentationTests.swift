import Testing

@Suite struct DocumentationTests {
    /// What the language's own protocols ask for; their documentation says it already.
    private static let standardWitnesses: Set<Substring> = [
        "encode", "hash", "==", "<", "+", "-", "+=", "-=", "next", "makeIterator", "makeAsyncIterator", "run",
        "validate", "index", "handle", "Context",
    ]
    private static var declaration: Regex<(Substring, Substring)> {
        #/
        ^\s* (?:@\w+(?:\([^)]*\))?\s+)* package \s (?:\w+\s)*
        (?:func|struct|class|enum|actor|protocol|typealias) \s ([^\s(<:{]+)
        /#
    }

    @Test func `every type and function that other targets see says what it is`() throws {
        let house = try House.own.get()
        let witnesses = Self.standardWitnesses.union(requirements(in: house))
        var findings: [Finding] = []
        for file in house.swiftFiles {
            for (index, line) in file.code.enumerated() {
                guard let name = line.firstMatch(of: Self.declaration)?.1 else { continue }
                let isWitness = line.contains(/\b(?:func|typealias)\s/) && witnesses.contains(name)
                guard !isWitness, !isDocumented(file, at: index) else { continue }
                findings.append(Finding(path: file.path, line: index + 1, what: "\(name) is undocumented"))
            }
        }
        expectNone(findings)
    }

    private func isDocumented(_ file: SourceFile, at index: Int) -> Bool {
        var above = index - 1
        while above >= 0, file.lines[above].drop(while: \.isWhitespace).hasPrefix("@") { above -= 1 }
        return above >= 0 && file.lines[above].drop(while: \.isWhitespace).hasPrefix("///")
    }

    /// The functions that our own protocols ask for: documented there.
    private func requirements(in house: House) -> Set<Substring> {
        var names: Set<Substring> = []
        for file in house.swiftFiles {
            var isInside = false
            for line in file.code {
                if line.hasPrefix("package protocol ") { isInside = true }
                if line.hasPrefix("}") { isInside = false }
                if isInside, let name = line.firstMatch(of: /\bfunc (\w+)/)?.1 { names.insert(name) }
            }
        }
        return names
    }
}
