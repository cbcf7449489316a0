import FoundationEssentials
import Testing
import VisitClient

/// systemd's own judgement of our units; the programs they start need not be installed where the tests run.
@Suite struct SystemdUnitTests {
    private static let units = ["eseva-node.service", "eseva-state.service"]
    /// Of 100: 0 is locked away, 96 is an ordinary service.
    private static let highestExposure = 20

    @Test(arguments: units) func `a unit has no fault`(unit: String) async throws {
        let answer = try await judge(unit) { ["verify", $0] }
        #expect(answer.succeeded, "\(answer.errors)")
        #expect(answer.errors.isEmpty, "\(answer.errors)")
    }

    @Test(arguments: units) func `a unit exposes little`(unit: String) async throws {
        let answer = try await judge(unit) {
            ["security", "--no-pager", "--offline=true", "--threshold=\(Self.highestExposure)", $0]
        }
        #expect(answer.succeeded, "\(answer.output)")
    }

    @Test(arguments: units) func `a unit tells systemd that it is ready and alive`(unit: String) throws {
        let text = try text(of: unit)
        #expect(text.contains("\nType=notify\n"))
        #expect(text.contains("\nWatchdogSec="))
        #expect(text.contains("\nRestart=always\n"))
    }

    private func judge(_ unit: String, _ words: (String) -> [String]) async throws -> Tool.Answer {
        let scratch = try ScratchFolder(named: "unit")
        defer { scratch.remove() }
        let copy = try text(of: unit).replacing(/ExecStart=\/usr\/bin\/eseva-\w+/, with: "ExecStart=/bin/true")
        try copy.write(to: URL(filePath: scratch.file(unit)), atomically: true, encoding: .utf8)
        return try await Tool.ask("systemd-analyze", words(scratch.file(unit)))
    }

    private func text(of unit: String) throws -> String {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        return try String(
            contentsOf: URL(filePath: root + "/firmware-config/systemd/" + unit), encoding: .utf8)
    }
}
