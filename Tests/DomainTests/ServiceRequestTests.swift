import Domain
import Primitives
import TestKit
import Testing

struct ServiceRequestTests {
    private let id = RecordID(bytes: [UInt8](repeating: 9, count: 16))!
    private let approval = Decision(outcome: .approved, reasons: "", completeBy: nil)
    private let rejection = Decision(outcome: .rejected, reasons: "गलत", completeBy: nil)
    private let back = Decision(outcome: .returned, reasons: "आय लिखें", completeBy: CivilDate(iso: "2026-12-26"))

    private func actor(_ id: String) -> Actor {
        let empty = LocalizedText(hindi: "", english: "")
        return Actor(person: PersonID(id), name: empty, designation: empty)
    }

    /// Events of one request, a minute apart, in the order given.
    private func events(_ changes: [(RequestChange, by: String)]) -> [JournalEvent] {
        let random = SeededRandom(seed: 3)
        return changes.enumerated().map { index, change in
            let time = SampleTimes.morning.advanced(bySeconds: Int64(index) * 60)
            return JournalEvent(
                id: RecordID(at: time, random: random), origin: .state, epoch: 0, position: UInt64(index + 1),
                previous: .zero, time: HybridTime(time: time, counter: 0), actor: actor(change.by),
                body: .request(id, change.0))
        }
    }

    private func submitted() -> RequestChange {
        var journal = SampleJournal(seed: 5)
        guard case .request(_, let change) = journal.submission() else { return .decided(approval) }
        return change
    }

    @Test(arguments: 0..<100)
    func `events fold to the same state in whatever order they arrive`(seed: UInt64) {
        let certificate = IssuedCertificate(
            number: CertificateNumber(service: "6.2", centre: "MDL03", year: 2026, serial: 1),
            issuedAt: SampleTimes.morning, validUntil: nil, lease: "LS-MDL03-0001", signer: .software, document: .zero,
            signedRange: .zero, qrText: "X")
        let ordered = events([
            (submitted(), "OP02"), (.decided(back), "TH01"),
            (.completed(Completion(answers: ["purpose": "loan"], documents: [])), "OP02"),
            (.decided(approval), "TH01"), (.decided(rejection), "COLL01"), (.certified(certificate), "TH01"),
            (.corrected(Correction(field: .nameHindi, value: "क", reason: "ख")), "COLL01"),
        ])
        let random = SeededRandom(seed: seed)
        let shuffled = ordered.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
        let expected = ServiceRequest(id: id, events: ordered)
        #expect(ServiceRequest(id: id, events: shuffled) == expected)
        #expect(expected?.status == .certified)
        #expect(expected?.needsAttention == true)
        #expect(expected?.timeline[4].outcome == .superseded(.alreadyDecided))
        #expect(expected?.submission.answers["purpose"] == "loan")
    }

    @Test func `a completion takes back what is not asked any more, and names whom it names once`() {
        let son = SampleHouseholds.maravi.members[3]
        let changes = Completion(answers: ["purpose": "", "earners": "1"], documents: [], named: [son, son])
        let request = ServiceRequest(
            id: id, events: events([(submitted(), "OP02"), (.decided(back), "TH01"), (.completed(changes), "OP02")]))
        #expect(request?.submission.answers["purpose"] == nil)
        #expect(request?.submission.answers["earners"] == "1")
        #expect(request?.submission.answers["annual_income"] != nil)
        #expect(request?.submission.named == [son])
    }

    @Test func `a decision by who took the request is kept but has no effect`() {
        let request = ServiceRequest(id: id, events: events([(submitted(), "OP02"), (.decided(approval), "OP02")]))
        #expect(request?.status == .open)
        #expect(request?.timeline[1].outcome == .superseded(.ownRequest))
    }

    @Test func `without its submission a request is not yet there`() {
        #expect(ServiceRequest(id: id, events: events([(.decided(approval), "TH01")])) == nil)
    }

    @Test func `a rejection by the state after the certificate calls for a person`() {
        let certificate = IssuedCertificate(
            number: CertificateNumber(service: "6.2", centre: "MDL03", year: 2026, serial: 1),
            issuedAt: SampleTimes.morning, validUntil: nil, lease: "L", signer: .software, document: .zero,
            signedRange: .zero, qrText: "X")
        let request = ServiceRequest(
            id: id,
            events: events([
                (submitted(), "OP02"), (.decided(approval), "TH01"), (.certified(certificate), "TH01"),
                (.decided(rejection), "COLL01"),
            ]))
        #expect(request?.status == .certified)
        #expect(request?.needsAttention == true)
    }
}

struct LeaseTests {
    private let officer = PersonID("TH01")!
    private let lease = Lease(
        id: "LS-MDL03-0001", officer: PersonID("TH01")!, node: NodeID("MDL03-1")!, centre: "MDL03", services: ["6.2"],
        notBefore: SampleTimes.morning, notAfter: SampleTimes.morning.advanced(byDays: 30), maximumCount: 10,
        serials: 100...109, maximumDaysOffline: 7, publicKey: [])

    @Test func `each bound refuses for its own reason`() {
        func refusal(
            officer: String = "TH01", service: String = "6.2", serial: Int = 100, issued: Int = 0, days: Int = 1
        ) -> LeaseRefusal? {
            lease.refusal(
                officer: PersonID(officer)!, service: service, serial: serial, issued: issued,
                lastExchange: SampleTimes.morning, at: SampleTimes.morning.advanced(byDays: days))
        }
        #expect(refusal() == nil)
        #expect(refusal(officer: "TH02") == .anotherOfficer)
        #expect(refusal(service: "6.1") == .anotherService)
        #expect(refusal(serial: 110) == .serialOutside)
        #expect(refusal(issued: 10) == .countUsedUp)
        #expect(refusal(days: -1) == .notYetValid)
        #expect(refusal(days: 31) == .ended)
        #expect(refusal(days: 8) == .offlineTooLong)
    }
}
