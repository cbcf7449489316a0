import Testing

/// The rules are only as good as what reads the text.
@Suite struct HouseTests {
    @Test func `comments and strings are no code`() {
        let file = SourceFile(
            path: "A.swift",
            text: """
                let a = "print( \\(b("x")) try!" // try!
                /* fatalError( /* nested */ as! */ let c = #"a "quoted" try!"#
                let d = \"""
                    Date()
                    \"""
                call()
                """)
        #expect(file.code == ["let a = \"\" ", " let c = \"\"", "let d = ", "", "\"\"", "call()"])
    }

    @Test func `imports are found with their access and attributes`() {
        let file = SourceFile(
            path: "A.swift",
            text: "package import NIOCore\n@testable import Kiosk\nimport struct Foo.Bar\nlet import1 = 2")
        #expect(file.imports.map(\.module) == ["NIOCore", "Kiosk", "Foo"])
    }

    @Test func `a function's length runs from its name to its last brace`() {
        let file = SourceFile(
            path: "A.swift", text: "protocol P {\n    func a()\n\n}\nfunc b(\n    c: Int\n) -> Int {\n    { c }()\n}\n")
        #expect(FunctionLengths.of(file).map(\.lines) == [5])
    }

    @Test func `the manifest's targets, arrows and packages are read`() throws {
        let manifest = Manifest(
            """
            let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
            .systemLibrary(name: "CX", pkgConfig: "x", providers: [.apt(["libx-dev"])]),
            .target(name: "A", dependencies: ["CX", nio]),
            .testTarget(
                name: "ATests", dependencies: [
                    "A",
                ]),
            .package(url: "https://example.org/apple/swift-nio.git", from: "2.0.0"),
            """)
        #expect(manifest.targets.map(\.name) == ["CX", "A", "ATests"])
        #expect(manifest.targets.map(\.dependencies) == [[], ["CX", "NIOCore"], ["A"]])
        #expect(manifest.targets.map(\.folder) == ["Sources/CX", "Sources/A", "Tests/ATests"])
        #expect(manifest.targets[0].debianPackages == ["libx-dev"])
        #expect(manifest.packages == ["swift-nio"])
    }

    @Test func `this house is read whole`() throws {
        let house = try House.own.get()
        #expect(house.manifest.targets.contains { $0.name == "Domain" })
        #expect(house.swiftFiles.contains { $0.path == "Sources/Primitives/CivilDate.swift" })
        #expect(!house.manifest.packages.isEmpty)
    }
}
