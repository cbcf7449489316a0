import FaultKit
import VisitClient

extension TrialNode {
    /// So many operators at review pages, `each` for every one of them.
    func prepare(clients: Int, each: Int) async throws -> [[PreparedSubmission]] {
        var prepared: [[PreparedSubmission]] = []
        for _ in 0..<clients { prepared.append(try await prepare(each, at: desk())) }
        return prepared
    }

    /// Every client submits its own, one after the other, all clients at once; the seconds that it took.
    func submit(_ prepared: [[PreparedSubmission]]) async throws -> Double {
        let clock = ContinuousClock(), start = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for own in prepared {
                group.addTask {
                    for submission in own { _ = try await submission.submit() }
                }
            }
            try await group.waitForAll()
        }
        return (clock.now - start) / .seconds(1)
    }
}
