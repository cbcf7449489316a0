import Paper
import Primitives

/// Invented persons and numbers, after the reference pictures.
enum SampleSheets {
    /// 2026-11-26 16:18 in India.
    static let signedAt = Timestamp(seconds: 1_795_690_080)
    /// SHA-256 of `62-MDL03-26-004127-1` begins with these bytes.
    static let seed: [UInt8] = [0x5A, 0x3C, 0x91, 0x44, 0x02, 0x77, 0xE8, 0x1B]

    static func date(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(daysSince1970: 0) }

    static func pair(_ hindi: String, _ english: String) -> LocalizedText {
        LocalizedText(hindi: hindi, english: english)
    }

    /// As long and of the same letters as a real code.
    static let qrText: String = {
        let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
        var state: UInt64 = 41
        return "MPE1:"
            + String(
                (0..<700).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return letters[Int(state >> 33) % 45]
                })
    }()

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

    static let income = CertificateSheet(
        design: "INC/3", plate: pair("नमूना", "SPECIMEN"),
        government: pair("मध्यप्रदेश शासन", "Government of Madhya Pradesh"),
        office: pair("कार्यालय तहसीलदार, बिछिया · जिला मंडला", "Office of the Tehsildar, Bichhiya · District Mandla"),
        title: pair("आय प्रमाण पत्र", "Income Certificate"), number: "62-MDL03-26-004127-1",
        issued: date("2026-11-26"), valid: pair("25-11-2027 तक", "until 25-11-2027"), blocks: incomeBlocks,
        signer: signer, qrText: qrText, seed: seed, producedAt: signedAt)

    /// A domicile certificate for a household of so many listed members.
    static func domicile(members: Int) -> CertificateSheet {
        let table = BlockTable(
            title: pair("परिवार के सम्मिलित सदस्य", "Family members covered"),
            columns: [
                .init(heading: pair("क्र.", "No."), span: 1), .init(heading: pair("नाम", "Name"), span: 5),
                .init(heading: pair("संबंध", "Relation"), span: 2), .init(heading: pair("जन्म तिथि", "Born"), span: 2),
                .init(heading: pair("समग्र आईडी", "Samagra ID"), span: 2),
            ],
            rows: (1...members).map { index in
                [
                    pair("\(index)", ""), pair("कु. दुर्गेश्वरी मरावी", "Ku. Durgeshwari Maravi"),
                    pair("पुत्री", "daughter"), pair("19-02-2013", ""), pair("204 718 372", ""),
                ]
            })
        var sheet = income
        sheet.design = "DOM/2"
        sheet.title = pair("स्थानीय निवासी प्रमाण पत्र", "Domicile Certificate")
        sheet.number = "61-MDL03-26-002086-0"
        sheet.valid = pair("स्थायी", "permanent")
        sheet.plate = nil
        sheet.blocks = [incomeBlocks[0], incomeBlocks[1], .table(table)]
        return sheet
    }
}
