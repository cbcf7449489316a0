package import Domain
import GRDB
package import Primitives

/// A drawer as a list shows it.
package struct DrawerSummary: Sendable, Hashable, Identifiable {
    package var id: RecordID
    package var holder: PersonID
    package var day: CivilDate
    package var isOpen: Bool
}

/// What the state of the journal is when a drawer is closed: part of what is signed.
package struct JournalHead: Sendable, Hashable {
    package var node: NodeID
    package var centre: String
    package var position: UInt64
    package var hash: ContentHash
}

extension Store {
    /// Opens a drawer for an operator's day.
    ///
    /// - Throws: ``CashProblem/alreadyOpen``, ``CashProblem/earlierDay(_:)``.
    package func openDrawer(with float: CashCount, on day: CivilDate, by actor: Actor) async throws -> RecordID {
        guard let holder = actor.person else { throw CashProblem.noDrawer }
        let now = clock.now()
        return try await write { database in
            if let open = try self.drawerRow(openFor: holder, in: database) {
                throw open.day == day ? CashProblem.alreadyOpen : CashProblem.earlierDay(open.day)
            }
            let id = RecordID(at: now, random: self.random)
            let event = try Journal(database: database, store: self)
                .append(.cash(id, .opened(DrawerOpening(day: day, float: float))), by: actor, at: now)
            try database.execute(
                cached: """
                    INSERT INTO drawer(id, holder, day, epoch, opened, opened_ms, slips)
                    VALUES (?, ?, ?, ?, ?, ?, 0)
                    """,
                arguments: [
                    Blob(id.bytes), holder.text, day.isoText, Int64(event.epoch), Int64(event.position),
                    event.time.time.milliseconds,
                ])
            return id
        }
    }

    /// The register of an operator's open drawer, whatever its day; `nil` where none is open.
    package func openDrawer(of holder: PersonID) async throws -> DrawerBook? {
        try await read { database in
            try self.drawerRow(openFor: holder, in: database).map { try self.book($0, in: database) }
        }
    }

    /// The register of a drawer.
    ///
    /// - Throws: ``CashProblem/unknownDrawer``.
    package func drawer(_ id: RecordID) async throws -> DrawerBook {
        try await read { database in try self.book(try self.drawerRow(id, in: database), in: database) }
    }

    /// The last drawers that were opened, the newest first.
    ///
    /// - Parameter holder: Only those of one operator.
    package func drawers(of holder: PersonID? = nil, limit: Int = 60) async throws -> [DrawerSummary] {
        try await read { database in
            try Row.fetchAll(
                database,
                cached: """
                    SELECT * FROM drawer WHERE ?1 IS NULL OR holder = ?1 ORDER BY opened_ms DESC, id DESC LIMIT ?2
                    """, arguments: [holder?.text, limit]
            ).map { row in
                let drawer = try DrawerRow(row)
                return DrawerSummary(
                    id: drawer.id, holder: drawer.holder, day: drawer.day, isOpen: drawer.end == nil)
            }
        }
    }

    /// Closes a drawer with what was counted. The statement is made and signed over the sums as they stand in the very
    /// commit that closes it: nothing can be booked in between.
    ///
    /// - Parameters:
    ///   - lines: How many lines the register had when the count was begun.
    ///   - sign: Makes the statement.
    /// - Throws: ``CashProblem``.
    package func closeDrawer(
        _ id: RecordID, counted: CashCount, reason: String, seenLines lines: Int, by actor: Actor,
        sign: @escaping @Sendable (DrawerBook, JournalHead) throws -> String
    ) async throws -> DrawerBook {
        let now = clock.now()
        return try await write { database in
            let row = try self.drawerRow(id, in: database)
            guard row.holder == actor.person else { throw CashProblem.unknownDrawer }
            guard row.end == nil else { throw CashProblem.alreadyClosed }
            let book = try self.book(row, in: database)
            guard book.lines.count == lines else { throw CashProblem.changed }
            let totals = book.totals
            guard counted.total == totals.expected || !reason.isEmpty else { throw CashProblem.reasonMissing }
            guard let node = try NodeRow.fetch(database) else { throw StoreError.notProvisioned }
            var closing = DrawerClosing(
                totals: totals, counted: counted, reason: counted.total == totals.expected ? "" : reason,
                statement: "")
            closing.statement = try sign(
                book.closed(with: closing, at: now),
                JournalHead(node: node.name, centre: node.centre, position: node.position, hash: node.head))
            let event = try Journal(database: database, store: self)
                .append(.cash(id, .closed(closing)), by: actor, at: now)
            try database.execute(
                cached: "UPDATE drawer SET closed_epoch = ?, closed = ? WHERE id = ?",
                arguments: [Int64(event.epoch), Int64(event.position), Blob(id.bytes)])
            return try self.book(try self.drawerRow(id, in: database), in: database)
        }
    }

    /// Writes down that the closing slip of a drawer was printed.
    ///
    /// - Returns: Which copy it is: 1 for the original.
    @discardableResult
    package func recordClosingSlip(of id: RecordID, by actor: Actor) async throws -> Int {
        let now = clock.now()
        return try await write { database in
            let copy = try self.drawerRow(id, in: database).slips + 1
            try Journal(database: database, store: self).append(.cash(id, .printed(copy: copy)), by: actor, at: now)
            try database.execute(
                cached: "UPDATE drawer SET slips = ? WHERE id = ?", arguments: [copy, Blob(id.bytes)])
            return copy
        }
    }
}

extension Store {
    /// The drawer into which an operator's money of a day goes.
    ///
    /// - Throws: ``CashProblem/noDrawer``, ``CashProblem/earlierDay(_:)``.
    func openDrawer(of actor: Actor, on day: CivilDate, in database: Database) throws -> RecordID {
        guard let holder = actor.person, let row = try drawerRow(openFor: holder, in: database) else {
            throw CashProblem.noDrawer
        }
        guard row.day == day else { throw CashProblem.earlierDay(row.day) }
        return row.id
    }

    private func drawerRow(openFor holder: PersonID, in database: Database) throws -> DrawerRow? {
        try Row.fetchOne(
            database, cached: "SELECT * FROM drawer WHERE holder = ? AND closed IS NULL", arguments: [holder.text]
        ).map { try DrawerRow($0) }
    }

    private func drawerRow(_ id: RecordID, in database: Database) throws -> DrawerRow {
        let row = try Row.fetchOne(
            database, cached: "SELECT * FROM drawer WHERE id = ?", arguments: [Blob(id.bytes)])
        guard let row else { throw CashProblem.unknownDrawer }
        return try DrawerRow(row)
    }

    private func book(_ row: DrawerRow, in database: Database) throws -> DrawerBook {
        let events = try Journal(database: database, store: self).events(from: row.start, through: row.end)
        guard var book = DrawerBook(id: row.id, events: events) else { throw StoreError.damaged("drawer") }
        // Slips are printed after the closing, at any time: those are counted in the row.
        book.printings = row.slips
        return book
    }
}

/// Where a drawer begins and ends in the journal.
private struct DrawerRow {
    var id: RecordID
    var holder: PersonID
    var day: CivilDate
    var start: Journal.Place
    /// `nil` while it is open.
    var end: Journal.Place?
    /// How often the closing slip was printed.
    var slips: Int

    init(_ row: Row) throws {
        let id: Blob = row["id"]
        guard let id = RecordID(bytes: id.bytes), let holder = PersonID(row["holder"]),
            let day = CivilDate(iso: row["day"])
        else { throw StoreError.damaged("drawer") }
        self.id = id
        self.holder = holder
        self.day = day
        slips = row["slips"]
        let (epoch, position): (Int64, Int64) = (row["epoch"], row["opened"])
        start = Journal.Place(epoch: UInt64(epoch), position: UInt64(position))
        if let closedEpoch: Int64 = row["closed_epoch"], let closed: Int64 = row["closed"] {
            end = Journal.Place(epoch: UInt64(closedEpoch), position: UInt64(closed))
        }
    }
}
