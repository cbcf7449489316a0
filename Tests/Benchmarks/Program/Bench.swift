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

    @Option(help: "Only this: size, inside, catalogue, register, submissions or idle. Can be given several times.")
    var only: [Part] = []

    /// What can be measured alone.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        case size, inside, catalogue, register, submissions, idle
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
            case .catalogue: try await noteCatalogues(sources, on: &sheet)
            case .register: try await noteRegister(sources, on: &sheet)
            case .idle: try await noteIdle(sources, on: &sheet)
            }
        }
        try Figure.write(sheet.figures, to: output)
    }

    private func noteCatalogues(_ sources: TrialCentre.Sources, on sheet: inout FigureSheet) async throws {
        try await SyntheticSources.using(sources) { synthetic in
            for folder in [sources.catalogue, synthetic.catalogue] {
                let figures = try await InsideFigures.ours("catalogue", [folder])
                let services = "\(Int(try figures.value("services"))) services"
                sheet.note("catalogue of \(services), whole", try figures.value("whole") / 1_000, "kB")
                sheet.note("catalogue of \(services), one changed fee", try figures.value("delta"), "B")
                sheet.note("catalogue of \(services), installed by a node", try figures.value("install"), "ms")
                sheet.note("catalogue of \(services), its index loaded", try figures.value("load"), "ms")
                sheet.note("catalogue of \(services), one service opened", try figures.value("open"), "ms")
            }
        }
    }

    private func noteIdle(_ sources: TrialCentre.Sources, on sheet: inout FigureSheet) async throws {
        func note(_ sources: TrialCentre.Sources, _ what: String) async throws {
            let idle = try await StartAndIdle().measure(sources)
            sheet.note("start to the first answered page\(what)", idle.startMilliseconds, "ms")
            sheet.note("idle memory\(what)", idle.residentMegabytes, "MB")
            sheet.note("idle memory after the list of services was shown\(what)", idle.listedMegabytes, "MB")
        }
        try await note(sources, "")
        try await SyntheticSources.using(sources) { try await note($0, ", \(SyntheticSources.services) services") }
    }

    private func noteInside(on sheet: inout FigureSheet) async throws {
        let certificate = try await CertificatePace(root: root, python: python).measure()
        let (ours, other) = (certificate.ours, certificate.reference)
        sheet.note("certificate, warm", ours.warm, "ms", beside: other.warm, named: "WeasyPrint and pyHanko")
        sheet.note(
            "certificate, first after start", ours.first, "ms", beside: other.first, named: "WeasyPrint and pyHanko")
        sheet.note("certificate", ours.bytes / 1_000, "kB", beside: other.bytes / 1_000, named: "theirs")
        sheet.note("slip of 80 mm", try await InsideFigures.ours("slip").value("warm"), "ms")
        let search = try await InsideFigures.ours("search")
        sheet.note("service search p99 among 1,750 services", try search.value("p99"), "ms")
        sheet.note("index of 1,750 services, memory", try search.value("kilobytes") / 1_024, "MB")
        let page = try await InsideFigures.ours("page")
        sheet.note("page scanned at 300 dpi, read and written anew", try page.value("taken"), "ms")
        sheet.note("page turned, cut and brought to 300 KB", try page.value("finished"), "ms")
        sheet.note("page in a list", try page.value("shown"), "ms")
        sheet.note("page, finished", try page.value("bytes"), "bytes")
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
