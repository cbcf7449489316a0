import Domain
import GRDB
import Primitives
import SyncProtocol

/// The node's chain of events, inside one transaction.
struct Journal {
    let database: Database
    let store: Store

    /// Appends an event: gives it its place, its time and the hash of the one before, serialises it once, seals those
    /// bytes and queues them for the state.
    ///
    /// - Throws: ``StoreError/notProvisioned`` before the node has an identity.
    @discardableResult
    func append(_ body: EventBody, by actor: Actor, at now: Timestamp) throws -> JournalEvent {
        guard let node = try NodeRow.fetch(database) else { throw StoreError.notProvisioned }
        let time = node.time.next(at: now)
        let event = JournalEvent(
            id: RecordID(at: time.time, random: store.random), origin: .node(node.name), epoch: node.epoch,
            position: node.position + 1, previous: node.head, time: time, actor: actor, body: body)
        let bytes = try EventCoding.encode(event)
        let hash = EventCoding.hash(bytes)
        try keep(event, bytes: bytes, hash: hash)
        try database.execute(
            cached: "UPDATE node SET position = ?, head = ?, time_ms = ?, time_counter = ?",
            arguments: [
                Int64(event.position), Blob(hash.bytes), time.time.milliseconds, Int64(time.counter),
            ])
        try enqueue(event.lane, event: event.id)
        return event
    }

    /// Keeps an event of the state; `false` where it is here already.
    func keepFromState(_ event: JournalEvent, bytes: [UInt8]) throws -> Bool {
        let known = try Bool.fetchOne(
            database, cached: "SELECT EXISTS (SELECT 1 FROM event WHERE id = ?)", arguments: [Blob(event.id.bytes)])
        if known == true { return false }
        try keep(event, bytes: bytes, hash: EventCoding.hash(bytes))
        // The node's next event must sort after what it has seen.
        try database.execute(
            cached: """
                UPDATE node SET time_ms = ?1, time_counter = ?2
                WHERE time_ms < ?1 OR (time_ms = ?1 AND time_counter < ?2)
                """,
            arguments: [event.time.time.milliseconds, Int64(event.time.counter)])
        return true
    }

    /// The events of one request, opened, in order of arrival.
    func events(of request: RecordID) throws -> [JournalEvent] {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, sealed FROM event WHERE request = ? ORDER BY local",
            arguments: [Blob(request.bytes)])
        var events: [JournalEvent] = []
        while let row = try rows.next() {
            events.append(try EventCoding.decode(open(row[1], id: row[0])))
        }
        return events
    }

    /// The node's own events from one place of its journal to another, opened, both included.
    func events(from start: Place, through end: Place?) throws -> [JournalEvent] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, sealed FROM event WHERE origin = 0 AND (epoch, position) >= (?, ?)
                    AND (epoch, position) <= (?, ?) ORDER BY epoch, position
                """,
            arguments: [
                Int64(start.epoch), Int64(start.position), end.map { Int64($0.epoch) } ?? Int64.max,
                end.map { Int64($0.position) } ?? Int64.max,
            ])
        var events: [JournalEvent] = []
        while let row = try rows.next() {
            events.append(try EventCoding.decode(open(row[1], id: row[0])))
        }
        return events
    }

    /// A place in the node's journal.
    struct Place {
        var epoch: UInt64
        var position: UInt64
    }

    private func keep(_ event: JournalEvent, bytes: [UInt8], hash: ContentHash) throws {
        let origin: Int = if case .state = event.origin { 1 } else { 0 }
        try database.execute(
            cached: """
                INSERT INTO event(id, origin, epoch, position, request, hash, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Blob(event.id.bytes), origin, Int64(event.epoch), Int64(event.position),
                event.body.request.map { Blob($0.bytes) }, Blob(hash.bytes),
                Blob(try store.vault.seal(bytes, table: "event", record: event.id.bytes)).data,
            ])
    }

    private func open(_ sealed: Blob, id: Blob) throws -> [UInt8] {
        try store.vault.open(sealed.bytes, table: "event", record: id.bytes)
    }

    func enqueue(_ lane: Lane, event: RecordID) throws {
        try database.execute(
            cached: "INSERT INTO outbox(lane, sequence, event) VALUES (?, ?, ?)",
            arguments: [Int(lane.rawValue), try nextSequence(in: lane), Blob(event.bytes)])
    }

    func enqueue(document: ContentHash, offset: Int) throws {
        try database.execute(
            cached: "INSERT INTO outbox(lane, sequence, document, offset) VALUES (?, ?, ?, ?)",
            arguments: [
                Int(Lane.documents.rawValue), try nextSequence(in: .documents), Blob(document.bytes), offset,
            ])
    }

    private func nextSequence(in lane: Lane) throws -> Int64 {
        let next = try Int64.fetchOne(
            database,
            cached: """
                INSERT INTO lane(lane, head, acknowledged) VALUES (?, 1, 0)
                ON CONFLICT (lane) DO UPDATE SET head = head + 1 RETURNING head
                """, arguments: [Int(lane.rawValue)])
        guard let next else { throw StoreError.damaged("lane") }
        return next
    }
}

extension JournalEvent {
    /// Decisions and what concerns people and keys overtake applications.
    var lane: Lane {
        switch body {
        case .request(_, let change):
            switch change {
            case .submitted, .completed, .printed, .closed, .appealed: .requests
            case .decided, .certified, .corrected: .control
            }
        case .locker: .requests
        case .access, .node: .control
        case .proposed: .requests
        // Behind the fees that they sum up.
        case .cash: .requests
        case .identity: .requests
        }
    }
}
