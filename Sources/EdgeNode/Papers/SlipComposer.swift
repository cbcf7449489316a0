import Domain
import Paper
import Primitives

/// Turns a request into the slip that the citizen takes home.
struct SlipComposer {
    let request: ServiceRequest
    let service: Service
    let calendar: WorkingCalendar
    let guarantee: GuaranteeTerms?
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
            bringUntil: documents.allSatisfy(\.isHandedIn) ? nil : request.completeBy ?? submission.intake.completeBy,
            qrText: submission.number.text, appeal: appeal, operatorCode: request.takenBy.person?.text ?? "–",
            slipNumber: "J \(request.timeline.first?.event.position ?? 0)",
            receipt: submission.fees.total > .zero ? submission.number.text : nil,
            duplicate: copy > 1 ? Duplicate(copy: copy, printedAt: now) : nil)
    }

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
        let isWorking = service.limitCount == .workingDays
        let term = "\(limit.value) \(isWorking ? "कार्य दिवस" : "दिन")"
        return DueDate(
            date: dueOn, days: isWorking ? [taken] + days : [],
            term: LocalizedText(
                hindi: service.number.map { "सेवा \($0) · \(term)" } ?? term,
                english: isWorking ? "working days" : "days"),
            isTermConfirmed: limit.confidence != .unconfirmed,
            areHolidaysPublished: calendar.isConfirmed(through: dueOn), sameDay: sameDay)
    }

    /// What *Samadhan Ek Din* promised when the request was taken.
    private var sameDay: DueDate.SameDay? {
        guard let day = submission.intake.sameDayOn else { return nil }
        let entry = guarantee?.sameDay?.entry(of: submission.service)
        return DueDate.SameDay(
            date: day, isToday: day == submission.receivedOn,
            isConfirmed: entry.map { $0.confidence != .unconfirmed } ?? false)
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
                // What nobody published is said, not written as nothing.
                amount: service.statutoryFee == nil
                    ? "प्रकाशित नहीं" : submission.fees.statutory.receiptFigures,
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

    /// The penalty for delay goes to the applicant; its amounts are the catalogue's.
    private var appeal: Paper.Appeal {
        let penalty = guarantee.map {
            "देरी पर ₹\($0.penaltyPerDay.value.figures) प्रतिदिन (अधिकतम ₹\($0.penaltyMaximum.value.figures)) आपको।"
        }
        return Paper.Appeal(
            lead: "समय पर सेवा न मिले तो इसी केन्द्र पर अपील करें" + (penalty == nil ? "।" : ":"), rest: penalty ?? "",
            english: "Late? Appeal at this centre.")
    }
}
