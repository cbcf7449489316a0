import Paper
import Primitives

/// An income certificate and an acknowledgement as the reference pictures show them; invented persons and numbers.
enum SamplePapers {
    /// 2026-11-26 16:18 in India.
    private static let signedAt = Timestamp(seconds: 1_795_690_080)
    /// SHA-256 of `62-MDL03-26-004127-1` begins with these bytes.
    private static let seed: [UInt8] = [0x5A, 0x3C, 0x91, 0x44, 0x02, 0x77, 0xE8, 0x1B]

    static func date(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(daysSince1970: 0) }

    static func pair(_ hindi: String, _ english: String) -> LocalizedText {
        LocalizedText(hindi: hindi, english: english)
    }

    static let signer = SignatureBlock(
        name: pair("श्रीमती वन्दना परते", "Smt. Vandana Parte"),
        designation: pair("तहसीलदार, बिछिया", "Tehsildar, Bichhiya"),
        keyKind: pair("सॉफ्टवेयर कुंजी", "software key"), lease: "LS-MDL03-26-07", leaseEnds: date("2026-12-31"),
        signedAt: signedAt, fingerprint: "7F3A 91C2 04BE 6D18",
        offline: .init(centre: pair("लोक सेवा केन्द्र बिछिया", "Public Service Centre Bichhiya"), code: "LSK-MDL-03"))

    static let incomeBlocks: [Block] = [
        .statute(
            pair(
                """
                प्रमाणित किया जाता है कि नीचे लिखे आवेदक के परिवार (पति/पत्नी एवं अवयस्क संतान) की \
                समस्त स्रोतों से वित्तीय वर्ष 2025-26 की कुल वार्षिक आय, आवेदक के स्व-प्रमाणित घोषणा \
                पत्र के आधार पर, नीचे दर्शाए अनुसार है।
                """,
                """
                This is to certify that the total annual income, from all sources, of the family \
                (husband or wife and minor children) of the applicant named below for the financial \
                year 2025-26 is, on the basis of the applicant’s self-certified declaration, as \
                stated below.
                """
            )),
        .fields([
            Field(label: pair("आवेदक", "Applicant"), value: pair("श्रीमती सुनीता मरावी", "Smt. Sunita Maravi")),
            Field(
                label: pair("पति", "Husband"),
                value: pair(
                    "श्री क्षत्रिय रामप्रसाद मरावी",
                    "Shri Kshatriya Ramprasad Maravi")),
            Field(label: pair("समग्र आईडी", "Samagra ID"), value: pair("204 718 365", "")),
            Field(
                label: pair("पता", "Address"),
                value: pair(
                    "मकान 41, ग्राम सरईटोला, पोस्ट अंजनिया, तहसील बिछिया, जिला मंडला – 481998",
                    "House 41, Village Saraitola, Post Anjania, Tehsil Bichhiya, Dist. Mandla – 481998")),
            Field(
                label: pair("प्रयोजन", "Purpose"),
                value: pair("छात्रवृत्ति एवं शासकीय योजनाएँ", "Scholarship and government schemes")),
        ]),
        .key(
            label: pair("परिवार की वार्षिक आय", "Annual family income"), figure: "₹ 1,20,000",
            words: pair("एक लाख बीस हज़ार रुपये मात्र", "Rupees one lakh twenty thousand only")),
        .note(
            pair(
                "मध्यप्रदेश लोक सेवाओं के प्रदान की गारंटी अधिनियम, 2010 – सेवा क्रमांक 6.2",
                "Issued as service 6.2 under the M.P. Lok Sewaon Ke Pradan Ki Guarantee Adhiniyam, 2010")),
    ]

    static func certificate(qrText: String) -> CertificateSheet {
        CertificateSheet(
            design: "INC/3", plate: pair("नमूना", "SPECIMEN"),
            government: pair("मध्यप्रदेश शासन", "Government of Madhya Pradesh"),
            office: pair("कार्यालय तहसीलदार, बिछिया · जिला मंडला", "Office of the Tehsildar, Bichhiya · District Mandla"),
            title: pair("आय प्रमाण पत्र", "Income Certificate"), number: "62-MDL03-26-004127-1",
            issued: date("2026-11-26"), valid: pair("25-11-2027 तक", "until 25-11-2027"), blocks: incomeBlocks,
            signer: signer, qrText: qrText, seed: seed, producedAt: signedAt)
    }

    static let takenAt = Timestamp(seconds: 1_795_669_920)

    static let slip = AcknowledgementSlip(
        centre: "लोक सेवा केन्द्र, बिछिया", place: "जिला मंडला · LSK-MDL-03", number: "MDL03-26-018274-6",
        takenAt: takenAt,
        service: pair("आय प्रमाण पत्र", "Income Certificate"), applicant: "श्रीमती सुनीता मरावी",
        due: DueDate(
            date: date("2026-11-30"),
            days: [
                .init(date: date("2026-11-26"), kind: .taken),
                .init(date: date("2026-11-27"), kind: .working(1)),
                .init(date: date("2026-11-28"), kind: .working(2)),
                .init(date: date("2026-11-29"), kind: .holiday),
                .init(date: date("2026-11-30"), kind: .working(3)),
            ], term: pair("सेवा 6.2 · 3 कार्य दिवस", "working days"), isTermConfirmed: true,
            areHolidaysPublished: true),
        officer: SlipValue("तहसीलदार, बिछिया", isConfirmed: true),
        fees: [
            FeeLine(label: pair("प्रोसेसिंग शुल्क", "Processing"), amount: "20.00", isConfirmed: true),
            FeeLine(label: pair("छपी प्रति", "Printed copy"), amount: "5.00", isConfirmed: true),
            FeeLine(label: pair("वैधानिक शुल्क", "Statutory"), amount: "0.00", isConfirmed: true),
        ], total: "₹ 25.00", payment: pair("नकद", "Cash"),
        documents: [
            DocumentLine(name: "आय का स्व-प्रमाणित घोषणा पत्र", isHandedIn: false),
            DocumentLine(name: "पहचान पत्र", isHandedIn: true), DocumentLine(name: "समग्र आईडी", isHandedIn: true),
        ], bringUntil: date("2026-12-26"),
        qrText: "MPE1R:MDL03-26-018274-6.62.20261126.20261130.K7Q2M9",
        appeal: Appeal(
            lead: "समय पर सेवा न मिले तो इसी केन्द्र पर अपील करें:",
            rest: "देरी पर ₹250 प्रतिदिन (अधिकतम ₹5,000) आपको।",
            english: "Late? Appeal at this centre."), operatorCode: "02", slipNumber: "पर्ची 0311 · J 48 213")
}
