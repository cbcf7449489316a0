import FaultKit
import FoundationEssentials
import Testing
import VisitClient

/// The file system must find what SQLite's own documentation says: in WAL mode `NORMAL` may lose the last commits in a
/// power cut, `FULL` may not.
@Suite struct SQLiteUnderPowerCutTests {
    private static let cuts: UInt64 = 20
    private static let commits = 400

    /// What one cut showed.
    private struct Outcome {
        let acknowledged: Set<Int>
        let survived: [Int]
        let integrity: String

        var lost: Int { acknowledged.subtracting(survived).count }
    }

    @Test func `WAL with FULL loses no acknowledged commit`() async throws {
        var acknowledged = 0
        for seed in 0..<Self.cuts {
            let outcome = try await cut(synchronous: "FULL", seed: seed)
            #expect(outcome.lost == 0, "seed \(seed)")
            #expect(outcome.survived == Array(0..<outcome.survived.count), "seed \(seed)")
            #expect(outcome.integrity == "ok", "seed \(seed)")
            acknowledged += outcome.acknowledged.count
        }
        #expect(acknowledged >= 1_000)
    }

    @Test func `WAL with NORMAL loses acknowledged commits`() async throws {
        var lost = 0
        for seed in 0..<Self.cuts { lost += try await cut(synchronous: "NORMAL", seed: seed).lost }
        #expect(lost > 0)
    }

    /// Single-row commits until the power goes at a seeded operation; then what the medium holds.
    private func cut(synchronous: String, seed: UInt64) async throws -> Outcome {
        let scratch = try ScratchFolder(named: "power-cut")
        defer { scratch.remove() }
        let disk = try await PowerCutDisk(seed: seed)
        try script(synchronous: synchronous).write(
            to: URL(filePath: scratch.file("script")), atomically: false, encoding: .utf8)
        try disk.give(.cutAt(operation: 150 + Int(seed &* 7_919 % 1_000)))
        let answer = try await Tool.ask(
            "sqlite3", ["-batch", "-bail", disk.mountPoint + "/test.db"], input: scratch.file("script"))
        try disk.give(.cut)
        try await disk.awaitCut()
        let check = try await Tool.ask(
            "sqlite3", ["-batch", disk.image + "/test.db", "PRAGMA integrity_check; SELECT number FROM commits;"])
        let lines = check.output.split(separator: "\n")
        return Outcome(
            acknowledged: Set(answer.output.matches(of: /acknowledged (\d+)/).compactMap { Int($0.1) }),
            survived: lines.dropFirst().compactMap { Int($0) }, integrity: String(lines.first ?? ""))
    }

    private func script(synchronous: String) -> String {
        let setUp = """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=\(synchronous); PRAGMA wal_autocheckpoint=200;
            CREATE TABLE commits(number INTEGER PRIMARY KEY, body BLOB);

            """
        let inserts = (0..<Self.commits).map {
            "INSERT INTO commits VALUES(\($0), randomblob(450)); SELECT 'acknowledged \($0)';\n"
        }
        return setUp + inserts.joined()
    }
}
