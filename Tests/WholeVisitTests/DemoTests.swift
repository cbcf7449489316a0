import FoundationEssentials
import Glibc
import Testing
import VisitClient

/// `make demo`, started again and again: what its guide says must be true.
@Suite(.timeLimit(.minutes(1))) struct DemoTests {
    @Test func `a restart keeps PINs, and its guide names only codes that work`() async throws {
        let scratch = try ScratchFolder(named: "demo")
        defer { scratch.remove() }
        let demo = try DemoCentre(
            folder: scratch.file("demo"), sources: Project.sources, port: LoopbackPort.free(1)[0])
        let browsers = Browsers()
        let first = try await demo.start()
        await demo.stop()

        let second = try await demo.start()
        let code = try #require(Self.code(of: TrialPeople.worker, in: second))
        #expect(Self.code(of: TrialPeople.worker, in: first) != nil)
        try await KioskDesk(browsers.open(demo.kioskOrigin)).signInFirst(TrialPeople.worker, code: code)
        await demo.stop()

        let third = try await demo.start()
        #expect(Self.code(of: TrialPeople.worker, in: third) == nil)
        #expect(third.contains("number OP01, the PIN that you chose"))
        let officers = try #require(Self.code(of: TrialPeople.officer, in: third))
        try await KioskDesk(browsers.open(demo.kioskOrigin)).signIn(TrialPeople.worker)
        try await KioskDesk(browsers.open(demo.kioskOrigin)).signInFirst(TrialPeople.officer, code: officers)
        await demo.stop()

        let fourth = try await demo.start()
        #expect(!fourth.contains("one-time code"))
        try await KioskDesk(browsers.open(demo.kioskOrigin)).signIn(TrialPeople.officer)
        await demo.stop()
    }

    @Test(arguments: [100, 400, 900])
    func `Ctrl-C while it starts leaves nothing running, and the next start works`(milliseconds: Int) async throws {
        let scratch = try ScratchFolder(named: "demo")
        defer { scratch.remove() }
        let folder = scratch.file("demo"), port = LoopbackPort.free(1)[0]
        let program = try Program(
            BuiltPrograms.path(of: "eseva-visit"),
            ["demo", folder, "--root", Project.root, "--port", String(port)], output: scratch.file("output"))
        try await Task.sleep(for: .milliseconds(milliseconds))
        kill(program.processID, SIGINT)  // to it alone: what it started stands in groups of its own
        _ = try await program.end()

        let demo = try DemoCentre(folder: folder, sources: Project.sources, port: port)
        let guide = try await demo.start()
        let code = try #require(Self.code(of: TrialPeople.worker, in: guide))
        try await KioskDesk(Browsers().open(demo.kioskOrigin)).signInFirst(TrialPeople.worker, code: code)
        await demo.stop()
    }

    @Test func `a port that another demo holds is said, not taken for one's own`() async throws {
        let scratch = try ScratchFolder(named: "demo")
        defer { scratch.remove() }
        let port = LoopbackPort.free(1)[0]
        let demo = try DemoCentre(folder: scratch.file("one"), sources: Project.sources, port: port)
        _ = try await demo.start()
        let other = try DemoCentre(folder: scratch.file("other"), sources: Project.sources, port: port)
        await #expect(throws: Listening.NeverStarted.self) { try await other.start() }
        await other.stop()
        await demo.stop()
    }

    /// The one-time code that a guide names for somebody.
    static func code(of worker: CentreWorker, in guide: String) -> String? {
        guide.split(separator: "\n").first { $0.contains("number \(worker.person), one-time code ") }
            .flatMap { $0.firstMatch(of: /one-time code ([A-Z0-9]{4}-[A-Z0-9]{4})/).map { String($0.1) } }
    }
}
