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
    /// `nil` where nothing of the locker lay ready.
    package var locker: LockerConsent?

    package init(
        number: RequestNumber, service: ServiceID, serviceVersion: Int, applicant: Applicant, answers: Answers,
        documents: [AttachedDocument], consent: Consent, fees: FeeReceipt, receivedOn: CivilDate, dueOn: CivilDate?,
        named: [Member] = [], locker: LockerConsent? = nil
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
        self.locker = locker
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
package struct AttachedDocument: Sendable, Hashable {
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

/// A fact that the state put right.
package struct Correction: Sendable, Hashable {
    /// What can be corrected.
    package enum Field: String, Sendable, Hashable, Codable, CaseIterable {
        case nameHindi = "name-hi"
        case nameEnglish = "name-en"
        case guardianHindi = "guardian-hi"
        case guardianEnglish = "guardian-en"
        case birthDate = "birth-date"
        case mobile
    }

    package var field: Field
    package var value: String
    package var reason: String

    package init(field: Field, value: String, reason: String) {
        self.field = field
        self.value = value
        self.reason = reason
    }
}

/// A paper that left the printer.
package struct PrintedPaper: Sendable, Hashable {
    /// Which paper it was.
    package enum Kind: String, Sendable, Hashable, Codable {
        case slip, declaration, order, certificate
    }

    package var kind: Kind
    /// 1 for the original.
    package var copy: Int

    package init(kind: Kind, copy: Int) {
        self.kind = kind
        self.copy = copy
    }
}
