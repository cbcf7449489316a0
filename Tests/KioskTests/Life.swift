import Domain
import Primitives
import TestKit

/// One request at the stages of its life.
enum Life: Int {
    case open, printed, returned, completed, certified, corrected
    case incomplete, lapsed, cancelled, appealed

    /// The request as the fold of what happened so far.
    var request: ServiceRequest {
        ServiceRequest(id: Self.id, events: Array(events))!
    }

    private static let id = RecordID("0192f3a4b5c67d8e9fa0b1c2d3e4f5a0")!

    private var events: [JournalEvent] {
        let changes: [(RequestChange, Domain.Actor)]
        let `operator` = SampleJournal.operator
        let officer = SampleJournal.officer
        let submitted = (RequestChange.submitted(Self.submission), `operator`)
        let printed = (RequestChange.printed(PrintedPaper(kind: .slip, copy: 1)), `operator`)
        let returned = (
            RequestChange.decided(
                Decision(
                    outcome: .returned, reasons: "घोषणा पत्र पढ़ा नहीं जाता",
                    completeBy: SampleTimes.morning.civilDate.adding(days: 30))), officer
        )
        let completed = (RequestChange.completed(Completion(answers: [:], documents: [])), `operator`)
        let approved = (
            RequestChange.decided(Decision(outcome: .approved, reasons: "", completeBy: nil)), officer
        )
        let certified = (RequestChange.certified(Self.certificate), officer)
        switch self {
        case .open: changes = [submitted]
        case .printed: changes = [submitted, printed]
        case .returned: changes = [submitted, printed, returned]
        case .completed: changes = [submitted, printed, returned, completed]
        case .certified: changes = [submitted, printed, returned, completed, approved, certified]
        case .incomplete:
            var submission = Self.submission
            submission.documents = []
            submission.intake = IntakeFacts(
                sameDayOn: submission.receivedOn, completeBy: submission.receivedOn.adding(days: 30))
            changes = [(.submitted(submission), `operator`)]
        case .lapsed, .cancelled, .appealed: return endings
        case .corrected:
            let state = Domain.Actor(
                person: nil, name: LocalizedText(hindi: "राज्य सर्वर", english: "State server"),
                designation: LocalizedText(hindi: "राज्य सर्वर", english: "State server"))
            let late = RequestChange.decided(Decision(outcome: .rejected, reasons: "दोहरा आवेदन", completeBy: nil))
            changes = [
                submitted, printed, returned, completed, approved, certified,
                (.printed(PrintedPaper(kind: .certificate, copy: 1)), `operator`),
                (.printed(PrintedPaper(kind: .certificate, copy: 2)), `operator`), (late, state),
                (
                    .corrected(
                        Correction(
                            field: .guardianHindi, value: "श्याम लाल मरावी", reason: "स्कूल के अभिलेख से मिलान")),
                    state
                ),
            ]
        }
        return changes.enumerated().map { index, change in Self.event(index, change.0, by: change.1) }
    }

    /// How it ends without a decision, or goes on with an appeal.
    private var endings: [JournalEvent] {
        let submitted = Self.event(0, .submitted(Self.submission), by: SampleJournal.operator)
        let node = Domain.Actor(
            person: nil, name: LocalizedText(hindi: "केन्द्र का उपकरण", english: "Centre's node"),
            designation: LocalizedText(hindi: "", english: ""))
        let last = SampleTimes.morning.civilDate.adding(days: 30)
        switch self {
        case .lapsed:
            let returned = Decision(outcome: .returned, reasons: "घोषणा पत्र पढ़ा नहीं जाता", completeBy: last)
            let closing = RequestClosing(cause: .lapsed(completeBy: last), reason: "")
            return [
                submitted, Self.event(1, .decided(returned), by: SampleJournal.officer),
                Self.event(2, .closed(closing), by: node, days: 31),
            ]
        case .cancelled:
            let closing = RequestClosing(cause: .cancelled(refund: Self.submission.fees), reason: "ग़लत सेवा चुनी गई")
            return [submitted, Self.event(1, .closed(closing), by: SampleJournal.operator)]
        default:
            let filing = AppealFiling(
                level: .first, appeal: Self.id, number: RequestNumber(centre: "MDL03", year: 26, serial: 18_300),
                filedOn: SampleTimes.morning.civilDate.adding(days: 10))
            return [submitted, Self.event(1, .appealed(filing), by: SampleJournal.operator, days: 10)]
        }
    }

    private static func event(
        _ index: Int, _ change: RequestChange, by actor: Domain.Actor, days: Int = 0
    ) -> JournalEvent {
        let time = SampleTimes.morning.advanced(bySeconds: Int64(-1_800 + 120 * index)).advanced(byDays: days)
        return JournalEvent(
            id: RecordID(at: time, random: SeededRandom(seed: UInt64(index))), origin: .node(NodeID("MDL03-1")!),
            epoch: 1, position: UInt64(index + 1), previous: .zero, time: HybridTime(time: time, counter: 0),
            actor: actor, body: .request(id, change))
    }

    private static var submission: Submission {
        let household = SampleHouseholds.maravi
        return Submission(
            number: RequestNumber(centre: "MDL03", year: 26, serial: 18_274), service: ServiceID("gad.income"),
            serviceVersion: 1,
            applicant: Applicant(
                family: household.family, member: household.members[0], address: household.address),
            answers: ["annual_income": "96000", "income_source": "farming", "purpose": "scholarship"],
            documents: [
                AttachedDocument(kind: "declaration", content: .zero), AttachedDocument(kind: "samagra", content: nil),
            ],
            consent: Consent(givenAt: SampleTimes.morning.advanced(bySeconds: -1_860), text: .zero),
            fees: FeeReceipt(processing: Money(rupees: 20), printedCopy: Money(rupees: 5), statutory: .zero),
            receivedOn: SampleTimes.morning.civilDate, dueOn: SampleTimes.morning.civilDate.adding(days: 5))
    }

    private static var certificate: IssuedCertificate {
        IssuedCertificate(
            number: CertificateNumber(service: "6.2", centre: "MDL03", year: 26, serial: 4_127),
            issuedAt: SampleTimes.morning.advanced(bySeconds: -1_200), validUntil: CivilDate(iso: "2027-11-25"),
            lease: "LS-MDL03-0001", signer: .software, document: .zero, signedRange: .zero, qrText: "ESEVA")
    }
}
