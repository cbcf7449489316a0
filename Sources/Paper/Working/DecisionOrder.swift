package import Primitives

/// An order by which an officer sends a request back or refuses it, with the reasons that the law asks for.
package struct DecisionOrder: Sendable, Hashable {
    /// What was decided.
    package enum Kind: Sendable, Hashable {
        /// Sent back: the applicant may bring what is missing.
        case returned
        case rejected
    }

    /// To whom and within which time the applicant can appeal.
    package struct AppealNote: Sendable, Hashable {
        /// `nil` where no official source confirms it.
        package var officer: LocalizedText?
        /// Days from the order; `nil` where no official source confirms them.
        package var days: Int?

        package init(officer: LocalizedText?, days: Int?) {
            self.officer = officer
            self.days = days
        }
    }

    /// What was decided.
    package var kind: Kind
    /// The office's line under the title, Hindi.
    package var office: String
    /// The request's number; the order carries it too.
    package var number: String
    /// Number and name of the service.
    package var service: LocalizedText
    /// The applicant's name.
    package var applicant: LocalizedText
    /// The date of the order.
    package var decidedOn: CivilDate
    /// One or more, in full sentences.
    package var reasons: [LocalizedText]
    /// What to bring, for an order that sends back.
    package var bring: [LocalizedText]
    /// The last date to bring it.
    package var bringUntil: CivilDate?
    /// Whom to appeal to.
    package var appeal: AppealNote
    /// Name of the officer who decided.
    package var officer: LocalizedText
    /// The officer's post.
    package var designation: LocalizedText
    /// At most 61 characters of QR's alphanumeric set.
    package var qrText: String
    /// The creation date that the PDF states.
    package var producedAt: Timestamp

    package init(
        kind: Kind, office: String, number: String, service: LocalizedText, applicant: LocalizedText,
        decidedOn: CivilDate, reasons: [LocalizedText], bring: [LocalizedText], bringUntil: CivilDate?,
        appeal: AppealNote, officer: LocalizedText, designation: LocalizedText, qrText: String, producedAt: Timestamp
    ) {
        self.kind = kind
        self.office = office
        self.number = number
        self.service = service
        self.applicant = applicant
        self.decidedOn = decidedOn
        self.reasons = reasons
        self.bring = bring
        self.bringUntil = bringUntil
        self.appeal = appeal
        self.officer = officer
        self.designation = designation
        self.qrText = qrText
        self.producedAt = producedAt
    }
}
