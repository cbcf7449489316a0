import Testing
import VisitClient

/// The kiosk in a real Chromium: every page of the visit, in three sizes, with and without its script.
@Suite(.timeLimit(.minutes(30))) struct BrowserJourneyTests {
    @Test func `a browser does the whole visit, and every page can be read, reached and pressed`() async throws {
        let scratch = try ScratchFolder(named: "journey")
        defer { scratch.remove() }
        let demo = try DemoCentre(
            folder: scratch.file("demo"), sources: Project.sources, port: LoopbackPort.free(1)[0],
            exchangeIntervalSeconds: 3)
        let guide = try await demo.start()
        let answer = try await Judges.ask(
            "browser_journey.py",
            [
                "--origin", demo.kioskOrigin,
                "--operator-code", try #require(DemoTests.code(of: TrialPeople.worker, in: guide)),
                "--officer-code", try #require(DemoTests.code(of: TrialPeople.officer, in: guide)),
                "--operator-pin", TrialPeople.worker.pin, "--officer-pin", TrialPeople.officer.pin,
                "--devices", BuiltPrograms.path(of: "eseva-devices"), "--device-state", demo.devicesFolder,
            ])
        await demo.stop()
        let failures = answer.output.split(separator: "\n").filter { $0.hasPrefix("FAILED") }
        #expect(answer.ending == .exited(0), "\(failures.joined(separator: "\n"))\(answer.errors)")
    }
}
