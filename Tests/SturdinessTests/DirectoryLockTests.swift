import Testing
import VisitClient

/// One process works with a node's data directory, and the second is told so.
@Suite(.serialized) struct DirectoryLockTests {
    @Test func `while a daemon runs, another and a verb that can't reach it are refused, and afterwards they work`()
        async throws
    {
        let scratch = try ScratchFolder(named: "lock")
        defer { scratch.remove() }
        let centre = try TrialCentre(folder: scratch.file("centre"), sources: .project, hasDevices: false)
        _ = try await centre.establish()
        try await centre.node.start()
        let program = BuiltPrograms.path(of: "eseva-node")
        // Another runtime directory: the daemon's socket is not found there.
        let elsewhere = ["--config", centre.node.configuration, "--runtime", scratch.file("other")]
        for verb in [["sync"], ["doctor"], ["serve", "--port", "0"]] {
            let answer = try await Tool.ask(program, verb + elsewhere)
            #expect(answer.ending == .exited(1), "\(verb)")
            #expect(answer.errors.contains("Another eseva-node works with"), "\(verb): \(answer.errors)")
            #expect(answer.errors.contains("--runtime"), "\(verb)")
        }
        try await centre.node.run("doctor")
        await centre.node.stop()
        #expect(try await Tool.ask(program, ["doctor"] + elsewhere).errors.contains("Another") == false)
        try await centre.node.start()
        await centre.stop()
    }
}
