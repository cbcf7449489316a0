/// What `Package.swift` declares, read from its text: asking SwiftPM would wait for the build that runs us.
struct Manifest {
    /// A target with the names of what it may import.
    struct Target: Hashable {
        enum Kind: String {
            case library = "target", executable = "executableTarget", test = "testTarget", system = "systemLibrary"
        }

        let kind: Kind
        let name: String
        let dependencies: [String]
        /// Where its files lie, relative to the package.
        let folder: String
        /// The Debian packages that provide a system library.
        let debianPackages: [String]
    }

    /// In the order of the file.
    let targets: [Target]
    /// The identities of the packages that we depend on: `grdb.swift` is `GRDB.swift`.
    let packages: [String]

    init(_ text: String) {
        var products: [Substring: String] = [:]
        for match in text.matches(of: /let (\w+) = Target\.Dependency\.product\(name: "([^"]+)"/) {
            products[match.1] = String(match.2)
        }
        packages = text.matches(of: /\.package\(url: "[^"]*\/([^\/"]+?)(?:\.git)?"/).map { String($0.1) }
        targets = text.matches(of: /\.(target|executableTarget|testTarget|systemLibrary)\(/).compactMap { match in
            let body = Self.balanced(text[match.range.upperBound...])
            guard let kind = Target.Kind(rawValue: String(match.1)),
                let name = body.firstMatch(of: /name: "([^"]+)"/)?.1
            else { return nil }
            let list = body.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
            let names = list.split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
            let path = body.firstMatch(of: /path: "([^"]+)"/)?.1
            let apt = body.firstMatch(of: /\.apt\(\[([^\]]*)\]/)?.1 ?? ""
            return Target(
                kind: kind, name: String(name),
                dependencies: names.map { products[$0[...]] ?? $0.filter { $0 != "\"" } },
                folder: path.map(String.init) ?? (kind == .test ? "Tests/" : "Sources/") + name,
                debianPackages: apt.matches(of: /"([^"]+)"/).map { String($0.1) })
        }
    }

    /// The text up to the parenthesis that closes the one before it.
    private static func balanced(_ text: Substring) -> Substring {
        var depth = 1
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }
}
