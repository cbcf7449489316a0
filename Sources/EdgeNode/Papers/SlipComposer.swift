import Domain
import Paper
import Primitives

/// Turns a request into the slip that the citizen takes home.
struct SlipComposer {
    let request: ServiceRequest
    let service: Service
    let calendar: WorkingCalendar
    let centre: CentreName

    private var submission: Submission { request.submission }

    /// - Parameters:
    ///   - copy: 1 for the original; later ones are marked प्रतिलिपि.
    ///   - now: When it is printed.
    func slip(copy: Int, at now: Timestamp) -> AcknowledgementSlip {
        AcknowledgementSlip(
            centre: centre.name.hindi, place: "जिला \(submission.applicant.address.district.hindi) · \(centre.code)",
            number: submission.number.text, takenAt: request.submittedAt, service: service.name,
            applicant: submission.applicant.member.name.hindi, due: due,
            officer: officer,
            fees: fees, total: "₹ \(submission.fees.total.receiptFigures)",
            payment: LocalizedText(hindi: "नकद", english: "Cash"), documents: documents,
            bringUntil: documents.allSatisfy(\.isHandedIn)
                ? nil : submission.receivedOn.adding(days: Self.daysToComplete),
            qrText: submission.number.text, appeal: appeal, operatorCode: request.takenBy.person?.text ?? "–",
            slipNumber: "J \(request.timeline.first?.event.position ?? 0)",
            duplicate: copy > 1 ? Duplicate(copy: copy, printedAt: now) : nil)
    }

    /// An incomplete request may be completed within 30 days (model RFP of the Lok Seva Kendras).
    static let daysToComplete = 30

    private var officer: SlipValue {
        guard let officer = service.officer else { return SlipValue("प्राधिकृत अधिकारी", isConfirmed: false) }
        return SlipValue(
            "\(officer.value.hindi), \(submission.applicant.address.tehsil.hindi)",
            isConfirmed: officer.confidence != .unconfirmed)
    }

    /// `nil` where no time limit is published.
    private var due: DueDate? {
        guard let dueOn = submission.dueOn, let limit = service.timeLimit else { return nil }
        let taken = DueDate.Day(date: submission.receivedOn, kind: .taken)
        let days = calendar.days(after: submission.receivedOn, through: dueOn).map { day in
            DueDate.Day(date: day.date, kind: day.number.map { .working($0) } ?? .holiday)
        }
        let term = "\(limit.value) कार्य दिवस"
        return DueDate(
            date: dueOn, days: [taken] + days,
            term: LocalizedText(
                hindi: service.number.map { "सेवा \($0) · \(term)" } ?? term, english: "working days"),
            isTermConfirmed: limit.confidence != .unconfirmed,
            areHolidaysPublished: calendar.isConfirmed(through: dueOn))
    }

    private var fees: [FeeLine] {
        [
            FeeLine(
                label: LocalizedText(hindi: "प्रोसेसिंग शुल्क", english: "Processing"),
                amount: submission.fees.processing.receiptFigures, isConfirmed: true),
            FeeLine(
                label: LocalizedText(hindi: "छपी प्रति", english: "Printed copy"),
                amount: submission.fees.printedCopy.receiptFigures, isConfirmed: true),
            FeeLine(
                label: LocalizedText(hindi: "वैधानिक शुल्क", english: "Statutory"),
                amount: submission.fees.statutory.receiptFigures,
                isConfirmed: service.statutoryFee.map { $0.confidence != .unconfirmed } ?? false),
        ]
    }

    /// What was handed in, and what is still to bring.
    private var documents: [DocumentLine] {
        service.papers(of: submission).compactMap { paper in
            let isHandedIn = submission.documents.contains { $0.kind == paper.document.id }
            guard paper.isRequired || isHandedIn else { return nil }
            return DocumentLine(name: paper.document.name.hindi, isHandedIn: isHandedIn)
        }
    }

    /// The Act's penalty for delay: ₹250 a day, at most ₹5,000, paid to the applicant.
    private var appeal: Paper.Appeal {
        Paper.Appeal(
            lead: "समय पर सेवा न मिले तो इसी केन्द्र पर अपील करें:",
            rest: "देरी पर ₹250 प्रतिदिन (अधिकतम ₹5,000) आपको।",
            english: "Late? Appeal at this centre.")
    }
}
