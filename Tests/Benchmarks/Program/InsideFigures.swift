import VisitClient

/// Figures that a program prints as lines of a name, a space and a value.
struct InsideFigures {
    struct Missing: Error {
        let name: String
    }

    private let values: [Substring: Double]

    init(_ program: String, _ arguments: [String]) async throws {
        let lines = try await Tool.run(program, arguments).split(separator: "\n")
        values = Dictionary(
            lines.compactMap { line in
                let words = line.split(separator: " ")
                return words.count == 2 ? Double(words[1]).map { (words[0], $0) } : nil
            }, uniquingKeysWith: { $1 })
    }

    /// The figures of one subject of `eseva-bench-inside`.
    static func ours(_ subject: String, _ arguments: [String] = []) async throws -> InsideFigures {
        try await InsideFigures(BuiltPrograms.path(of: "eseva-bench-inside"), [subject] + arguments)
    }

    func value(_ name: String) throws -> Double {
        guard let value = values[name[...]] else { throw Missing(name: name) }
        return value
    }
}
