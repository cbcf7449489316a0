package import Domain
import GRDB
package import Primitives
import SyncProtocol

extension StateLedger {
    /// The state writes something about a request into its own journal and queues it for the request's node, in one
    /// transaction.
    ///
    /// - Parameters:
    ///   - number: As on the slip.
    ///   - change: Decides on the request as it stands now; where it throws, nothing is written.
    /// - Returns: The request as it stands afterwards.
    /// - Throws: ``LedgerError/unknownRequest``.
    package func write(
        aboutRequest number: RequestNumber, by actor: Actor, at now: Timestamp, random: any RandomSource,
        change: (ServiceRequest) throws -> RequestChange
    ) throws -> ServiceRequest {
        try pool.write { database in
            let fold = RequestFold(database: database)
            guard let (id, node) = try Self.find(number, in: database), let request = try fold.request(id) else {
                throw LedgerError.unknownRequest
            }
            let body = EventBody.request(id, try change(request))
            let event = try StateJournal(database: database).append(
                body, by: actor, after: try fold.events(of: id).map(\.time).max(), at: now, random: random)
            try Stream(database: database).queue(.event(event), for: node, at: now)
            try fold.fold(id)
            guard let changed = try fold.request(id) else { throw LedgerError.damaged }
            return changed
        }
    }

    /// A request by the number on its slip.
    package func request(_ number: RequestNumber) throws -> ServiceRequest? {
        try pool.read { database in
            guard let (id, _) = try Self.find(number, in: database) else { return nil }
            return try RequestFold(database: database).request(id)
        }
    }

    /// A whole document by its hash.
    package func document(_ hash: ContentHash) throws -> (mediaType: String, bytes: [UInt8])? {
        try pool.read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT media_type, bytes FROM documents WHERE hash = ? AND bytes IS NOT NULL",
                arguments: [blob(hash.bytes)])
            return row.map { ($0["media_type"], $0.bytes("bytes")) }
        }
    }

    private static func find(_ number: RequestNumber, in database: Database) throws -> (RecordID, NodeID)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT id, node FROM requests WHERE number = ? ORDER BY submitted_ms LIMIT 1",
            arguments: [number.text])
        guard let row, let id = RecordID(bytes: row.bytes("id")), let node = NodeID(row["node"]) else { return nil }
        return (id, node)
    }
}

/// The state's own journal: one chain over all nodes, node empty and epoch 0.
struct StateJournal {
    let database: Database

    /// Appends an event.
    ///
    /// - Parameter last: The newest event that this one answers; it sorts after it.
    /// - Returns: The event's bytes.
    func append(
        _ body: EventBody, by actor: Actor, after last: HybridTime?, at now: Timestamp, random: any RandomSource
    ) throws -> [UInt8] {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT position, hash FROM events WHERE node = '' AND epoch = 0 ORDER BY position DESC LIMIT 1")
        let event = JournalEvent(
            id: RecordID(at: now, random: random), origin: .state, epoch: 0,
            position: (row?.number("position") ?? 0) + 1,
            previous: row.flatMap { ContentHash(bytes: $0.bytes("hash")) } ?? .zero,
            time: last?.next(at: now) ?? HybridTime(time: now, counter: 0), actor: actor, body: body)
        let bytes = try EventCoding.encode(event)
        try Journal(database: database).insert(event, bytes: bytes, hash: EventCoding.hash(bytes), node: "")
        return bytes
    }
}
