import FoundationEssentials
import VisitClient

extension Bench {
    /// The reference: 200,000 members.
    private static let families = 50_000
    private static let seed = "7"
    private static let queries = "1000"

    /// Search by name, import, size, start and idle memory with an invented register of a large centre.
    ///
    /// The noise of the queries is made by `Tests/Judges/noise.py`, which knows nothing of how sounds are folded.
    func noteRegister(_ sources: TrialCentre.Sources, on sheet: inout FigureSheet) async throws {
        let scratch = try ScratchFolder(named: "register")
        defer { scratch.remove() }
        let shard = scratch.file("shard.jsonl"), queries = scratch.file("queries.tsv")
        try await Tool.run(
            BuiltPrograms.path(of: "eseva-state"),
            ["households", "synthesise", "--families", String(Self.families), "--seed", Self.seed, "--out", shard])
        let noisy = try await Tool.run(
            "/usr/bin/python3", [root + "/Tests/Judges/noise.py", "--seed", "21", "--count", Self.queries, shard])
        try Data(noisy.utf8).write(to: URL(filePath: queries))
        let register = try await InsideFigures.ours(
            "register",
            ["--families", String(Self.families), "--seed", Self.seed, "--queries", queries, "--data", scratch.path])
        let members = ", \(4 * Self.families) members"
        sheet.note("name search p50\(members)", try register.value("search_p50"), "ms")
        sheet.note("name search p99\(members)", try register.value("search_p99"), "ms")
        sheet.note(
            "noisy names whose family is among the first three\(members)", try register.value("first_three"), "1")
        sheet.note("families put into the register\(members)", try register.value("import"), "1/s")
        sheet.note("size of the register's file\(members)", try register.value("bytes") / 1_000_000, "MB")
        let idle = try await StartAndIdle().measure(
            TrialCentre.Sources(root: sources.root, households: shard))
        sheet.note("start to the first answered page\(members)", idle.startMilliseconds, "ms")
        sheet.note("idle memory\(members)", idle.residentMegabytes, "MB")
    }
}
