package import Domain
package import Primitives
import SQLiteLedger

extension StateOffice {
    /// Families of one message to a node: some fifty kilobytes, so that a slow line never has to begin much again.
    package static let householdsPerMessage = 50

    /// Families that are taken at once.
    package static let householdsPerVerb = 500

    /// Sends families to a node's register; one that is known there is replaced.
    ///
    /// - Parameter households: 1…``householdsPerVerb``.
    /// - Returns: How many messages they are.
    /// - Throws: ``OfficeProblem/tooManyHouseholds``, the ledger's `unknownNode`.
    package func send(_ households: [Household], to node: NodeID) throws -> Int {
        guard (1...Self.householdsPerVerb).contains(households.count) else { throw OfficeProblem.tooManyHouseholds }
        let now = clock.now()
        let messages = stride(from: 0, to: households.count, by: Self.householdsPerMessage).map {
            Array(households[$0..<min($0 + Self.householdsPerMessage, households.count)])
        }
        try ledger.send(messages, to: node, at: now)
        return messages.count
    }
}
