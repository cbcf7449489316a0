import Glibc
import Testing
import VisitClient

@Suite struct ProgramTests {
    @Test func `output, errors and the exit code come back`() async throws {
        let answer = try await Tool.ask(
            "sh", ["-c", "echo out; echo err >&2; echo $WORD; exit 3"], environment: ["WORD": "set"])
        #expect(answer.output == "out\nset\n")
        #expect(answer.errors == "err\n")
        #expect(answer.ending == .exited(3))
    }

    @Test func `a failing program is named with what it said`() async throws {
        await #expect(throws: Tool.Failed.self) { try await Tool.run("sh", ["-c", "exit 1"]) }
    }

    @Test func `a program that does not exist cannot be started`() {
        #expect(throws: Program.NotStarted.self) { try Program("no-such-program-here") }
    }

    @Test func `stopping reaches what the program started`() async throws {
        let scratch = try ScratchFolder(named: "program")
        defer { scratch.remove() }
        let program = try Program("sh", ["-c", "sleep 600 & echo $!; wait"], output: scratch.file("output"))
        var child: Int32?
        while child == nil {
            try await Task.sleep(for: .milliseconds(10))
            child = try Int32(await Tool.run("cat", [scratch.file("output")]).split(separator: "\n").first ?? "")
        }
        #expect(await program.stop() == .killed(signal: SIGTERM))
        let id = try #require(child)
        while kill(id, 0) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    }

    @Test func `free ports are different`() {
        #expect(Set(LoopbackPort.free(20)).count == 20)
    }
}
