import GRDB
import Primitives
package import SyncProtocol

/// How far one lane is.
package struct LaneProgress: Sendable, Hashable {
    package var lane: Lane
    /// The last sequence number written.
    package var last: UInt64
    /// The last one that the state has acknowledged.
    package var acknowledged: UInt64

    /// Entries that the state does not have yet.
    package var backlog: Int { Int(last - acknowledged) }
}

extension Store {
    /// Every lane that has entries, the most urgent first.
    package func lanes() async throws -> [LaneProgress] {
        try await read { database in
            try Row.fetchAll(database, cached: "SELECT lane, head, acknowledged FROM lane ORDER BY lane").map { row in
                let (lane, head, acknowledged): (Int, Int64, Int64) = (row[0], row[1], row[2])
                guard let lane = Lane(rawValue: UInt8(lane)) else { throw StoreError.damaged("lane") }
                return LaneProgress(lane: lane, last: UInt64(head), acknowledged: UInt64(acknowledged))
            }
        }
    }

    /// The entries of a lane after a sequence number, within both limits; at least one where there is one.
    package func outbound(
        lane: Lane, after sequence: UInt64, maximumEntries: Int, maximumBytes: Int
    ) async throws -> [LaneEntry] {
        try await read { database in
            let rows = try Row.fetchAll(
                database,
                cached: """
                    SELECT outbox.sequence, event.id, event.sealed, outbox.document, outbox.offset
                    FROM outbox LEFT JOIN event ON event.id = outbox.event
                    WHERE lane = ? AND sequence > ? ORDER BY sequence LIMIT ?
                    """, arguments: [Int(lane.rawValue), Int64(sequence), maximumEntries])
            var entries: [LaneEntry] = []
            var total = 0
            for row in rows {
                let entry = try self.entry(row, lane: lane, in: database)
                total += entry.bytes.count
                if !entries.isEmpty, total > maximumBytes { break }
                entries.append(entry)
            }
            return entries
        }
    }

    /// Notes that the state has committed a lane up to a sequence number; it never goes back.
    package func acknowledge(lane: Lane, through sequence: UInt64) async throws {
        try await write { database in
            try database.execute(
                cached: "UPDATE lane SET acknowledged = ?1 WHERE lane = ?2 AND acknowledged < ?1 AND head >= ?1",
                arguments: [Int64(sequence), Int(lane.rawValue)])
        }
    }

    /// Notes that the state lost what it had acknowledged, as after a restore: it is sent again from here.
    package func rewind(lane: Lane, to sequence: UInt64) async throws {
        try await write { database in
            try database.execute(
                cached: "UPDATE lane SET acknowledged = ?1 WHERE lane = ?2 AND acknowledged > ?1",
                arguments: [Int64(sequence), Int(lane.rawValue)])
        }
    }

    private func entry(_ row: Row, lane: Lane, in database: Database) throws -> LaneEntry {
        let sequence: Int64 = row[0]
        if let id: Blob = row[1], let sealed: Blob = row[2] {
            let bytes = try vault.open(sealed.bytes, table: "event", record: id.bytes)
            return LaneEntry(lane: lane, sequence: UInt64(sequence), kind: .event, bytes: bytes)
        }
        guard let document: Blob = row[3], let offset: Int = row[4], let content = ContentHash(bytes: document.bytes)
        else { throw StoreError.damaged("outbox") }
        let bytes = try chunk(of: content, at: offset, in: database).encode()
        return LaneEntry(lane: lane, sequence: UInt64(sequence), kind: .documentChunk, bytes: bytes)
    }
}
