package import Domain
import GRDB
package import Primitives
import SyncProtocol

extension StateLedger {
    /// Queues families for a node's register, all messages or none. The state's book keeps no register of its own: the
    /// messages are all of it.
    ///
    /// - Parameter messages: The families of each, 1…``WireLimits/householdsPerMessage``.
    /// - Throws: ``LedgerError/unknownNode``
    package func send(_ messages: [[Household]], to node: NodeID, at now: Timestamp) throws {
        try pool.write { database in
            guard try Self.node(node, in: database) != nil else { throw LedgerError.unknownNode }
            let stream = Stream(database: database)
            for households in messages { try stream.queue(.households(households), for: node, at: now) }
        }
    }
}
