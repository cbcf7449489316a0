package import Domain
import GRDB
package import Primitives
import SyncProtocol

/// Who this node is and how far it got.
package struct NodeStanding: Sendable, Hashable {
    package var node: NodeID
    /// The centre's code in numbers, like `MDL03`.
    package var centre: String
    package var epoch: UInt64
    /// Events in the journal.
    package var journalLength: UInt64
    /// The last successful exchange with the state server; provisioning counts as one.
    package var lastExchange: Timestamp
}

extension Store {
    /// Gives the node its identity; the first event of the journal.
    ///
    /// - Throws: ``StoreError/alreadyProvisioned``.
    package func provision(node: NodeID, epoch: UInt64 = 1, centre: String) async throws {
        let now = clock.now()
        try await write { database in
            guard try NodeRow.fetch(database) == nil else { throw StoreError.alreadyProvisioned }
            try database.execute(
                cached: "INSERT INTO node VALUES (1, ?, ?, ?, 0, ?, 0, 0, 0, ?)",
                arguments: [node.text, centre, Int64(epoch), Blob(ContentHash.zero.bytes), now.milliseconds])
            _ = try Journal(database: database, store: self)
                .append(.node(.provisioned(centre: centre)), by: .node, at: now)
        }
    }

    /// - Returns: `nil` on a node that is not provisioned.
    package func standing() async throws -> NodeStanding? {
        try await read { database in
            try NodeRow.fetch(database).map {
                NodeStanding(
                    node: $0.name, centre: $0.centre, epoch: $0.epoch, journalLength: $0.position,
                    lastExchange: $0.lastExchange)
            }
        }
    }

    /// Writes down what concerns a person's access or the node itself.
    package func record(_ body: EventBody, by actor: Actor) async throws {
        let now = clock.now()
        try await write { database in
            _ = try Journal(database: database, store: self).append(body, by: actor, at: now)
        }
    }

    /// The newest time that the journal or the state's events carry; `nil` on a node that is not provisioned.
    package func newestTime() async throws -> Timestamp? {
        try await read { try NodeRow.fetch($0)?.time.time }
    }

    /// Walks the node's own chain from its first event.
    ///
    /// - Returns: The position of the first event whose link doesn't hold, or `nil` where all do.
    package func firstBrokenLink() async throws -> UInt64? {
        try await read { database in
            var previous = ContentHash.zero
            var expected: UInt64 = 1
            let rows = try Row.fetchCursor(
                database, sql: "SELECT id, sealed, hash FROM event WHERE origin = 0 ORDER BY epoch, position")
            while let row = try rows.next() {
                let (id, sealed, stored): (Blob, Blob, Blob) = (row[0], row[1], row[2])
                let bytes = try vault.open(sealed.bytes, table: "event", record: id.bytes)
                let hash = EventCoding.hash(bytes)
                let event = try EventCoding.decode(bytes)
                guard event.previous == previous, event.position == expected, hash.bytes == stored.bytes else {
                    return expected
                }
                previous = hash
                expected += 1
            }
            return nil
        }
    }
}

extension Actor {
    /// The node itself.
    package static let node = Actor(
        person: nil, name: LocalizedText(hindi: "केन्द्र का उपकरण", english: "Centre's node"),
        designation: LocalizedText(hindi: "", english: ""))
}
