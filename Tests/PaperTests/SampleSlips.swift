import Paper
import Primitives

/// The slip of the reference pictures; invented.
enum SampleSlips {
    static let takenAt = Timestamp(seconds: 1_795_669_920)

    static let income = AcknowledgementSlip(
        centre: "लोक सेवा केन्द्र, बिछिया", place: "जिला मंडला · LSK-MDL-03", number: "MDL03-26-018274-6",
        takenAt: takenAt,
        service: SampleSheets.pair("आय प्रमाण पत्र", "Income Certificate"), applicant: "श्रीमती सुनीता मरावी",
        due: DueDate(
            date: SampleSheets.date("2026-11-30"),
            days: [
                .init(date: SampleSheets.date("2026-11-26"), kind: .taken),
                .init(date: SampleSheets.date("2026-11-27"), kind: .working(1)),
                .init(date: SampleSheets.date("2026-11-28"), kind: .working(2)),
                .init(date: SampleSheets.date("2026-11-29"), kind: .holiday),
                .init(date: SampleSheets.date("2026-11-30"), kind: .working(3)),
            ], term: SampleSheets.pair("सेवा 6.2 · 3 कार्य दिवस", "working days"), isTermConfirmed: true,
            areHolidaysPublished: true),
        officer: SlipValue("तहसीलदार, बिछिया", isConfirmed: true),
        fees: [
            FeeLine(label: SampleSheets.pair("प्रोसेसिंग शुल्क", "Processing"), amount: "20.00", isConfirmed: true),
            FeeLine(label: SampleSheets.pair("छपी प्रति", "Printed copy"), amount: "5.00", isConfirmed: true),
            FeeLine(label: SampleSheets.pair("वैधानिक शुल्क", "Statutory"), amount: "0.00", isConfirmed: true),
        ], total: "₹ 25.00", payment: SampleSheets.pair("नकद", "Cash"),
        documents: [
            DocumentLine(name: "आय का स्व-प्रमाणित घोषणा पत्र", isHandedIn: false),
            DocumentLine(name: "पहचान पत्र", isHandedIn: true), DocumentLine(name: "समग्र आईडी", isHandedIn: true),
        ], bringUntil: SampleSheets.date("2026-12-26"),
        qrText: "MPE1R:MDL03-26-018274-6.62.20261126.20261130.K7Q2M9",
        appeal: Appeal(
            lead: "समय पर सेवा न मिले तो इसी केन्द्र पर अपील करें:",
            rest: "देरी पर ₹250 प्रतिदिन (अधिकतम ₹5,000) आपको।",
            english: "Late? Appeal at this centre."), operatorCode: "02", slipNumber: "पर्ची 0311 · J 48 213")

    /// The second print, two days later.
    static let duplicate: AcknowledgementSlip = {
        var slip = income
        slip.duplicate = Duplicate(copy: 2, printedAt: Timestamp(seconds: 1_795_844_100))
        return slip
    }()

    /// Everything that no official source confirms, and a term too long for the strip.
    static let unconfirmed: AcknowledgementSlip = {
        var slip = income
        slip.officer.isConfirmed = false
        slip.due?.days = []
        slip.due?.isTermConfirmed = false
        slip.due?.areHolidaysPublished = false
        slip.fees[0].isConfirmed = false
        return slip
    }()
}
