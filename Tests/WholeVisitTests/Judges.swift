import VisitClient

/// The folder of the project that these tests stand in.
enum Project {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")

    /// What a trial needs of it.
    static let sources = TrialCentre.Sources(root: root)
}

/// The scripts of `Tests/Judges`, run by the Python that `make test` prepared.
enum Judges {
    static let python = Project.root + "/.build/judges/bin/python"

    static func script(_ name: String) -> String { Project.root + "/Tests/Judges/" + name }

    static func ask(_ name: String, _ arguments: [String]) async throws -> Tool.Answer {
        try await Tool.ask(python, [script(name)] + arguments)
    }
}
