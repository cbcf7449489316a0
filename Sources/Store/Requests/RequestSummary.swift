package import Domain
import FoundationEssentials
import GRDB
package import Primitives

/// A request as a list shows it.
package struct RequestSummary: Sendable, Hashable, Identifiable {
    package var id: RecordID
    package var number: RequestNumber
    package var service: ServiceID
    package var status: ServiceRequest.Status
    package var applicant: LocalizedText
    package var member: SamagraMemberID
    /// The certificate's last day; `nil`: for ever, or there is none.
    package var validUntil: CivilDate?
    package var receivedOn: CivilDate
    /// `nil` where no time limit is published.
    package var dueOn: CivilDate?
    package var takenBy: PersonID?
    package var needsAttention: Bool
    package var changedAt: Timestamp

    package init(
        id: RecordID, number: RequestNumber, service: ServiceID, status: ServiceRequest.Status,
        applicant: LocalizedText, member: SamagraMemberID, validUntil: CivilDate?, receivedOn: CivilDate,
        dueOn: CivilDate?, takenBy: PersonID?, needsAttention: Bool, changedAt: Timestamp
    ) {
        self.id = id
        self.number = number
        self.service = service
        self.status = status
        self.applicant = applicant
        self.member = member
        self.validUntil = validUntil
        self.receivedOn = receivedOn
        self.dueOn = dueOn
        self.takenBy = takenBy
        self.needsAttention = needsAttention
        self.changedAt = changedAt
    }

    static let columns = """
        id, number, service, status, received_on, due_on, taken_by, needs_attention, changed_ms, sealed
        """

    init(row: Row, store: Store) throws {
        let (id, sealed): (Blob, Blob) = (row["id"], row["sealed"])
        let takenBy: String? = row["taken_by"]
        guard let id = RecordID(bytes: id.bytes), let number = RequestNumber(row["number"]),
            let status = ServiceRequest.Status(rawValue: row["status"]),
            let receivedOn = CivilDate(iso: row["received_on"])
        else { throw StoreError.damaged("request") }
        let due: String = row["due_on"]
        dueOn = CivilDate(iso: due)
        guard dueOn != nil || due == RequestRow.noDueDate else { throw StoreError.damaged("request") }
        self.id = id
        self.number = number
        self.status = status
        self.receivedOn = receivedOn
        self.takenBy = takenBy.flatMap { PersonID($0) }
        service = ServiceID(row["service"])
        needsAttention = row["needs_attention"]
        changedAt = Timestamp(milliseconds: row["changed_ms"])
        let plain = try store.vault.open(sealed.bytes, table: "request", record: id.bytes)
        let summary = try JSONDecoder().decode(SealedSummary.self, from: Data(plain))
        (applicant, member, validUntil) = (summary.applicant, summary.member, summary.validUntil)
    }
}

/// Which requests a list wants.
package enum RequestFilter: Sendable, Hashable {
    case receivedOn(CivilDate)
    case status(ServiceRequest.Status)
    case needsAttention
    case family(SamagraFamilyID)
}

extension Store {
    /// A list holds at most so many requests.
    package static let longestList = 500

    /// The requests of a filter, those due first on top; for a day, the newest on top.
    package func requests(_ filter: RequestFilter) async throws -> [RequestSummary] {
        let (condition, argument, order): (String, any DatabaseValueConvertible, String) =
            switch filter {
            case .receivedOn(let date): ("received_on = ?", date.isoText, "id DESC")
            case .status(let status): ("status = ?", status.rawValue, "due_on, id")
            case .needsAttention: ("needs_attention = ?", true, "changed_ms DESC")
            case .family(let family): ("family_token = ?", Blob(vault.token(family: family)), "id DESC")
            }
        let value = argument.databaseValue
        return try await read { database in
            try Row.fetchAll(
                database,
                cached: """
                    SELECT \(RequestSummary.columns) FROM request WHERE \(condition)
                    ORDER BY \(order) LIMIT \(Store.longestList)
                    """, arguments: [value]
            ).map { try RequestSummary(row: $0, store: self) }
        }
    }

    /// How many requests are in each state.
    package func requestCounts() async throws -> [ServiceRequest.Status: Int] {
        try await read { database in
            let rows = try Row.fetchAll(database, cached: "SELECT status, count(*) FROM request GROUP BY status")
            var counts: [ServiceRequest.Status: Int] = [:]
            for row in rows {
                if let status = ServiceRequest.Status(rawValue: row[0]) { counts[status] = row[1] }
            }
            return counts
        }
    }

    /// One request with its whole history.
    ///
    /// - Throws: ``StoreError/unknownRequest``.
    package func request(_ id: RecordID) async throws -> ServiceRequest {
        try await read { try self.fold(id, in: $0) }
    }

    /// The request of a slip's number, or `nil`.
    package func request(numbered number: RequestNumber) async throws -> RecordID? {
        try await read { database in
            try Blob.fetchOne(database, cached: "SELECT id FROM request WHERE number = ?", arguments: [number.text])
                .flatMap { RecordID(bytes: $0.bytes) }
        }
    }

    func fold(_ id: RecordID, in database: Database) throws -> ServiceRequest {
        let events = try Journal(database: database, store: self).events(of: id)
        guard let request = ServiceRequest(id: id, events: events) else { throw StoreError.unknownRequest }
        return request
    }
}
