import Testing

@Suite struct LengthTests {
    private static let longestFileLines = 300
    private static let medianFileLines = 80
    private static let longestFunctionLines = 70
    private static let longestLine = 120

    @Test func `no file is longer than 300 lines, half of them no longer than 80`() throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for path in house.paths where isCode(path) {
            guard let text = house.text(of: path) else { continue }
            let lines = text.count { $0 == "\n" }
            guard lines > Self.longestFileLines else { continue }
            findings.append(Finding(path: path, line: lines, what: "\(lines) lines"))
        }
        expectNone(findings)
        let lengths = house.swiftFiles.filter { $0.path.hasPrefix("Sources/") }.map(\.lines.count).sorted()
        #expect(lengths[lengths.count / 2] <= Self.medianFileLines)
    }

    @Test func `no function is longer than 70 lines`() throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for file in house.swiftFiles {
            for function in FunctionLengths.of(file) where function.lines > Self.longestFunctionLines {
                findings.append(Finding(path: file.path, line: function.line, what: "\(function.lines) lines"))
            }
        }
        expectNone(findings)
    }

    @Test func `no line of Swift is longer than 120 characters`() throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for file in house.swiftFiles {
            for (index, line) in file.lines.enumerated() where line.count > Self.longestLine {
                findings.append(Finding(path: file.path, line: index + 1, what: "\(line.count) characters"))
            }
        }
        expectNone(findings)
    }

    private func isCode(_ path: String) -> Bool {
        [".swift", ".c", ".h", ".py", ".sh"].contains { path.hasSuffix($0) } && !path.hasSuffix(".pb.swift")
    }
}
