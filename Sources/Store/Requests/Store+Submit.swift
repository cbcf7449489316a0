package import Domain
import GRDB
package import Primitives
import SyncProtocol

/// A document to keep with a request: its bytes are stored, sealed, and sent to the state once.
package struct NewDocument: Sendable, Hashable {
    package var kind: String
    package var mediaType: String
    package var bytes: [UInt8]

    package init(kind: String, mediaType: String, bytes: [UInt8]) {
        self.kind = kind
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// What it will be known by: the SHA-256 of its bytes.
    package var content: ContentHash { EventCoding.hash(bytes) }
}

/// What an appeal is about.
package struct AppealOrder: Sendable, Hashable, Codable {
    package var request: RecordID
    package var level: AppealLevel

    package init(request: RecordID, level: AppealLevel) {
        self.request = request
        self.level = level
    }
}

/// What a request is made of, before it has its number.
package struct SubmissionOrder: Sendable {
    /// The draft's id: the same key again yields the first number.
    package var key: RecordID
    package var service: Service
    package var applicant: Applicant
    package var answers: Answers
    /// Papers seen or vouched for, without bytes.
    package var seenDocuments: [String]
    package var newDocuments: [NewDocument]
    /// Papers that are kept already, such as the confirmed declaration of the draft.
    package var keptDocuments: [AttachedDocument]
    package var consent: Consent
    package var fees: FeeReceipt
    package var receivedOn: CivilDate
    /// `nil` where no time limit is published.
    package var dueOn: CivilDate?
    /// Members of the family whom an answer names.
    package var named: [Member]
    package var intake: IntakeFacts
    /// Set for an appeal.
    package var appeal: AppealOrder?
    /// Whether the fee goes into the operator's drawer: then one must be open for that day.
    package var needsDrawer: Bool
    /// How the applicant proved who they are; `nil` where they did not.
    package var identity: ProvenIdentity?
    package var eligibility: EligibilityStanding?
    package var locker: LockerConsent?

    package init(
        key: RecordID, service: Service, applicant: Applicant, answers: Answers, seenDocuments: [String],
        newDocuments: [NewDocument] = [], keptDocuments: [AttachedDocument] = [], consent: Consent, fees: FeeReceipt,
        receivedOn: CivilDate, dueOn: CivilDate?, named: [Member] = [], intake: IntakeFacts = IntakeFacts(),
        appeal: AppealOrder? = nil, needsDrawer: Bool = false, identity: ProvenIdentity? = nil,
        eligibility: EligibilityStanding? = nil, locker: LockerConsent? = nil
    ) {
        self.key = key
        self.service = service
        self.applicant = applicant
        self.answers = answers
        self.seenDocuments = seenDocuments
        self.newDocuments = newDocuments
        self.keptDocuments = keptDocuments
        self.consent = consent
        self.fees = fees
        self.receivedOn = receivedOn
        self.dueOn = dueOn
        self.named = named
        self.intake = intake
        self.appeal = appeal
        self.needsDrawer = needsDrawer
        self.identity = identity
        self.eligibility = eligibility
        self.locker = locker
    }
}

extension Store {
    /// Takes a request: its number, its event, its documents and its place in the outbox in one commit, its draft
    /// deleted. When this returns, no power cut loses it.
    ///
    /// - Returns: The request's id and number; those of the first time where the key was submitted before.
    /// - Throws: ``StoreError/duplicateRequest(_:)`` where the member has the same service under way,
    ///   ``StoreError/held(_:)`` where they hold what it gives; ``CashProblem`` where the fee has no drawer to go into.
    package func submit(_ order: SubmissionOrder, by actor: Actor) async throws -> (id: RecordID, number: RequestNumber)
    {
        let now = clock.now()
        return try await write { database in
            if let first = try self.submitted(order.key, in: database) { return first }
            try self.refuseSecond(
                of: order.service, for: order.applicant.member.id, about: order.appeal?.request,
                on: order.receivedOn, in: database)
            if order.needsDrawer { _ = try self.openDrawer(of: actor, on: order.receivedOn, in: database) }
            guard let node = try NodeRow.fetch(database) else { throw StoreError.notProvisioned }
            let year = order.receivedOn.year
            let serial = try self.nextSerial("request", year: year, in: database)
            let number = RequestNumber(centre: node.centre, year: year, serial: serial)
            let new = try order.newDocuments.map { document in
                AttachedDocument(kind: document.kind, content: try self.keep(document, in: database))
            }
            for content in order.keptDocuments.compactMap(\.content) { try self.queue(content, in: database) }
            let submission = Submission(
                number: number, service: order.service.id, serviceVersion: order.service.version,
                applicant: order.applicant, answers: order.answers,
                documents: order.seenDocuments.map { AttachedDocument(kind: $0, content: nil) }
                    + order.keptDocuments + new,
                consent: order.consent, fees: order.fees, receivedOn: order.receivedOn, dueOn: order.dueOn,
                named: order.named, intake: order.intake, identity: order.identity, eligibility: order.eligibility,
                locker: order.locker)
            let id = RecordID(at: now, random: self.random)
            let event = try Journal(database: database, store: self)
                .append(.request(id, .submitted(submission)), by: actor, at: now)
            guard let request = ServiceRequest(id: id, events: [event]) else { throw StoreError.unknownRequest }
            try RequestRow.insert(
                request, submissionKey: order.key, about: order.appeal?.request, in: database, store: self)
            if let appeal = order.appeal { try self.note(appeal, filedAs: request, by: actor, at: now, in: database) }
            try database.execute(cached: "DELETE FROM draft WHERE id = ?", arguments: [Blob(order.key.bytes)])
            return (id, number)
        }
    }

    /// Notes an appeal in the life of the request that it is about.
    private func note(
        _ appeal: AppealOrder, filedAs request: ServiceRequest, by actor: Actor, at now: Timestamp,
        in database: Database
    ) throws {
        let filing = AppealFiling(
            level: appeal.level, appeal: request.id, number: request.submission.number,
            filedOn: request.submission.receivedOn)
        try Journal(database: database, store: self)
            .append(.request(appeal.request, .appealed(filing)), by: actor, at: now)
        try RequestRow.update(try fold(appeal.request, in: database), in: database, store: self)
    }

    private func submitted(_ key: RecordID, in database: Database) throws -> (id: RecordID, number: RequestNumber)? {
        guard
            let row = try Row.fetchOne(
                database, cached: "SELECT id, number FROM request WHERE submission_key = ?",
                arguments: [Blob(key.bytes)])
        else { return nil }
        let id: Blob = row["id"]
        guard let id = RecordID(bytes: id.bytes), let number = RequestNumber(row["number"]) else {
            throw StoreError.damaged("request")
        }
        return (id, number)
    }

    /// The next number of a series; a year begins at 1.
    func nextSerial(_ kind: String, year: Int, in database: Database) throws -> Int {
        let serial = try Int.fetchOne(
            database,
            cached: """
                INSERT INTO serial(kind, year, last) VALUES (?, ?, 1)
                ON CONFLICT (kind, year) DO UPDATE SET last = last + 1 RETURNING last
                """, arguments: [kind, year])
        guard let serial else { throw StoreError.damaged("serial") }
        return serial
    }
}
