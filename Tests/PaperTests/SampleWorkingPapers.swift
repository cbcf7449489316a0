import Paper
import Primitives

/// Invented.
enum SampleWorkingPapers {
    static let declaration = WorkingPaper.selfDeclaration(
        title: SampleSheets.pair("स्व-प्रमाणित घोषणा पत्र", "Self-Declaration"),
        place: "लोक सेवा केन्द्र बिछिया · जिला मंडला · LSK-MDL-03", number: "MDL03-26-018274-6",
        declarant: [
            Field(
                label: SampleSheets.pair("आवेदक", "Applicant"),
                value: SampleSheets.pair("श्रीमती सुनीता मरावी", "Smt. Sunita Maravi")),
            Field(
                label: SampleSheets.pair("पता", "Address"),
                value: SampleSheets.pair("मकान 41, ग्राम सरईटोला, तहसील बिछिया, जिला मंडला – 481998", "")),
            Field(
                label: SampleSheets.pair("वार्षिक आय", "Annual income"),
                value: SampleSheets.pair("₹ 1,20,000 – एक लाख बीस हज़ार रुपये मात्र", "")),
        ],
        statement: SampleSheets.pair(
            """
            मैं शपथपूर्वक घोषणा करती हूँ कि ऊपर दी गई जानकारी मेरी जानकारी एवं विश्वास में सत्य है, \
            और मेरे परिवार की समस्त स्रोतों से वित्तीय वर्ष 2025-26 की कुल वार्षिक आय ऊपर लिखे \
            अनुसार है। असत्य पाए जाने पर मैं विधि के अधीन उत्तरदायी रहूँगी।
            """,
            "I declare that what is stated above is true to my knowledge and belief; I answer for it before the law."),
        date: SampleSheets.date("2026-11-26"), qrText: "MPE1S:MDL03-26-018274-6.62.20261126",
        producedAt: SampleSlips.takenAt)

    static let order = DecisionOrder(
        kind: .returned, office: "कार्यालय तहसीलदार, बिछिया · जिला मंडला", number: "MDL03-26-018274-6",
        service: SampleSheets.pair("6.2 आय प्रमाण पत्र", "6.2 Income Certificate"),
        applicant: SampleSheets.pair("श्रीमती सुनीता मरावी", "Smt. Sunita Maravi"),
        decidedOn: SampleSheets.date("2026-11-27"),
        reasons: [SampleSheets.pair("खसरा की प्रति अपठनीय है।", "The copy of the land record can't be read.")],
        bring: [SampleSheets.pair("खसरा की स्पष्ट प्रति", "a readable copy of the land record")],
        bringUntil: SampleSheets.date("2026-12-26"),
        appeal: .init(
            officer: SampleSheets.pair(
                "अनुविभागीय अधिकारी (राजस्व), बिछिया",
                "Sub-Divisional Officer (Revenue), Bichhiya"),
            days: 30),
        officer: SampleSheets.pair("श्रीमती वन्दना परते", "Smt. Vandana Parte"),
        designation: SampleSheets.pair("तहसीलदार, बिछिया", "Tehsildar, Bichhiya"),
        qrText: "MPE1O:MDL03-26-018274-6.R.20261127", producedAt: SampleSheets.signedAt)
}
