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
            fees: fees.domain, receivedOn: received,
            dueOn: hasDueDays ? try date(received.daysSince1970 + Int(dueDays), "submission.due_days") : nil,
            named: try WireMember.domain(named), locker: hasLocker ? try locker.domain() : nil)
    }
}

extension WireFees {
    init(_ fees: FeeReceipt) {
        self.init()
        processingPaise = fees.processing.paise
        printedCopyPaise = fees.printedCopy.paise
        statutoryPaise = fees.statutory.paise
    }

    var domain: FeeReceipt {
        FeeReceipt(
            processing: Money(paise: processingPaise), printedCopy: Money(paise: printedCopyPaise),
            statutory: Money(paise: statutoryPaise))
    }
}
