import Testing

/// Words that have their place, and no other.
@Suite struct ForbiddenWordTests {
    /// A word of the code and where it may stand.
    struct Rule: CustomTestStringConvertible {
        let pattern: @Sendable (Substring) -> Bool
        let name: String
        /// Beginnings of paths, each with a reason beside it.
        var allowed: [String] = []
        /// Whether tests may too.
        var inTests = true

        var testDescription: String { name }
    }

    static let rules: [Rule] = [
        Rule(
            pattern: { $0.contains(/\bDate\(\)|\bDate\.now\b|\bDateFormatter\b/) },
            name: "Foundation's clock and calendar", inTests: false),
        Rule(pattern: { $0.contains(/\bUUID\(\)/) }, name: "a UUID outside RecordID", inTests: false),
        Rule(
            pattern: {
                $0.contains(/\.random\(|SystemRandomNumberGenerator|\.randomElement\(|\.shuffled\(\)/)
            },
            name: "chance outside its port",
            // Runs of tests beside each other must not meet on one TCP port.
            allowed: ["Sources/Primitives/Ports.swift", "Sources/VisitClient/Programs/LoopbackPort.swift"]),
        Rule(
            pattern: { $0.contains(/\b(?:Continuous|Suspending)Clock\(\)/) }, name: "a clock outside its port",
            // These measure running programs from outside.
            allowed: ["Sources/VisitClient/", "Tests/Benchmarks/"],
            inTests: true),
        Rule(
            pattern: { $0.contains(/(?:^|[^.\w])print\(/) && !$0.contains(/(?:func|await) print\(/) },
            name: "print outside a program's output",
            allowed: [
                "Sources/eseva-", "Sources/TechnicianCommands/", "Sources/StateCommands/", "Tests/Benchmarks/",
            ], inTests: false),
        Rule(pattern: { $0.contains("try!") || $0.contains(/\bas!/) }, name: "a forced try or cast", inTests: false),
        Rule(pattern: { $0.contains("fatalError(") }, name: "fatalError", inTests: false),
        Rule(pattern: { $0.contains("String(format:") }, name: "String(format:)"),
        Rule(pattern: { $0.contains(/[a-zA-Z]\.shared\b/) }, name: "shared state"),
        Rule(
            pattern: { $0.contains(/\bimport Foundation$/) }, name: "Foundation where FoundationEssentials would do",
            // Only Foundation knows the resources that SwiftPM lays beside a program.
            allowed: [
                "Sources/Paper/PaperPress.swift", "Sources/Kiosk/Rendering/KioskResources.swift",
                "Sources/RegisterSynthesis/Names/Stock.swift",
            ],
            inTests: false),
        Rule(pattern: { $0.contains(#/^\s*(?:public|open)\s/#) }, name: "public instead of package"),
    ]

    @Test(arguments: rules) func `words stand only where they may`(rule: Rule) throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for file in house.swiftFiles where rule.inTests || !file.path.hasPrefix("Tests/") {
            if file.path.hasSuffix("/ForbiddenWordTests.swift") { continue }
            guard !rule.allowed.contains(where: { file.path.hasPrefix($0) }) else { continue }
            for (index, line) in file.code.enumerated() where rule.pattern(line) {
                findings.append(Finding(path: file.path, line: index + 1, what: rule.name))
            }
        }
        expectNone(findings)
    }

    @Test func `unchecked Sendable stands only beside a C library, with its reason above`() throws {
        let house = try House.own.get()
        let bridges = Set(house.manifest.targets.filter { $0.kind == .system }.map(\.name))
        var findings: [Finding] = []
        for target in house.manifest.targets {
            let mayWrap = !bridges.isDisjoint(with: target.dependencies)
            for file in house.files(of: target) {
                for (index, line) in file.code.enumerated() where line.contains("@unchecked Sendable") {
                    let isExplained = index > 0 && file.lines[index - 1].contains("//")
                    guard !mayWrap || !isExplained else { continue }
                    findings.append(Finding(path: file.path, line: index + 1, what: "@unchecked Sendable"))
                }
            }
        }
        expectNone(findings)
    }

    @Test func `nothing is unwrapped by force but literals`() throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for file in house.swiftFiles where file.path.hasPrefix("Sources/") {
            for (index, line) in file.code.enumerated() where line.contains("!") && isForced(line) {
                findings.append(Finding(path: file.path, line: index + 1, what: "a forced unwrap"))
            }
        }
        expectNone(findings)
    }

    /// `x!`, `f(y)!` and `Type!`, but not `Name("literal")!`.
    private func isForced(_ line: Substring) -> Bool {
        let literals = /\((?:(?:\w+: )?(?:""|-?[\d_.]+|\.\w+|true|false)(?:, )?)*\)!/
        return line.replacing(literals, with: "()").contains(/[\w\)\]>]!(?!=)/)
    }

    @Test func `nothing is left undone`() throws {
        let house = try House.own.get()
        let marks = #/\bT[O]DO\b|\bF[I]XME\b|\bX[X]X\b/#
        var findings: [Finding] = []
        for path in house.paths where !path.contains("Fonts/") && !path.hasSuffix(".lock") {
            guard let text = house.text(of: path) else { continue }
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where line.contains(marks) {
                findings.append(Finding(path: path, line: index + 1, what: "something left undone"))
            }
        }
        expectNone(findings)
    }
}
