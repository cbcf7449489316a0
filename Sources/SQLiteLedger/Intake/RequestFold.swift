import Domain
import GRDB
import Primitives
import SyncProtocol

/// The requests' present state, folded anew from their events whenever one is added.
struct RequestFold {
    /// Stands where no time limit is published: after every day.
    private static let noDueDay = Int(Int32.max)

    let database: Database

    /// The events of a request.
    func events(of request: RecordID) throws -> [JournalEvent] {
        try Row.fetchAll(
            database, sql: "SELECT bytes FROM events WHERE request = ?", arguments: [blob(request.bytes)]
        ).map { row in
            guard let event = try? EventCoding.decode(row.bytes("bytes")) else { throw LedgerError.damaged }
            return event
        }
    }

    /// A request, once its submission has arrived.
    func request(_ id: RecordID) throws -> ServiceRequest? {
        ServiceRequest(id: id, events: try events(of: id))
    }

    /// Writes down what the request has become.
    func fold(_ id: RecordID) throws {
        let events = try events(of: id)
        guard let request = ServiceRequest(id: id, events: events),
            let submission = events.first(where: {
                if case .request(_, .submitted(let body)) = $0.body {
                    body.number == request.submission.number
                } else {
                    false
                }
            }), case .node(let node) = submission.origin
        else { return }
        try database.execute(
            sql: """
                INSERT INTO requests (id, number, node, service, status, needs_attention, due_day, submitted_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET status = excluded.status, needs_attention = excluded.needs_attention
                """,
            arguments: [
                blob(id.bytes), request.submission.number.text, node.text, request.submission.service.text,
                request.status.rawValue, request.needsAttention,
                request.submission.dueOn?.daysSince1970 ?? Self.noDueDay, request.submittedAt.milliseconds,
            ])
        guard let certificate = request.certificate else { return }
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO certificates (number, request, node, lease, issued_ms, document, signed_range)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                certificate.number.text, blob(id.bytes), node.text, certificate.lease,
                certificate.issuedAt.milliseconds, blob(certificate.document.bytes),
                blob(certificate.signedRange.bytes),
            ])
    }
}
