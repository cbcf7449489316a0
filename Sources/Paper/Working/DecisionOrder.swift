package import Primitives

/// An order by which an officer sends a request back or refuses it, with the reasons that the law asks for.
package struct DecisionOrder: Sendable, Hashable {
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

    package var kind: Kind
    package var office: String
    /// The request's number; the order carries it too.
    package var number: String
    package var service: LocalizedText
    package var applicant: LocalizedText
    package var decidedOn: CivilDate
    /// One or more, in full sentences.
    package var reasons: [LocalizedText]
    /// What to bring, for an order that sends back.
    package var bring: [LocalizedText]
    package var bringUntil: CivilDate?
    package var appeal: AppealNote
    package var officer: LocalizedText
    package var designation: LocalizedText
    package var qrText: String
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
