package import Primitives

/// Everything that stands on the slip that a citizen takes home: the law's acknowledgement of a request.
package struct AcknowledgementSlip: Sendable, Hashable {
    /// `लोक सेवा केन्द्र, बिछिया`, in the first line.
    package var centre: String
    /// `जिला मंडला · LSK-MDL-03`, in the second.
    package var place: String
    /// `MDL03-26-018274-6`: what stands before the last two groups is set smaller.
    package var number: String
    /// When the request was taken and the first slip printed.
    package var takenAt: Timestamp
    /// The service's name.
    package var service: LocalizedText
    /// The applicant's name, Hindi.
    package var applicant: String
    /// `nil` where the request is not complete or the service has no confirmed term.
    package var due: DueDate?
    /// Post of the officer who is answerable.
    package var officer: SlipValue
    /// What was paid, fee by fee.
    package var fees: [FeeLine]
    /// With its sign: `₹ 25.00`.
    package var total: String
    /// The receipt's number of the fee; `nil` where nothing was paid.
    package var receipt: String?
    /// `नकद` / `Cash`.
    package var payment: LocalizedText
    /// What is to bring, and what was handed in.
    package var documents: [DocumentLine]
    /// The last date for what is still to bring.
    package var bringUntil: CivilDate?
    /// At most 61 characters of QR's alphanumeric set; never changes with a duplicate.
    package var qrText: String
    /// What to do when the service is late.
    package var appeal: Appeal
    /// The operator's number at this centre, as `02`.
    package var operatorCode: String
    /// Number of this slip and of the journal, as `पर्ची 0311 · J 48 213`.
    package var slipNumber: String
    /// Set for every print after the first.
    package var duplicate: Duplicate?

    /// The most lines of fees, and of documents.
    package static let maximumLines = 20

    package init(
        centre: String, place: String, number: String, takenAt: Timestamp, service: LocalizedText, applicant: String,
        due: DueDate?, officer: SlipValue, fees: [FeeLine], total: String, payment: LocalizedText,
        documents: [DocumentLine], bringUntil: CivilDate?, qrText: String, appeal: Appeal, operatorCode: String,
        slipNumber: String, receipt: String? = nil, duplicate: Duplicate? = nil
    ) {
        self.centre = centre
        self.place = place
        self.number = number
        self.takenAt = takenAt
        self.service = service
        self.applicant = applicant
        self.due = due
        self.officer = officer
        self.fees = fees
        self.total = total
        self.receipt = receipt
        self.payment = payment
        self.documents = documents
        self.bringUntil = bringUntil
        self.qrText = qrText
        self.appeal = appeal
        self.operatorCode = operatorCode
        self.slipNumber = slipNumber
        self.duplicate = duplicate
    }
}
