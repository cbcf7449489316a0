package import Primitives

extension LocalizedText {
    init(_ hindi: String, _ english: String) { self.init(hindi: hindi, english: english) }
}

extension Fact {
    /// What it is called, for pages and the command line.
    package var name: LocalizedText {
        switch self {
        case .age, .ageOn: LocalizedText("आयु", "Age")
        case .born: LocalizedText("जन्म तिथि", "Date of birth")
        case .sex: LocalizedText("लिंग", "Sex")
        case .relation: LocalizedText("मुखिया से संबंध", "Relation to the head")
        case .maritalStatus: LocalizedText("वैवाहिक स्थिति", "Marital status")
        case .domicile: LocalizedText("मध्यप्रदेश के मूल निवासी", "Domiciled in Madhya Pradesh")
        case .casteCategory: LocalizedText("जाति वर्ग", "Caste category")
        case .bpl: LocalizedText("गरीबी रेखा (बीपीएल) सूची में परिवार", "Family below the poverty line (BPL)")
        case .disabilityPercent: LocalizedText("दिव्यांगता", "Disability")
        case .occupation: LocalizedText("काम-धंधा", "Occupation")
        case .area: LocalizedText("निवास का क्षेत्र", "Lives in")
        case .alive: LocalizedText("जीवित", "Living")
        case .ekyc: LocalizedText("समग्र ई-केवायसी हो चुकी", "Samagra e-KYC done")
        case .samagra: LocalizedText("समग्र सदस्य आईडी है", "Has a Samagra member ID")
        case .sparsh: LocalizedText("स्पर्श पोर्टल पर सत्यापित", "Verified on the Sparsh portal")
        case .familyIncome: LocalizedText("परिवार की वार्षिक आय", "Yearly income of the family")
        case .familyLandHectares: LocalizedText("परिवार की कृषि भूमि", "Farmland of the family")
        case .incomeTax: LocalizedText("आयकर देते हैं", "Pays income tax")
        case .governmentService: LocalizedText("शासकीय सेवा में हैं", "In government service")
        case .fourWheeler: LocalizedText("चार पहिया वाहन है", "Owns a four-wheeler")
        case .livingChildren: LocalizedText("जीवित बच्चे", "Living children")
        case .yearsMarried: LocalizedText("विवाह को हुए वर्ष", "Years since the marriage")
        case .receivesPension: LocalizedText("पेंशन मिलती है", "Receives a pension")
        case .familyPension: LocalizedText("परिवार पेंशन मिलती है", "Receives a family pension")
        case .schoolClass: LocalizedText("कक्षा", "Class")
        case .marksPercent: LocalizedText("प्राप्तांक", "Marks")
        case .unorganisedWorker: LocalizedText("असंगठित श्रमिक", "Worker without an employer’s cover")
        case .constructionDays: LocalizedText("पिछले 12 महीनों में निर्माण कार्य", "Construction work in the last 12 months")
        case .pmKisan: LocalizedText("पीएम-किसान में पंजीकृत", "Registered for PM-Kisan")
        case .anganwadi: LocalizedText("आंगनवाड़ी में दर्ज", "Registered at an anganwadi")
        case .ownHouse: LocalizedText("अपना मकान है", "Owns a house")
        case .availedBefore: LocalizedText("पहले लाभ लिया है", "Had this benefit before")
        }
    }

    /// A number of it, with what it is counted in.
    func amount(_ number: Quantity) -> LocalizedText {
        switch self {
        case .age, .ageOn, .yearsMarried: LocalizedText("\(number) वर्ष", "\(number) years")
        case .disabilityPercent, .marksPercent: LocalizedText("\(number)%", "\(number)%")
        case .familyLandHectares: LocalizedText("\(number) हेक्टेयर", "\(number) hectares")
        case .constructionDays: LocalizedText("\(number) दिन", "\(number) days")
        case .familyIncome: number.rupees
        default: LocalizedText("\(number)", "\(number)")
        }
    }

    /// One of its words, as people read it.
    package func label(of word: String) -> LocalizedText { Self.labels[word] ?? LocalizedText(word, word) }

    private static let labels: [String: LocalizedText] = [
        "yes": LocalizedText("हाँ", "yes"), "no": LocalizedText("नहीं", "no"),
        "female": LocalizedText("महिला", "female"), "male": LocalizedText("पुरुष", "male"),
        "head": LocalizedText("मुखिया", "head"), "spouse": LocalizedText("पति/पत्नी", "husband or wife"),
        "son": LocalizedText("पुत्र", "son"), "daughter": LocalizedText("पुत्री", "daughter"),
        "father": LocalizedText("पिता", "father"), "mother": LocalizedText("माता", "mother"),
        "unmarried": LocalizedText("अविवाहित", "unmarried"), "married": LocalizedText("विवाहित", "married"),
        "widowed": LocalizedText("विधवा/विधुर", "widowed"), "divorced": LocalizedText("तलाकशुदा", "divorced"),
        "abandoned": LocalizedText("परित्यक्ता", "abandoned"), "sc": LocalizedText("अनुसूचित जाति", "Scheduled Caste"),
        "st": LocalizedText("अनुसूचित जनजाति", "Scheduled Tribe"),
        "obc": LocalizedText("अन्य पिछड़ा वर्ग", "Other Backward Class"),
        "general": LocalizedText("सामान्य", "general"), "farmer": LocalizedText("किसान", "farmer"),
        "labourer": LocalizedText("मज़दूर", "labourer"), "salaried": LocalizedText("नौकरी", "salaried"),
        "business": LocalizedText("व्यापार", "business"), "student": LocalizedText("विद्यार्थी", "student"),
        "homemaker": LocalizedText("गृहिणी", "homemaker"), "none": LocalizedText("कुछ नहीं", "none"),
        "other": LocalizedText("अन्य", "other"), "rural": LocalizedText("ग्रामीण", "countryside"),
        "urban": LocalizedText("शहरी", "town"),
    ]
}

extension Quantity {
    /// Whole rupees in figures; with decimals as they are.
    var rupees: LocalizedText {
        let whole = neededDecimals == 0 ? Money(rupees: tenThousandths / 10_000).figures : "\(self)"
        return LocalizedText("₹" + whole, "₹" + whole)
    }
}

extension FactOwner {
    /// Who it is, where the rule says it of somebody else than the applicant; `nil` for the applicant, and where the
    /// question that names the member says it.
    var name: LocalizedText? {
        switch self {
        case .applicant, .member: nil
        case .spouse: LocalizedText("पति/पत्नी", "Husband or wife")
        case .child: LocalizedText("संतान", "Child")
        case .bride: LocalizedText("वधू", "Bride")
        case .groom: LocalizedText("वर", "Groom")
        case .deceased: LocalizedText("दिवंगत", "The deceased")
        case .head: LocalizedText("मुखिया", "Head of the family")
        case .family: LocalizedText("परिवार", "Family")
        }
    }
}
