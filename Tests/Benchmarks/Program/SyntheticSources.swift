import VisitClient

/// The project's data with a made-up catalogue as large as the government's.
enum SyntheticSources {
    static let services = 1_750

    static func using(
        _ sources: TrialCentre.Sources, _ body: (TrialCentre.Sources) async throws -> Void
    ) async throws {
        let scratch = try ScratchFolder(named: "catalogue")
        defer { scratch.remove() }
        let folder = scratch.file("catalogue")
        try await Tool.run(
            BuiltPrograms.path(of: "eseva-state"),
            ["catalogue", "synthesise", "--services", String(services), "--out", folder])
        try await body(TrialCentre.Sources(root: sources.root, catalogue: folder))
    }
}
