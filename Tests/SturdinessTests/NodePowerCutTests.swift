import FaultKit
import TestKit
import Testing
import VisitClient

/// The power goes while eight operators submit; the node's data lies on a disk that keeps only what was synced.
@Suite(.serialized) struct NodePowerCutTests {
    private static let cuts = Repetitions.wanted("ESEVA_POWER_CUTS", usually: 20)
    private static let fewestAcknowledged = 10 * cuts
    /// More than usual, where the machine is so slow that few submissions come between two cuts.
    private static let mostCuts = 3 * cuts
    private static let operationsBeforeCut = 1_500...4_000

    @Test func `twenty power cuts lose no acknowledged number`() async throws {
        let outcome = try await cutRepeatedly(synchronous: nil)
        #expect(outcome.missing.isEmpty)
        #expect(outcome.acknowledged >= Self.fewestAcknowledged)
    }

    @Test func `the same cuts lose some where the store does not wait for the disk`() async throws {
        #expect(try await cutRepeatedly(synchronous: "normal").missing.count > 0)
    }

    private func cutRepeatedly(synchronous: String?) async throws -> (acknowledged: Int, missing: [String]) {
        let random = SeededRandom(seed: 20)
        let disk = try await PowerCutDisk(seed: 0)
        let node = try await TrialNode(.project, data: disk.mountPoint + "/node", synchronous: synchronous)
        var acknowledged = 0
        var missing: [String] = []
        for cut in 1...Self.mostCuts where cut <= Self.cuts || acknowledged < Self.fewestAcknowledged {
            try await node.refill()
            let round = Acknowledged()
            let span = Self.operationsBeforeCut
            try disk.give(.cutAt(operation: span.lowerBound + random.next(below: span.count)))
            await Clients(origin: node.origin, submit: Clients.throughThePages(node.crowd)).submitUntilTheEnd(
                browsers: node.browsers, acknowledged: round, shouldStop: { false })
            try disk.give(.cut)
            try await disk.awaitCut()
            node.centre.node.killNow()
            try await disk.mount(seed: UInt64(cut))
            try await node.centre.node.start()
            do {
                missing += try await Inspection(origin: node.origin, browsers: node.browsers).missing(round.all)
            } catch is KioskProblem where synchronous != nil {
                // Even the operator's PIN is gone: with it everything that was acknowledged.
                missing += round.all.map(\.number)
                break
            }
            if synchronous == nil { Inspection.expectDistinct(round.all) }
            acknowledged += round.all.count
        }
        await node.end()
        try await disk.unmount()
        return (acknowledged, missing)
    }
}
