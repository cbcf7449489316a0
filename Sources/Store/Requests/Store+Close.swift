package import Domain
import GRDB
package import Primitives

extension Store {
    /// Closes every request whose applicant let the last day pass. The same journal on the same day closes the same
    /// requests, whoever asks.
    ///
    /// - Returns: The requests that this call closed.
    @discardableResult
    package func closeLapsed(on today: CivilDate) async throws -> [RecordID] {
        // Nearly always there is none: nothing is written then.
        guard try await !lapsed(before: today).isEmpty else { return [] }
        let now = clock.now()
        return try await write { database in
            try self.lapsed(before: today, in: database).filter { id in
                var request = try self.fold(id, in: database)
                let isLapsed = request.completeBy.map { $0 < today } ?? false
                if isLapsed, let last = request.completeBy {
                    try Journal(database: database, store: self).append(
                        .request(id, .closed(RequestClosing(cause: .lapsed(completeBy: last), reason: ""))),
                        by: .node, at: now)
                    request = try self.fold(id, in: database)
                }
                try RequestRow.update(request, in: database, store: self)
                return isLapsed
            }
        }
    }

    private func lapsed(before today: CivilDate) async throws -> [RecordID] {
        try await read { try self.lapsed(before: today, in: $0) }
    }

    /// Those whose day has passed, and those of whom an older version did not write the day down.
    private func lapsed(before today: CivilDate, in database: Database) throws -> [RecordID] {
        try Blob.fetchAll(
            database,
            cached: """
                SELECT id FROM request WHERE status IN ('open', 'returned') AND complete_by < ?1
                UNION ALL SELECT id FROM request WHERE status IN ('open', 'returned') AND complete_by IS NULL
                """, arguments: [today.isoText]
        ).compactMap { RecordID(bytes: $0.bytes) }
    }

    /// Takes a request back on the day it was taken, as long as nobody decided; what was paid is given back out of the
    /// operator's drawer, in the same commit. Its number is never given again.
    ///
    /// - Throws: ``CancellationProblem``, ``CashProblem``.
    package func cancel(
        _ id: RecordID, reason: String, on today: CivilDate, by actor: Actor
    ) async throws -> ServiceRequest {
        guard !reason.isEmpty else { throw CancellationProblem.reasonMissing }
        return try await change(id, by: actor) { request, database in
            guard request.decision == nil, request.status == .open else { throw CancellationProblem.decided }
            guard request.mayBeCancelled(on: today) else { throw CancellationProblem.notToday }
            let fees = request.submission.fees
            if fees.total > .zero { _ = try self.openDrawer(of: actor, on: today, in: database) }
            return .closed(RequestClosing(cause: .cancelled(refund: fees), reason: reason))
        }
    }

    /// The request's number and service, for a line of a register.
    package func labels(
        of requests: [RecordID]
    ) async throws -> [RecordID: (number: RequestNumber, service: ServiceID)] {
        try await read { database in
            var labels: [RecordID: (RequestNumber, ServiceID)] = [:]
            for id in requests where labels[id] == nil {
                let row = try Row.fetchOne(
                    database, cached: "SELECT number, service FROM request WHERE id = ?", arguments: [Blob(id.bytes)])
                if let row, let number = RequestNumber(row[0]) { labels[id] = (number, ServiceID(row[1])) }
            }
            return labels
        }
    }

    /// The open requests that are past their day, the longest overdue first.
    package func overdueRequests(on today: CivilDate) async throws -> [RequestSummary] {
        try await read { database in
            try Row.fetchAll(
                database,
                cached: """
                    SELECT \(RequestSummary.columns) FROM request WHERE status = 'open' AND due_on < ?
                    ORDER BY due_on, id LIMIT \(Store.longestList)
                    """, arguments: [today.isoText]
            ).map { try RequestSummary(row: $0, store: self) }
        }
    }
}

/// Why a request can't be taken back.
package enum CancellationProblem: String, Reported {
    /// Somebody decided it, or it ended otherwise.
    case decided
    /// It was taken on another day.
    case notToday
    case reasonMissing, reasonTooLong

    package var key: String { "cancellation.\(rawValue)" }
    package var summary: String {
        switch self {
        case .decided: "The request was decided or has ended; it can't be taken back."
        case .notToday: "A request can be taken back only on the day it was taken."
        case .reasonMissing: "Taking a request back needs a reason."
        case .reasonTooLong: "The reason is too long."
        }
    }
    package var recovery: String {
        switch self {
        case .decided: "Look at its history."
        case .notToday: "Let the officer decide it."
        case .reasonMissing: "Choose or write why."
        case .reasonTooLong: "Say it in fewer words."
        }
    }
}
