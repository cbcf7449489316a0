import FaultKit
import VisitClient

/// What a submission costs the medium: counted, not timed, by a file system that sees every write.
struct SubmissionCost {
    private static let submissions = 128

    let clients: Int

    /// Per submission.
    func measure(_ sources: TrialCentre.Sources) async throws -> (syncs: Double, mediumBytes: Double) {
        let disk = try await PowerCutDisk(seed: 0)
        let node = try await TrialNode(sources, data: disk.mountPoint + "/node")
        let prepared = try await node.prepare(clients: clients, each: Self.submissions / clients)
        try disk.give(.resetCounters)
        _ = try await node.submit(prepared)
        let counters = try disk.counters()
        await node.end()
        try await disk.unmount()
        let count = Double(Self.submissions)
        return (Double(counters.fileSyncs) / count, Double(counters.mediumBytes) / count)
    }
}
