package import Domain
import GRDB
package import Primitives

extension Store {
    /// Whether a member may ask for a service now.
    ///
    /// - Parameter about: The request that an appeal is about: two appeals about two requests are two matters.
    /// - Throws: ``StoreError/duplicateRequest(_:)`` where the same is under way, ``StoreError/held(_:)`` where the
    ///   member holds what it gives.
    package func refuseSecond(
        of service: Service, for member: SamagraMemberID, about: RecordID? = nil, on today: CivilDate
    ) async throws {
        try await read { try self.refuseSecond(of: service, for: member, about: about, on: today, in: $0) }
    }

    func refuseSecond(
        of service: Service, for member: SamagraMemberID, about: RecordID?, on today: CivilDate,
        in database: Database
    ) throws {
        let rows = try Row.fetchAll(
            database,
            cached: """
                SELECT id, number, status FROM request
                WHERE member_token = ? AND service = ? AND coalesce(about, x'') = ? ORDER BY id
                """, arguments: [Blob(vault.token(member: member)), service.id.text, Blob(about?.bytes ?? [])])
        for row in rows {
            let (id, number): (Blob, String) = (row["id"], row["number"])
            guard let status = ServiceRequest.Status(rawValue: row["status"]), let id = RecordID(bytes: id.bytes) else {
                throw StoreError.damaged("request")
            }
            // The history is opened only where its certificate's last day matters.
            let validUntil = status == .certified ? try fold(id, in: database).certificate?.validUntil : nil
            switch service.standing(of: status, validUntil: validUntil, on: today) {
            case .underWay: throw StoreError.duplicateRequest(number)
            case .held: throw StoreError.held(number)
            case .past: continue
            }
        }
    }
}
