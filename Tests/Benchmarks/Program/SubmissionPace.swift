import FaultKit
import VisitClient

/// Durable submissions a second beside the disk's own pace, in alternation.
struct SubmissionPace {
    private static let rounds = 3
    private static let submissionsPerRound = 512
    private static let rawSeconds = "2"

    let clients: Int
    let rawCommits: String

    /// Medians of all rounds.
    func measure(
        _ sources: TrialCentre.Sources
    ) async throws -> (submissionsPerSecond: Double, rawPerSecond: Double) {
        let node = try await TrialNode(sources)
        var own: [Double] = [], raw: [Double] = []
        for _ in 0..<Self.rounds {
            let each = max(1, Self.submissionsPerRound / clients / (clients == 1 ? 4 : 1))
            let prepared = try await node.prepare(clients: clients, each: each)
            own.append(Double(clients * each) / (try await node.submit(prepared)))
            let text = try await Tool.run(rawCommits, [node.scratch.path, Self.rawSeconds])
            raw.append(Double(text.prefix { $0 != "\n" }) ?? 0)
        }
        await node.end()
        return (median(own), median(raw))
    }
}

/// The middle of an odd number of values.
func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
}
