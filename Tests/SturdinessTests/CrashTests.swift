import FaultKit
import TestKit
import Testing
import VisitClient

/// SIGKILL while eight operators submit.
@Suite(.serialized) struct CrashTests {
    private static let crashes = Repetitions.wanted("ESEVA_CRASHES", usually: 100)
    private static let fewestAcknowledged = 20 * crashes
    /// A crash comes after so many acknowledgements of its round, and at a random moment of the next one.
    private static let acknowledgementsBeforeCrash = 16...28
    private static let longestDelayMicroseconds = 20_000
    /// A round that takes longer is stuck, and says so instead of waiting for ever.
    private static let patience = Duration.seconds(120)

    @Test func `a hundred crashes lose no acknowledged number and double none`() async throws {
        let node = try await TrialNode(.project)
        let browsers = node.browsers
        let random = SeededRandom(seed: 6)
        let all = Acknowledged()
        for crash in 0..<Self.crashes {
            try await node.refill()
            let round = Acknowledged()
            let span = Self.acknowledgementsBeforeCrash
            let enough = span.lowerBound + random.next(below: span.count)
            let delay = Duration.microseconds(random.next(below: Self.longestDelayMicroseconds))
            let clients = Clients(origin: node.origin, submit: Clients.throughThePages(node.crowd))
            async let submitting: Void = clients.submitUntilTheEnd(
                browsers: browsers, acknowledged: round, shouldStop: { false })
            let patience = ContinuousClock.now + Self.patience
            while round.all.count < enough {
                try #require(node.centre.node.ending == nil, "the node ended by itself before crash \(crash)")
                try #require(ContinuousClock.now < patience, "the clients got stuck before crash \(crash)")
                try await Task.sleep(for: .milliseconds(1))
            }
            try await Task.sleep(for: delay)
            node.centre.node.killNow()
            await submitting
            try await node.centre.node.start()
            let missing = try await Inspection(origin: node.origin, browsers: node.browsers).missing(round.all)
            #expect(missing.isEmpty, "crash \(crash)")
            for request in round.all { all.add(request) }
        }
        Inspection.expectDistinct(all.all)
        #expect(all.all.count >= Self.fewestAcknowledged)
        #expect(try await Inspection(origin: node.origin, browsers: node.browsers).missing(all.all).isEmpty)
        await node.end()
    }
}
