package import Domain
import GRDB
package import Primitives

/// A certificate on its way into the journal.
package struct CertificateOrder: Sendable {
    package var certificate: IssuedCertificate
    package var pdf: [UInt8]
    /// How it lies in the applicant's locker.
    package var paper: IssuedPaper

    package init(certificate: IssuedCertificate, pdf: [UInt8], paper: IssuedPaper) {
        self.paper = paper
        self.certificate = certificate
        self.pdf = pdf
    }
}

extension Store {
    /// Decides an open request.
    ///
    /// - Throws: ``StoreError/ownRequest`` for who took it, ``StoreError/notAllowed(status:)`` when it isn't open.
    @discardableResult
    package func decide(_ id: RecordID, _ decision: Decision, by actor: Actor) async throws -> ServiceRequest {
        try await change(id, by: actor) { request in
            try Self.checkDecidable(request, by: actor)
            return .decided(decision)
        }
    }

    /// Adds what was missing to a request that was returned, or handed in incomplete; it is open again.
    @discardableResult
    package func complete(
        _ id: RecordID, answers: Answers, named: [Member] = [], seenDocuments: [String],
        keptDocuments: [AttachedDocument] = [], documents: [NewDocument], locker: LockerConsent? = nil, by actor: Actor
    ) async throws -> ServiceRequest {
        try await change(id, by: actor) { request, database in
            guard request.status == .returned || request.completeBy != nil else {
                throw StoreError.notAllowed(status: request.status.rawValue)
            }
            let kept = try documents.map { document in
                AttachedDocument(kind: document.kind, content: try self.keep(document, in: database))
            }
            for content in keptDocuments.compactMap(\.content) { try self.queue(content, in: database) }
            let seen = seenDocuments.map { AttachedDocument(kind: $0, content: nil) }
            return .completed(
                Completion(answers: answers, documents: seen + keptDocuments + kept, named: named, locker: locker))
        }
    }

    /// Takes a number out of a lease's block for one certificate and counts it, before anything is signed: a number
    /// that was reserved and never used stays unused.
    ///
    /// - Throws: ``StoreError/unknownLease``, ``StoreError/leaseRefused(_:)``.
    package func reserveSerial(lease: Lease, service: String, officer: PersonID, at now: Timestamp) async throws -> Int
    {
        try await write { database in
            guard let node = try NodeRow.fetch(database) else { throw StoreError.notProvisioned }
            guard
                let row = try Row.fetchOne(
                    database,
                    cached: """
                        SELECT issued, last_serial, installed_ms, withdrawn_ms IS NOT NULL FROM lease WHERE id = ?
                        """,
                    arguments: [lease.id])
            else { throw StoreError.unknownLease }
            let (issued, last, installed, isWithdrawn): (Int, Int, Int64, Bool) = (row[0], row[1], row[2], row[3])
            // Asked where the number is counted: a withdrawal that arrives while somebody signs wins.
            if isWithdrawn { throw StoreError.leaseRefused(LeaseRefusal.withdrawn.rawValue) }
            let serial = max(last + 1, lease.serials.lowerBound)
            let refusal = lease.refusal(
                officer: officer, service: service, serial: serial, issued: issued,
                lastExchange: max(node.lastExchange, Timestamp(milliseconds: installed)), at: now)
            if let refusal { throw StoreError.leaseRefused(refusal.rawValue) }
            try database.execute(
                cached: "UPDATE lease SET issued = issued + 1, last_serial = ? WHERE id = ?",
                arguments: [serial, lease.id])
            return serial
        }
    }

    /// Approves an open request and keeps its signed certificate in one commit: there is no moment at which only one of
    /// the two is known.
    package func approve(
        _ id: RecordID, _ decision: Decision, _ order: CertificateOrder, by actor: Actor
    ) async throws -> ServiceRequest {
        let now = clock.now()
        return try await write { database in
            let before = try self.fold(id, in: database)
            try Self.checkDecidable(before, by: actor)
            let journal = Journal(database: database, store: self)
            try journal.append(.request(id, .decided(decision)), by: actor, at: now)
            try self.keepPDF(of: order, in: database)
            try journal.append(.request(id, .certified(order.certificate)), by: actor, at: now)
            let after = try self.fold(id, in: database)
            try self.keepIssued(order.paper, of: after, in: database)
            try RequestRow.update(after, in: database, store: self)
            return after
        }
    }

    private static func checkDecidable(_ request: ServiceRequest, by actor: Actor) throws {
        if let person = actor.person, person == request.takenBy.person { throw StoreError.ownRequest }
        guard request.status == .open else { throw StoreError.notAllowed(status: request.status.rawValue) }
    }

    private func keepPDF(of order: CertificateOrder, in database: Database) throws {
        let document = NewDocument(kind: "certificate", mediaType: "application/pdf", bytes: order.pdf)
        guard try keep(document, in: database) == order.certificate.document else {
            throw StoreError.damaged("document")
        }
    }

    /// Keeps the signed certificate of a request that the state approved.
    @discardableResult
    package func certify(_ id: RecordID, _ order: CertificateOrder, by actor: Actor) async throws -> ServiceRequest {
        let now = clock.now()
        return try await write { database in
            let before = try self.fold(id, in: database)
            guard before.status == .approved else { throw StoreError.notAllowed(status: before.status.rawValue) }
            try self.keepPDF(of: order, in: database)
            try Journal(database: database, store: self)
                .append(.request(id, .certified(order.certificate)), by: actor, at: now)
            let after = try self.fold(id, in: database)
            try RequestRow.update(after, in: database, store: self)
            try self.keepIssued(order.paper, of: after, in: database)
            return after
        }
    }

    /// Writes down that a paper was printed.
    ///
    /// - Returns: Which copy it is: 1 for the original.
    @discardableResult
    package func recordPrinting(of kind: PrintedPaper.Kind, for id: RecordID, by actor: Actor) async throws -> Int {
        let request = try await change(id, by: actor) { request in
            .printed(PrintedPaper(kind: kind, copy: request.printings(of: kind) + 1))
        }
        return request.printings(of: kind)
    }

    func change(
        _ id: RecordID, by actor: Actor, _ make: @escaping @Sendable (ServiceRequest) throws -> RequestChange
    ) async throws -> ServiceRequest {
        try await change(id, by: actor) { request, _ in try make(request) }
    }

    func change(
        _ id: RecordID, by actor: Actor,
        _ make: @escaping @Sendable (ServiceRequest, Database) throws -> RequestChange
    ) async throws -> ServiceRequest {
        let now = clock.now()
        return try await write { database in
            let before = try self.fold(id, in: database)
            let change = try make(before, database)
            try Journal(database: database, store: self).append(.request(id, change), by: actor, at: now)
            let after = try self.fold(id, in: database)
            try RequestRow.update(after, in: database, store: self)
            return after
        }
    }
}
