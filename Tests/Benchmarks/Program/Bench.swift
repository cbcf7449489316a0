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

    func run() async throws {
        let sources = TrialCentre.Sources(root: root)
        var figures: [Figure] = []
        func note(_ name: String, _ value: Double, _ unit: String, ratio: Double? = nil, reference: String? = nil) {
            let figure = Figure(
                name: name, value: value, unit: unit, ratio: ratio, reference: reference, commit: commit)
            figures.append(figure)
            print("\(name): \(value) \(unit)" + (ratio.map { ", ratio \($0) to \(reference ?? "")" } ?? ""))
        }
        let size = try await ProgramSize.stripped("eseva-node")
        note("size of the stripped eseva-node", size, "MB")
        for clients in [1, 32] {
            let pace = try await SubmissionPace(clients: clients, rawCommits: rawCommits).measure(sources)
            note(
                "durable submissions, \(clients) clients", pace.submissionsPerSecond, "1/s",
                ratio: pace.submissionsPerSecond / pace.rawPerSecond,
                reference: "raw FULL commits in C: \(pace.rawPerSecond) 1/s")
        }
        for clients in [1, 32] {
            let cost = try await SubmissionCost(clients: clients).measure(sources)
            note("fsyncs per submission, \(clients) clients", cost.syncs, "1")
            note("bytes to the medium per submission, \(clients) clients", cost.mediumBytes / 1_024, "KiB")
        }
        let idle = try await StartAndIdle().measure(sources)
        note("start to the first answered page", idle.startMilliseconds, "ms")
        note("idle memory", idle.residentMegabytes, "MB")
        try Figure.write(figures, to: output)
    }
}
