import Domain
import FoundationEssentials
import GRDB
import Primitives

/// The folded state of a request as lists and look-ups need it; it can always be made again from the events.
struct RequestRow {
    /// Stands where no time limit is published: after every date, so that lists put it last.
    static let noDueDate = "none"
    /// Stands where a request does not wait for its applicant.
    static let noCompletion = "none"

    static func insert(
        _ request: ServiceRequest, submissionKey: RecordID, about: RecordID? = nil, in database: Database, store: Store
    ) throws {
        let submission = request.submission
        try database.execute(
            cached: """
                INSERT INTO request(id, number, submission_key, service, status, received_on, due_on, taken_by,
                    family_token, member_token, needs_attention, changed_ms, complete_by, about, sealed,
                    service_version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Blob(request.id.bytes), submission.number.text, Blob(submissionKey.bytes),
                submission.service.text, request.status.rawValue, submission.receivedOn.isoText,
                submission.dueOn?.isoText ?? noDueDate, request.takenBy.person?.text,
                Blob(store.vault.token(family: submission.applicant.family)),
                Blob(store.vault.token(member: submission.applicant.member.id)),
                request.needsAttention, request.timeline.last?.event.time.time.milliseconds ?? 0,
                request.completeBy?.isoText ?? noCompletion, about.map { Blob($0.bytes) },
                Blob(try sealedSummary(of: request, store: store)).data, submission.serviceVersion,
            ])
    }

    static func update(_ request: ServiceRequest, in database: Database, store: Store) throws {
        try database.execute(
            cached: """
                UPDATE request SET status = ?, needs_attention = ?, changed_ms = ?, complete_by = ?, sealed = ?
                WHERE id = ?
                """,
            arguments: [
                request.status.rawValue, request.needsAttention,
                request.timeline.last?.event.time.time.milliseconds ?? 0,
                request.completeBy?.isoText ?? noCompletion,
                Blob(try sealedSummary(of: request, store: store)).data, Blob(request.id.bytes),
            ])
    }

    private static func sealedSummary(of request: ServiceRequest, store: Store) throws -> [UInt8] {
        let summary = SealedSummary(
            applicant: request.submission.applicant.member.name, member: request.submission.applicant.member.id,
            validUntil: request.certificate?.validUntil)
        return try store.vault.seal(
            Array(try JSONEncoder().encode(summary)), table: "request", record: request.id.bytes)
    }
}

extension RecordVault {
    func token(family: SamagraFamilyID) -> [UInt8] { token("family", family.digits) }
    func token(member: SamagraMemberID) -> [UInt8] { token("member", member.digits) }
    func token(mobile: MobileNumber) -> [UInt8] { token("mobile", mobile.digits) }
}
