package import Domain
import GRDB
package import Primitives
import SyncProtocol

/// What the state says about a person of the centre.
package enum PersonChange: Sendable {
    case named(PersonAccess)
    case withdrawn(PersonID)
}

/// A message of the state, checked, on its way into the node's records.
package enum InboundChange: Sendable {
    /// An event of the state with the bytes that it was hashed over.
    case event(JournalEvent, bytes: [UInt8])
    case lease(LeaseInstallation)
    case people([PersonChange])
    case catalogue(CatalogueStep)
    /// A catalogue that is not taken; the reason's key.
    case catalogueRefused(version: Int, reason: String)
    /// Nothing that the node does not hold already.
    case known
    case households([Household])
    case memberCorrection(SamagraFamilyID, SamagraMemberID, Correction)
    case proposalAnswer(ProposalAnswer)
}

extension Store {
    /// The position of the last message of the state that is applied.
    package func cursor() async throws -> UInt64 {
        try await read { try NodeRow.fetch($0)?.cursor ?? 0 }
    }

    /// Applies messages and moves the cursor in one commit. Messages at or before the cursor are skipped.
    ///
    /// - Parameter changes: Each with its position in the node's stream, ascending.
    /// - Throws: ``StoreError/gap(expected:found:)``; nothing is applied.
    package func apply(_ changes: [(position: UInt64, change: InboundChange)]) async throws {
        let now = clock.now()
        let changes = changes.map { ($0.position, $0.change) }
        try await write { database in
            guard var cursor = try NodeRow.fetch(database)?.cursor else { throw StoreError.notProvisioned }
            for (position, change) in changes where position > cursor {
                guard position == cursor + 1 else { throw StoreError.gap(expected: cursor + 1, found: position) }
                try self.apply(change, at: now, in: database)
                cursor = position
            }
            try database.execute(cached: "UPDATE node SET cursor = ?", arguments: [Int64(cursor)])
        }
        installedVersion.forget()
    }

    /// Notes that an exchange with the state went through.
    package func recordExchange() async throws {
        let now = clock.now()
        try await write { database in
            try database.execute(
                cached: "UPDATE node SET last_exchange_ms = ?1 WHERE last_exchange_ms < ?1",
                arguments: [now.milliseconds])
        }
    }

    private func apply(_ change: InboundChange, at now: Timestamp, in database: Database) throws {
        switch change {
        case .event(let event, let bytes):
            try apply(event, bytes: bytes, in: database)
        case .lease(let lease):
            try install(lease, at: now, in: database)
        case .people(let changes):
            for change in changes { try apply(change, at: now, in: database) }
        case .catalogue(let step):
            try apply(step, at: now, in: database)
        case .catalogueRefused(let version, let reason):
            try refuse(catalogue: version, reason, at: now, in: database)
        case .known:
            break
        case .households(let households):
            try put(households, in: database)
        case .memberCorrection(let family, let member, let correction):
            try correct(member, of: family, correction, in: database)
        case .proposalAnswer(let answer):
            try apply(answer, in: database)
        }
    }

    /// Who is withdrawn can't sign in, and their leases end for good: being named again brings none of them back.
    private func apply(_ change: PersonChange, at now: Timestamp, in database: Database) throws {
        switch change {
        case .named(let access):
            try put(access, in: database)
        case .withdrawn(let id):
            try database.execute(cached: "UPDATE person SET withdrawn = 1 WHERE id = ?", arguments: [id.text])
            try database.execute(
                cached: "UPDATE lease SET withdrawn_ms = ? WHERE officer = ? AND withdrawn_ms IS NULL",
                arguments: [now.milliseconds, id.text])
        }
    }

    /// Folds an event of the state into its request; a correction also puts the register right.
    private func apply(_ event: JournalEvent, bytes: [UInt8], in database: Database) throws {
        guard try Journal(database: database, store: self).keepFromState(event, bytes: bytes),
            case .request(let id, let change) = event.body
        else { return }
        // A board that was enrolled anew hears of requests that it never took: the event is kept, nothing else.
        let events = try Journal(database: database, store: self).events(of: id)
        guard let request = ServiceRequest(id: id, events: events) else { return }
        try RequestRow.update(request, in: database, store: self)
        if case .corrected(let correction) = change {
            let applicant = request.submission.applicant
            try correct(applicant.member.id, of: applicant.family, correction, in: database)
        }
    }
}
