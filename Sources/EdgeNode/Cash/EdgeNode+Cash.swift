package import Domain
import Logging
package import Primitives
import Store
import Trust

/// A drawer's register as its page shows it.
package struct CashRegister: Sendable, Hashable {
    /// A line with the request that it is about.
    package struct Line: Sendable, Hashable {
        package var entry: DrawerBook.Line
        /// `nil` where the request is not here any more.
        package var number: RequestNumber?
        package var service: ServiceID?

        package init(entry: DrawerBook.Line, number: RequestNumber?, service: ServiceID?) {
            self.entry = entry
            self.number = number
            self.service = service
        }
    }

    /// The sum of a service.
    package struct ServiceSum: Sendable, Hashable {
        package var service: ServiceID?
        package var count: Int
        /// Refunds taken off.
        package var total: Money

        package init(service: ServiceID?, count: Int, total: Money) {
            self.service = service
            self.count = count
            self.total = total
        }
    }

    package var book: DrawerBook
    package var lines: [Line]
    /// By service, the largest sum first.
    package var services: [ServiceSum]

    package init(book: DrawerBook, lines: [Line], services: [ServiceSum]) {
        self.book = book
        self.lines = lines
        self.services = services
    }
}

extension EdgeNode {
    /// Opens an operator's drawer for today.
    ///
    /// A drawer never opens by itself: only who counts what lies in it can say so, and a float that nobody counted
    /// makes every difference of the evening doubtful. An empty one is opened with one press.
    /// - Throws: `CashProblem`.
    @discardableResult
    package func openDrawer(with float: CashCount, by person: Person) async throws -> RecordID {
        try allow(.operator, person)
        let id = try await store.openDrawer(with: float, on: clock.now().civilDate, by: Actor(person))
        logger.info("drawer opened")
        return id
    }

    /// The register of a person's open drawer, today's or one that was never closed.
    package func openRegister(of person: Person) async throws -> CashRegister? {
        guard let book = try await store.openDrawer(of: person.id) else { return nil }
        return try await register(book)
    }

    /// The register of a drawer.
    package func register(_ id: RecordID) async throws -> CashRegister {
        try await register(try await store.drawer(id))
    }

    private func register(_ book: DrawerBook) async throws -> CashRegister {
        let labels = try await store.labels(of: book.lines.map(\.request))
        let lines = book.lines.map { line in
            CashRegister.Line(entry: line, number: labels[line.request]?.number, service: labels[line.request]?.service)
        }
        var sums: [CashRegister.ServiceSum] = []
        for line in lines {
            let index = sums.firstIndex { $0.service == line.service } ?? sums.count
            if index == sums.count { sums.append(.init(service: line.service, count: 0, total: .zero)) }
            let amount = line.entry.amounts.total
            sums[index].count += line.entry.isRefund ? 0 : 1
            sums[index].total = line.entry.isRefund ? sums[index].total - amount : sums[index].total + amount
        }
        sums.sort { ($1.total, $0.service?.text ?? "") < ($0.total, $1.service?.text ?? "") }
        return CashRegister(book: book, lines: lines, services: sums)
    }

    /// Closes a drawer with what was counted; the node signs the sums.
    ///
    /// - Parameter seenLines: How many lines the register had when the count was begun.
    /// - Throws: `CashProblem`.
    package func closeDrawer(
        _ id: RecordID, counted: CashCount, reason: String, seenLines: Int, by person: Person
    ) async throws -> DrawerBook {
        try allow(.operator, person)
        let reason = reason.trimmed
        guard reason.count <= Self.longestSlipReason else { throw CashProblem.reasonTooLong }
        let signer = identity.tlsKey.signer(openedBy: keys.dataKey)
        let certificate = identity.certificate
        let book = try await store.closeDrawer(
            id, counted: counted, reason: reason, seenLines: seenLines, by: Actor(person)
        ) { book, head in
            guard let holder = book.holder.person, let closing = book.closing, let closedAt = book.closedAt else {
                throw CashProblem.unknownDrawer
            }
            let claims = CashClaims(
                centre: head.centre, node: head.node, drawer: book.id, holder: holder, day: book.day,
                openedAt: book.openedAt, closedAt: closedAt, totals: closing.totals, counted: closing.counted,
                journalPosition: head.position, journalHash: head.hash)
            return try CashStatement.sign(claims, signer: signer, certificate: certificate)
        }
        logger.info("drawer closed")
        return book
    }
}
