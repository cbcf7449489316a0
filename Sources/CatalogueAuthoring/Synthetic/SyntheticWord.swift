/// A word in Hindi, in English, and as people type the Hindi one in Latin letters.
struct SyntheticWord {
    var hindi: String
    var english: String
    var typed: String

    init(_ hindi: String, _ english: String, _ typed: String = "") {
        self.hindi = hindi
        self.english = english
        self.typed = typed
    }

    static let things = [
        SyntheticWord("भूमि", "land", "bhoomi"), SyntheticWord("पशु", "cattle", "pashu"),
        SyntheticWord("बीज", "seed", "beej"), SyntheticWord("कुआँ", "well", "kuan"),
        SyntheticWord("मकान", "house", "makan"), SyntheticWord("दुकान", "shop", "dukan"),
        SyntheticWord("वाहन", "vehicle", "vahan"), SyntheticWord("विद्यालय", "school", "vidyalay"),
        SyntheticWord("छात्रावास", "hostel", "chhatravas"), SyntheticWord("सड़क", "road", "sadak"),
        SyntheticWord("बिजली", "electricity", "bijli"), SyntheticWord("पानी", "water", "pani"),
        SyntheticWord("राशन", "ration", "rashan"), SyntheticWord("पेंशन", "pension", "pension"),
        SyntheticWord("विवाह", "marriage", "vivah"), SyntheticWord("जन्म", "birth", "janm"),
        SyntheticWord("श्रमिक", "worker", "shramik"), SyntheticWord("बुनकर", "weaver", "bunkar"),
        SyntheticWord("मछली", "fishery", "machhli"), SyntheticWord("वन", "forest", "van"),
        SyntheticWord("खेल", "sports", "khel"), SyntheticWord("पुस्तकालय", "library", "pustakalay"),
        SyntheticWord("स्वास्थ्य", "health", "swasthya"), SyntheticWord("आंगनवाड़ी", "anganwadi", "anganwadi"),
        SyntheticWord("मेला", "fair", "mela"), SyntheticWord("तालाब", "pond", "talab"),
        SyntheticWord("नलकूप", "borewell", "nalkoop"), SyntheticWord("फसल", "crop", "fasal"),
        SyntheticWord("उद्योग", "industry", "udyog"), SyntheticWord("प्रशिक्षण", "training", "prashikshan"),
    ]

    static let acts = [
        SyntheticWord("पंजीयन", "registration", "panjiyan"), SyntheticWord("अनुमति", "permission", "anumati"),
        SyntheticWord("अनुदान", "grant", "anudan"), SyntheticWord("सहायता", "assistance", "sahayata"),
        SyntheticWord("नवीनीकरण", "renewal", "navinikaran"), SyntheticWord("प्रतिलिपि", "copy", "pratilipi"),
        SyntheticWord("संशोधन", "correction", "sanshodhan"), SyntheticWord("निरीक्षण", "inspection", "nirikshan"),
        SyntheticWord("आवंटन", "allotment", "avantan"), SyntheticWord("बीमा", "insurance", "bima"),
        SyntheticWord("शिकायत", "complaint", "shikayat"), SyntheticWord("मुआवजा", "compensation", "muavja"),
    ]

    static let kinds = [
        SyntheticWord("ग्रामीण", "rural", "gramin"), SyntheticWord("शहरी", "urban", "shahari"),
        SyntheticWord("महिला", "women's", "mahila"), SyntheticWord("युवा", "youth", "yuva"),
        SyntheticWord("सहकारी", "cooperative", "sahkari"), SyntheticWord("लघु", "small", "laghu"),
        SyntheticWord("जनजातीय", "tribal", "janjatiya"), SyntheticWord("वृद्धजन", "elders'", "vriddhjan"),
        SyntheticWord("दिव्यांग", "disability", "divyang"), SyntheticWord("पारंपरिक", "traditional", "paramparik"),
    ]

    static let places = [
        SyntheticWord("नर्मदा", "Narmada"), SyntheticWord("चंबल", "Chambal"), SyntheticWord("बेतवा", "Betwa"),
        SyntheticWord("सोन", "Son"), SyntheticWord("ताप्ती", "Tapti"), SyntheticWord("केन", "Ken"),
        SyntheticWord("शिप्रा", "Shipra"), SyntheticWord("पेंच", "Pench"), SyntheticWord("बंजर", "Banjar"),
    ]

    /// What a question asks about its thing.
    static let measures = [
        SyntheticWord("का प्रकार", "kind"), SyntheticWord("का क्षेत्र", "area"), SyntheticWord("की संख्या", "number"),
        SyntheticWord("का मूल्य", "value"), SyntheticWord("की तारीख", "date"), SyntheticWord("का स्थान", "place"),
        SyntheticWord("का विवरण", "details"), SyntheticWord("का उपयोग", "use"), SyntheticWord("का क्रमांक", "serial number"),
        SyntheticWord("की आयु", "age"), SyntheticWord("की दूरी", "distance"), SyntheticWord("का स्रोत", "source"),
    ]
}
