import Domain
import FoundationEssentials
import Primitives

extension WireSubmission {
    /// - Parameter time: The event's time, to which the consent and the date of receipt are relative.
    init(_ submission: Submission, at time: Timestamp) throws(WireProblem) {
        self.init()
        number = submission.number.text
        service = submission.service.text
        serviceVersion = try exact(submission.serviceVersion, "submission.service_version")
        family = try required(UInt32(submission.applicant.family.digits), "submission.family")
        member = try WireMember(submission.applicant.member)
        address = WireAddress(submission.applicant.address)
        answers = WireAnswer.list(submission.answers)
        documents = submission.documents.map { WireAttachment($0) }
        consentOffsetMs = submission.consent.givenAt.milliseconds &- time.milliseconds
        consentText = Data(submission.consent.text.bytes)
        fees = WireFees(submission.fees)
        receivedOffsetDays = try exact(
            submission.receivedOn.daysSince1970 - time.civilDate.daysSince1970, "submission.received_offset_days")
        if let dueOn = submission.dueOn {
            dueDays = try exact(dueOn.daysSince1970 - submission.receivedOn.daysSince1970, "submission.due_days")
        }
        named = try WireMember.list(submission.named)
        if let consent = submission.locker { locker = WireLockerConsent(consent) }
        if let isBelow = submission.applicant.isBelowPovertyLine { belowPovertyLine = isBelow }
        if submission.intake != IntakeFacts() {
            intake = try WireIntake(submission.intake, receivedOn: submission.receivedOn)
        }
        if let proven = submission.identity { identity = WireProvenIdentity(proven) }
        if let standing = submission.eligibility { eligibility = try WireEligibility(standing) }
    }

    func domain(at time: Timestamp) throws(WireProblem) -> Submission {
        guard hasMember else { throw .missing(field: "submission.member") }
        guard hasAddress else { throw .missing(field: "submission.address") }
        guard hasFees else { throw .missing(field: "submission.fees") }
        guard serviceVersion > 0 else { throw .missing(field: "submission.service_version") }
        guard let number = RequestNumber(number), number.text == self.number else {
            throw .outOfRange(field: "submission.number")
        }
        let received = try date(
            time.civilDate.daysSince1970 + Int(receivedOffsetDays), "submission.received_offset_days")
        return Submission(
            number: number, service: ServiceID(try filled(service, "submission.service")),
            serviceVersion: Int(serviceVersion),
            applicant: Applicant(
                family: try familyID(family, "submission.family"), member: try member.domain(),
                address: try address.domain(), isBelowPovertyLine: hasBelowPovertyLine ? belowPovertyLine : nil),
            answers: try WireAnswer.domain(answers), documents: try WireAttachment.domain(documents),
            consent: Consent(
                givenAt: try instant(time.milliseconds &+ consentOffsetMs, "submission.consent_offset_ms"),
                text: try contentHash(consentText, "submission.consent_text")),
            fees: try fees.domain(), receivedOn: received,
            dueOn: hasDueDays ? try date(received.daysSince1970 + Int(dueDays), "submission.due_days") : nil,
            named: try WireMember.domain(named),
            intake: hasIntake ? try intake.domain(receivedOn: received) : IntakeFacts(),
            identity: hasIdentity ? try identity.domain() : nil,
            eligibility: hasEligibility ? try eligibility.domain() : nil,
            locker: hasLocker ? try locker.domain() : nil)
    }
}

extension WireIntake {
    init(_ facts: IntakeFacts, receivedOn: CivilDate) throws(WireProblem) {
        self.init()
        let received = receivedOn.daysSince1970
        if let day = facts.sameDayOn { sameDayDays = try exact(day.daysSince1970 - received, "intake.same_day_days") }
        if let day = facts.completeBy {
            completeByDays = try exact(day.daysSince1970 - received, "intake.complete_by_days")
        }
    }

    func domain(receivedOn: CivilDate) throws(WireProblem) -> IntakeFacts {
        let received = receivedOn.daysSince1970
        return IntakeFacts(
            sameDayOn: hasSameDayDays ? try date(received + Int(sameDayDays), "intake.same_day_days") : nil,
            completeBy: hasCompleteByDays
                ? try date(received + Int(completeByDays), "intake.complete_by_days") : nil)
    }
}

extension WireFees {
    init(_ fees: FeeReceipt) {
        self.init()
        processingPaise = fees.processing.paise
        printedCopyPaise = fees.printedCopy.paise
        statutoryPaise = fees.statutory.paise
    }

    func domain() throws(WireProblem) -> FeeReceipt {
        FeeReceipt(
            processing: try paise(processingPaise, "fees.processing_paise"),
            printedCopy: try paise(printedCopyPaise, "fees.printed_copy_paise"),
            statutory: try paise(statutoryPaise, "fees.statutory_paise"))
    }
}
