import Domain
import Primitives
import SyncProtocol
import TestKit

/// One of everything.
enum Samples {
    static let record = RecordID("0190f1b2c3d47e5f8a9b0c1d2e3f4a5b")!
    static let approval = Decision(outcome: .approved, reasons: "", completeBy: nil)
    static let correction = Correction(field: .nameHindi, value: "रामप्रसाद मरावी", reason: "मात्रा की त्रुटि")

    static let certificate = IssuedCertificate(
        number: CertificateNumber(service: "6.2", centre: "MDL03", year: 26, serial: 4_127),
        issuedAt: SampleTimes.morning, validUntil: CivilDate(year: 2029, month: 11, day: 26), lease: "LS-MDL03-0001",
        signer: .software, document: ContentHash(bytes: [UInt8](repeating: 7, count: 32))!,
        signedRange: ContentHash(bytes: [UInt8](repeating: 8, count: 32))!, qrText: "ESEVA1:ABC")

    static let bodies: [EventBody] = {
        var journal = SampleJournal(seed: 3)
        let operatorID = PersonID("OP02")!
        let completion = Completion(
            answers: ["purpose": "loan", "annual_income": "120000"],
            documents: [AttachedDocument(kind: "declaration", content: certificate.document)])
        let returned = Decision(
            outcome: .returned, reasons: "आय का स्रोत स्पष्ट करें",
            completeBy: CivilDate(year: 2026, month: 12, day: 5))
        let rejected = Decision(outcome: .rejected, reasons: "अपात्र", completeBy: nil)
        return [
            journal.submission(),
            .request(record, .completed(completion)),
            .request(record, .decided(approval)),
            .request(record, .decided(returned)),
            .request(record, .decided(rejected)),
            .request(record, .certified(certificate)),
            .request(record, .corrected(correction)),
            .request(record, .printed(PrintedPaper(kind: .certificate, copy: 2))),
            .access(.signedIn(operatorID)),
            .access(.pinSet(operatorID)),
            .access(.wrongPIN(operatorID, failures: 3)),
            .access(.locked(operatorID, until: SampleTimes.morning)),
            .node(.leaseInstalled(lease: "LS-MDL03-0001")),
            .node(.catalogueInstalled(version: 4)),
            .node(.peopleInstalled(count: 2)),
            ruled(journal.submission()),
        ]
    }()

    /// A submission to a service with a rule.
    private static func ruled(_ body: EventBody) -> EventBody {
        guard case .request(let id, .submitted(var submission)) = body else { return body }
        submission.eligibility = EligibilityStanding(truth: .unknown, schemes: ["kalyani"], failed: [0, 9], open: [3])
        return .request(id, .submitted(submission))
    }

    static let grant = PersonGrant(
        person: Person(
            id: PersonID("OF01")!, name: SampleJournal.officer.name, role: .officer,
            designation: SampleJournal.officer.designation),
        oneTimeCode: StretchedSecret("7K2M-9QXR", salt: [UInt8](repeating: 5, count: 16), rounds: 1_000),
        expires: SampleTimes.morning.advanced(byDays: 7), withdrawn: false)

    static let stateBodies: [StateMessage.Body] = [
        .event([1, 2, 3]),
        .lease(LeaseGrant(signedLease: [1], signingCertificate: [2], chain: [[3], [4, 5]])),
        .people([grant, PersonGrant(person: grant.person, oneTimeCode: nil, expires: grant.expires, withdrawn: true)]),
        .catalogue(CataloguePackage(version: 1, json: Array("{}".utf8), signature: [9])),
        .households([SampleHouseholds.maravi]),
        .memberCorrection(
            MemberCorrection(
                family: SampleHouseholds.maravi.family, member: SampleHouseholds.maravi.members[0].id,
                correction: correction)),
    ]

    static func stateEvent(_ body: EventBody) -> JournalEvent {
        JournalEvent(
            id: record, origin: .state, epoch: 0, position: 1, previous: .zero,
            time: HybridTime(time: SampleTimes.morning, counter: 1), actor: SampleJournal.officer, body: body)
    }
}
