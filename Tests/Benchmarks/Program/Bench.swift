import ArgumentParser
import VisitClient

/// Measures the built programs from outside; both sides of a ratio alternate in one run.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eseva-bench", abstract: "Measures the release programs beside it and writes bench.json.")

    @Option(help: "The file to write.")
    var output = "bench.json"

    @Option(help: "The folder of the project.")
    var root = "."

    @Option(help: "What is being measured, such as a commit.")
    var commit = ""

    @Option(help: "The C loop of single-row commits (raw-commits).")
    var rawCommits: String

    @Option(help: "A Python with WeasyPrint and pyHanko.")
    var python: String

    @Option(help: "Measure only this: size, inside, submissions or idle. Can be given several times.")
    var only: [Part] = []

    /// What can be measured alone.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        case size, inside, submissions, idle
    }

    func run() async throws {
        let sources = TrialCentre.Sources(root: root)
        var sheet = FigureSheet(commit: commit)
        for part in Part.allCases where only.isEmpty || only.contains(part) {
            switch part {
            case .size:
                sheet.note("size of the stripped eseva-node", try await ProgramSize.stripped("eseva-node"), "MB")
            case .inside: try await noteInside(on: &sheet)
            case .submissions: try await noteSubmissions(sources, on: &sheet)
            case .idle:
                let idle = try await StartAndIdle().measure(sources)
                sheet.note("start to the first answered page", idle.startMilliseconds, "ms")
                sheet.note("idle memory", idle.residentMegabytes, "MB")
            }
        }
        try Figure.write(sheet.figures, to: output)
    }

    private func noteInside(on sheet: inout FigureSheet) async throws {
        let certificate = try await CertificatePace(root: root, python: python).measure()
        let (ours, other) = (certificate.ours, certificate.reference)
        sheet.note("certificate, warm", ours.warm, "ms", beside: other.warm, named: "WeasyPrint and pyHanko")
        sheet.note(
            "certificate, first after start", ours.first, "ms", beside: other.first, named: "WeasyPrint and pyHanko")
        sheet.note("certificate", ours.bytes / 1_000, "kB", beside: other.bytes / 1_000, named: "theirs")
        sheet.note("slip of 80 mm", try await InsideFigures.ours("slip").value("warm"), "ms")
        let entitlements = try await InsideFigures.ours("entitlements")
        sheet.note("entitlements of a family of 8 over 1,750 services", try entitlements.value("family"), "ms")
        let verification = try await InsideFigures.ours("verification")
        sheet.note(
            "QR codes verified on one core, signatures", 2 * (try verification.value("verified")), "1/s",
            beside: try verification.value("bare"), named: "bare ECDSA P-256 verifications")
        let wire = try await InsideFigures.ours("wire")
        for (kind, name) in [("seen", "names of the dictionary"), ("unseen", "names that the dictionary never saw")] {
            sheet.note(
                "bytes per application on the wire, batch of 50, \(name)", try wire.value(kind), "B",
                beside: try wire.value(kind + "-plain"), named: "encoded, not compressed")
        }
    }

    private func noteSubmissions(_ sources: TrialCentre.Sources, on sheet: inout FigureSheet) async throws {
        for clients in [1, 32] {
            let pace = try await SubmissionPace(clients: clients, rawCommits: rawCommits).measure(sources)
            sheet.note(
                "durable submissions, clients: \(clients)", pace.submissionsPerSecond, "1/s",
                beside: pace.rawPerSecond, named: "raw FULL commits in C")
        }
        for clients in [1, 32] {
            let cost = try await SubmissionCost(clients: clients).measure(sources)
            sheet.note("fsyncs per submission, clients: \(clients)", cost.syncs, "1")
            sheet.note("bytes to the medium per submission, clients: \(clients)", cost.mediumBytes / 1_024, "KiB")
        }
    }
}
