import GRDB
package import Primitives

extension Store {
    /// Whether the state has acknowledged every event that this node wrote about a request. Its documents may still be
    /// on their way; what waits for other requests plays no part.
    package func isSent(_ request: RecordID) async throws -> Bool {
        try await read { database in
            // Only what is not acknowledged yet is looked through: each lane from there on, by its key.
            let waiting = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS(
                        SELECT 1 FROM lane JOIN outbox ON outbox.lane = lane.lane AND outbox.sequence > acknowledged
                        WHERE outbox.event IN (SELECT id FROM event WHERE request = ?))
                    """, arguments: [Blob(request.bytes)])
            return waiting == false
        }
    }
}
