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

    static let lastDay = CivilDate(year: 2026, month: 12, day: 26)!
    static let fees = FeeReceipt(
        processing: Money(rupees: 20), printedCopy: Money(rupees: 5), statutory: Money(paise: 1_050))
    static let count = CashCount(counts: [3, 0, 6, 2, 1, 1, 0, 0, 5])!
    static let totals = DrawerTotals(
        float: Money(rupees: 500), receipts: fees, refunds: .none, feeCount: 1, refundCount: 0)
    static let appeal = AppealFiling(
        level: .second, appeal: record, number: RequestNumber(centre: "MDL03", year: 26, serial: 18_300),
        filedOn: lastDay)

    /// Handed in within the hours of the same day, with papers to bring.
    static let incomplete: EventBody = {
        var journal = SampleJournal(seed: 4)
        guard case .request(let id, .submitted(var submission)) = journal.submission() else { preconditionFailure() }
        submission.intake = IntakeFacts(
            sameDayOn: submission.receivedOn, completeBy: submission.receivedOn.adding(days: 30))
        return .request(id, .submitted(submission))
    }()
    static let identityCheck = IdentityCheck(
        family: SampleHouseholds.maravi.family, member: SampleHouseholds.maravi.members[0].id, kind: .aadhaarQR,
        reference: SampleTimes.morning.advanced(byDays: -500), lastFour: "0821",
        matches: MatchedField.allCases.enumerated().map { index, field in
            FieldMatch(field, MatchOutcome.allCases[index % MatchOutcome.allCases.count])
        }, decision: .samePerson, consent: ContentHash(bytes: [UInt8](repeating: 9, count: 32))!)
    static let paper = LockerPaper(
        member: SampleHouseholds.maravi.members[0].id, kind: "caste_certificate",
        datedOn: CivilDate(year: 2026, month: 4, day: 30), validUntil: CivilDate(year: 2027, month: 4, day: 30),
        origin: .scanned, pages: [certificate.document, certificate.signedRange], replaces: record)

    /// What was missing came from the locker; another paper there was not given.
    static let attached = Completion(
        answers: [:],
        documents: paper.pages.map { AttachedDocument(kind: "caste_certificate+caste_digital", content: $0) },
        locker: LockerConsent(
            text: certificate.document,
            used: [
                LockerConsent.Use(
                    document: "caste_certificate+caste_digital", entry: record, kind: "caste_certificate")
            ], declined: ["bank_passbook"]))

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
            .proposed(proposal),
            .request(record, .closed(RequestClosing(cause: .lapsed(completeBy: lastDay), reason: ""))),
            .request(record, .closed(RequestClosing(cause: .cancelled(refund: fees), reason: "ग़लत सेवा"))),
            .request(record, .appealed(appeal)),
            incomplete,
            .cash(record, .opened(DrawerOpening(day: lastDay, float: count))),
            .cash(
                record, .closed(DrawerClosing(totals: totals, counted: count, reason: "₹5 कम", statement: "ESEVC1:A"))),
            .cash(record, .printed(copy: 2)),
            .identity(identityCheck),
            .locker(record, .kept(paper)),
            .locker(record, .removed),
            .request(record, .completed(attached)),
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
        .catalogue(
            CatalogueDelta(
                version: 4, base: 3, part: 1, parts: 2, manifest: [1, 2], signature: [UInt8](repeating: 9, count: 64),
                references: [certificate.document], pieces: [3, 4])),
        .households([SampleHouseholds.maravi]),
        .memberCorrection(
            MemberCorrection(
                family: SampleHouseholds.maravi.family, member: SampleHouseholds.maravi.members[0].id,
                correction: correction)),
        .proposalAnswer(
            ProposalAnswer(
                proposal: record, family: proposal.family, member: proposal.member, field: .birthDate,
                value: "1984-07-06", reason: "शाला के अभिलेख से", by: SampleJournal.officer.name,
                at: SampleTimes.morning)),
    ]

    static let proposal = RegisterProposal(
        family: SampleHouseholds.maravi.family, member: SampleHouseholds.maravi.members[0].id,
        change: RegisterProposal.Change(field: .birthDate, before: "1984-07-01", value: "1984-07-05"),
        reason: "जन्म प्रमाण पत्र में यही है", evidence: [AttachedDocument(kind: "birth_certificate", content: nil)])

    static func stateEvent(_ body: EventBody) -> JournalEvent {
        JournalEvent(
            id: record, origin: .state, epoch: 0, position: 1, previous: .zero,
            time: HybridTime(time: SampleTimes.morning, counter: 1), actor: SampleJournal.officer, body: body)
    }
}
