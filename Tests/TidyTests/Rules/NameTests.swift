import Testing

@Suite struct NameTests {
    private static let emptyWords: Set<Substring> = [
        "Models", "Utils", "Utilities", "Helpers", "Managers", "Common", "Misc",
    ]

    @Test func `folders are named for concepts`() throws {
        let house = try House.own.get()
        let empty = house.paths.filter { !Self.emptyWords.isDisjoint(with: $0.split(separator: "/")) }
        expectNone(empty.map { Finding(path: $0, line: 1, what: "a folder's name says nothing") })
    }

    @Test func `names of tests are sentences`() throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for file in house.swiftFiles where file.path.hasPrefix("Tests/") {
            for (index, line) in file.code.enumerated() where line.contains("func ") {
                let above = index > 0 ? file.code[index - 1] : ""
                let isTest = line.contains(/@Test\b/) || (above.contains(/^\s*@Test\b/) && !above.contains("func "))
                guard isTest, !line.contains("func `") else { continue }
                findings.append(Finding(path: file.path, line: index + 1, what: "a test without a sentence"))
            }
        }
        expectNone(findings)
    }

    @Test func `no file knows a machine`() throws {
        let house = try House.own.get()
        let machine = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/opt/sw" + "ift", "../sh" + "ared"]
        var findings: [Finding] = []
        for path in house.paths where !path.contains("Fonts/") {
            guard let text = house.text(of: path) else { continue }
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                guard let found = machine.first(where: { line.contains($0) }) else { continue }
                findings.append(Finding(path: path, line: index + 1, what: "a machine's path: \(found)"))
            }
        }
        expectNone(findings)
    }
}
