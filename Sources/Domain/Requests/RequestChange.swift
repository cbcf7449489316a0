package import Primitives

/// What can happen to a request.
package enum RequestChange: Sendable, Hashable {
    case submitted(Submission)
    /// The applicant supplied what was missing.
    case completed(Completion)
    case decided(Decision)
    case certified(IssuedCertificate)
    /// The state corrected a fact of the request.
    case corrected(Correction)
    /// A paper was printed; the second and later printings are copies.
    case printed(PrintedPaper)
    /// It ended without a decision: not completed in time, or taken back on its day.
    case closed(RequestClosing)
    /// An appeal was filed about it.
    case appealed(AppealFiling)
}

/// The request as it was handed in.
package struct Submission: Sendable, Hashable {
    package var number: RequestNumber
    package var service: ServiceID
    package var serviceVersion: Int
    package var applicant: Applicant
    package var answers: Answers
    package var documents: [AttachedDocument]
    package var consent: Consent
    package var fees: FeeReceipt
    package var receivedOn: CivilDate
    /// `nil` where no time limit is published for the service.
    package var dueOn: CivilDate?
    /// Members of the family whom an answer names, as the register knew them on that day.
    package var named: [Member]
    /// What stood on the receipt besides the Act's limit.
    package var intake: IntakeFacts
    /// How the applicant proved who they are; `nil` where they did not.
    package var identity: ProvenIdentity?
    /// How eligibility stood; `nil` where the service has no rule.
    package var eligibility: EligibilityStanding?
    /// `nil` where nothing of the locker lay ready.
    package var locker: LockerConsent?

    package init(
        number: RequestNumber, service: ServiceID, serviceVersion: Int, applicant: Applicant, answers: Answers,
        documents: [AttachedDocument], consent: Consent, fees: FeeReceipt, receivedOn: CivilDate, dueOn: CivilDate?,
        named: [Member] = [], intake: IntakeFacts = IntakeFacts(), identity: ProvenIdentity? = nil,
        eligibility: EligibilityStanding? = nil, locker: LockerConsent? = nil
    ) {
        self.number = number
        self.service = service
        self.serviceVersion = serviceVersion
        self.applicant = applicant
        self.answers = answers
        self.documents = documents
        self.consent = consent
        self.fees = fees
        self.receivedOn = receivedOn
        self.dueOn = dueOn
        self.named = named
        self.intake = intake
        self.identity = identity
        self.eligibility = eligibility
        self.locker = locker
    }
}

/// What was promised at the desk besides the Act's limit.
package struct IntakeFacts: Sendable, Hashable {
    /// The day that *Samadhan Ek Din* promises; `nil` where the service is not listed.
    package var sameDayOn: CivilDate?
    /// The last day for what was still to bring; `nil` where the request was handed in complete.
    package var completeBy: CivilDate?

    package init(sameDayOn: CivilDate? = nil, completeBy: CivilDate? = nil) {
        self.sameDayOn = sameDayOn
        self.completeBy = completeBy
    }
}

/// The applicant as the register knew them on the day of the request.
package struct Applicant: Sendable, Hashable {
    package var family: SamagraFamilyID
    package var member: Member
    package var address: Address
    /// ``Household/isBelowPovertyLine``
    package var isBelowPovertyLine: Bool?

    package init(family: SamagraFamilyID, member: Member, address: Address, isBelowPovertyLine: Bool? = nil) {
        self.family = family
        self.member = member
        self.address = address
        self.isBelowPovertyLine = isBelowPovertyLine
    }

    /// A member as their family's record shows them.
    package init(_ member: Member, of household: Household) {
        self.init(
            family: household.family, member: member, address: household.address,
            isBelowPovertyLine: household.isBelowPovertyLine)
    }
}

/// A document kept with the request, named by the hash of its bytes.
package struct AttachedDocument: Sendable, Hashable, Codable {
    /// ``RequiredDocument/id``.
    package var kind: String
    package var content: ContentHash?

    /// - Parameter content: `nil` where the paper was only seen, or the register vouches for it.
    package init(kind: String, content: ContentHash?) {
        self.kind = kind
        self.content = content
    }
}

/// The applicant's consent to the use of their data, as it was read to them.
package struct Consent: Sendable, Hashable {
    package var givenAt: Timestamp
    /// SHA-256 of the text consented to, in UTF-8.
    package var text: ContentHash

    package init(givenAt: Timestamp, text: ContentHash) {
        self.givenAt = givenAt
        self.text = text
    }
}

/// What came in for a returned request.
package struct Completion: Sendable, Hashable {
    /// What changed; an empty answer takes back one that is not asked any more.
    package var answers: Answers
    package var documents: [AttachedDocument]
    /// Members of the family whom a new answer names.
    package var named: [Member]
    /// `nil` where nothing of the locker lay ready.
    package var locker: LockerConsent?

    package init(
        answers: Answers, documents: [AttachedDocument], named: [Member] = [], locker: LockerConsent? = nil
    ) {
        self.answers = answers
        self.documents = documents
        self.named = named
        self.locker = locker
    }
}

/// An officer's decision with its reasons.
package struct Decision: Sendable, Hashable {
    /// Which way a case was decided.
    package enum Outcome: String, Sendable, Hashable, Codable {
        case approved, returned, rejected
    }

    package var outcome: Outcome
    /// Required for a return or a rejection.
    package var reasons: String
    /// For a return: the last date to complete the request.
    package var completeBy: CivilDate?

    package init(outcome: Outcome, reasons: String, completeBy: CivilDate?) {
        self.outcome = outcome
        self.reasons = reasons
        self.completeBy = completeBy
    }
}

/// A paper that left the printer.
package struct PrintedPaper: Sendable, Hashable {
    /// Which paper it was.
    package enum Kind: String, Sendable, Hashable, Codable {
        case slip, declaration, order, certificate, cancellation, application
    }

    package var kind: Kind
    /// 1 for the original.
    package var copy: Int

    package init(kind: Kind, copy: Int) {
        self.kind = kind
        self.copy = copy
    }
}
