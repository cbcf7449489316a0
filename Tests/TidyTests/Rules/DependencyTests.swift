import Testing

@Suite struct DependencyTests {
    /// What the toolchain brings.
    private static let toolchain: Set<String> = [
        "Swift", "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization", "Testing",
    ]

    private static let longestProgramFileLines = 80

    @Test func `a target imports only what it declares`() throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for target in house.manifest.targets where target.kind != .system {
            let mayImport = Self.toolchain.union(target.dependencies).union([target.name])
            for file in house.files(of: target) {
                for (module, line) in file.imports where !mayImport.contains(module) {
                    let what = "\(target.name) does not declare \(module)"
                    findings.append(Finding(path: file.path, line: line, what: what))
                }
            }
        }
        expectNone(findings)
    }

    @Test func `a target declares only what it imports`() throws {
        let house = try House.own.get()
        // Tests start programs; declaring them has them built first.
        let programs = Set(house.manifest.targets.filter { $0.kind == .executable }.map(\.name))
        var findings: [Finding] = []
        for target in house.manifest.targets where target.kind != .system {
            let files = house.files(of: target)
            guard !files.isEmpty else { continue }
            let imported = Set(files.flatMap { $0.imports.map(\.module) })
            for name in target.dependencies where !imported.contains(name) && !programs.contains(name) {
                findings.append(Finding(path: "Package.swift", line: 1, what: "\(target.name) never imports \(name)"))
            }
        }
        expectNone(findings)
    }

    @Test func `arrows only point down: a target uses what stands above it in the manifest`() throws {
        let house = try House.own.get()
        let all = Set(house.manifest.targets.map(\.name))
        var above: Set<String> = []
        var findings: [Finding] = []
        for target in house.manifest.targets {
            for name in target.dependencies where all.contains(name) && !above.contains(name) {
                findings.append(Finding(path: "Package.swift", line: 1, what: "\(target.name) stands above \(name)"))
            }
            above.insert(target.name)
        }
        expectNone(findings)
    }

    @Test func `executables only compose`() throws {
        let house = try House.own.get()
        var findings: [Finding] = []
        for target in house.manifest.targets where target.kind == .executable && target.folder.hasPrefix("Sources/") {
            for file in house.files(of: target) where file.lines.count > Self.longestProgramFileLines {
                findings.append(Finding(path: file.path, line: 1, what: "\(file.lines.count) lines"))
            }
        }
        expectNone(findings)
    }

    @Test func `the README gives a reason for every package and every system library`() throws {
        let house = try House.own.get()
        let readme = try #require(house.text(of: "README.md"))
        let rows = readme.split(separator: "\n").filter { $0.hasPrefix("|") }
        let libraries = house.manifest.targets.flatMap(\.debianPackages)
        for name in house.manifest.packages + libraries {
            #expect(rows.contains { $0.contains("`\(name)`") }, "\(name) has no row")
        }
    }

    @Test func `every system library is among the Debian packages that make installs`() throws {
        let house = try House.own.get()
        let list = try #require(house.text(of: "firmware-config/packages/build.list")).split(separator: "\n")
        for name in house.manifest.targets.flatMap(\.debianPackages) {
            #expect(list.contains(name[...]), "\(name) is missing")
        }
    }
}
