import FaultKit
import FoundationEssentials
import Glibc
import Testing
import VisitClient

/// SIGKILL while a register goes in.
@Suite(.serialized) struct InterruptedImportTests {
    private static let families = 3_000

    private struct Report: Decodable {
        let imported: Int
        let resumed: Int
        let refused: Int
    }

    /// Families that the doctor counts.
    private func count(_ node: NodeProgram) async throws -> Int {
        struct Finding: Decodable {
            let check: String
            let arguments: [String: String]
        }
        let answer = try await Tool.ask(
            BuiltPrograms.path(of: "eseva-node"), ["doctor", "--json", "--config", node.configuration])
        let findings = try JSONDecoder().decode([Finding].self, from: Data(answer.output.utf8))
        return findings.lazy.compactMap { $0.arguments["families"].flatMap { Int($0) } }.first ?? -1
    }

    @Test(arguments: [true, false])
    func `a killed import goes on where it stopped, through the daemon and without`(daemonRuns: Bool) async throws {
        let node = try await TrialNode(.project)
        let program = node.centre.node
        let before = try await count(program)
        let shard = node.scratch.file("shard.jsonl")
        try await Tool.run(
            BuiltPrograms.path(of: "eseva-state"),
            ["households", "synthesise", "--families", "\(Self.families)", "--seed", "7", "--out", shard])
        if !daemonRuns { await program.stop() }

        let arguments = ["import-households", shard, "--json", "--config", program.configuration]
        for round in 0..<2 {
            let errors = node.scratch.file("errors-\(round)")
            let first = try Program(BuiltPrograms.path(of: "eseva-node"), arguments, errors: errors)
            // It tells of each thousand: killed then, and so somewhere among the next.
            let patience = ContinuousClock.now + .seconds(120)
            while (try? Data(contentsOf: URL(filePath: errors)).count) ?? 0 == 0, first.endingSoFar() == nil {
                try #require(ContinuousClock.now < patience)
                try await Task.sleep(for: .milliseconds(2))
            }
            #expect(first.killNow() == .killed(signal: SIGKILL), "round \(round)")
        }
        let report = try JSONDecoder().decode(
            Report.self, from: Data(try await Tool.run(BuiltPrograms.path(of: "eseva-node"), arguments).utf8))
        #expect(report.imported == Self.families)
        #expect((1_000..<Self.families).contains(report.resumed))
        #expect(report.refused == 0)
        #expect(try await count(program) == before + Self.families)
        await node.end()
    }
}
