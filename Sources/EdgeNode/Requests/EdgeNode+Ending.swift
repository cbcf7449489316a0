package import Domain
import Logging
package import Primitives
import Store

extension EdgeNode {
    /// What fits a slip, in characters.
    package static let longestSlipReason = 200

    /// One request with its whole history, closed already where its window has passed.
    package func request(_ id: RecordID) async throws -> ServiceRequest {
        try await settleDay()
        return try await store.request(id)
    }

    /// Does what a new day brings: closes requests that were not completed in time. Whoever reads first after midnight,
    /// or the daemon's own watch, does it; a second time there is nothing to do.
    package func settleDay() async throws {
        let closed = try await store.closeLapsed(on: clock.now().civilDate)
        if !closed.isEmpty { logger.info("requests closed", metadata: ["count": "\(closed.count)"]) }
    }

    /// Takes a request back on the day it was taken; the operator gives back what was paid.
    ///
    /// - Throws: `CancellationProblem`, `CashProblem`.
    package func cancel(_ id: RecordID, reason: String, by person: Person) async throws -> ServiceRequest {
        try allow(.operator, person)
        let reason = reason.trimmed
        guard reason.count <= Self.longestSlipReason else { throw CancellationProblem.reasonTooLong }
        let cancelled = try await store.cancel(
            id, reason: reason, on: clock.now().civilDate, by: Actor(person))
        logger.info("request cancelled", metadata: ["number": "\(cancelled.submission.number)"])
        return cancelled
    }
}
