import Transliteration

/// Words of everyday language that mean the same, in Hindi and in English: a service that only says `विवाह` is found by
/// `shaadi`, by `marriage` and by `ब्याह`. The language's, not the catalogue's: what one service alone is called is its
/// synonym there.
enum SameMeanings {
    /// The keys of words that mean the same as this one.
    static func of(_ key: String) -> [String] { byKey[key] ?? [] }

    private static let byKey: [String: [String]] = {
        var byKey: [String: [String]] = [:]
        for line in lines {
            let keys = SpokenKey.words(of: line).map(\.full)
            for key in keys { byKey[key, default: []] += keys.filter { $0 != key } }
        }
        return byKey
    }()

    private static let lines = """
        certificate सर्टिफिकेट प्रमाण प्रमाणपत्र proof
        शादी विवाह marriage ब्याह निकाह wedding
        मृत्यु मौत death निधन देहांत मर मरा dead died
        जन्म birth पैदाइश born पैदा
        ज़मीन भूमि land भू
        मकान घर भवन house building home
        आवास housing मकान
        पानी जल water नल tap
        बिजली विद्युत electricity लाइट light electric
        दुकान shop store व्यापार business trade धंधा
        गाड़ी वाहन vehicle car bike मोटरसाइकिल
        लाइसेंस licence license अनुज्ञप्ति
        अनुमति permission परमिशन अनुज्ञा इजाज़त permit मंज़ूरी स्वीकृति approval
        छात्रवृत्ति scholarship स्कॉलरशिप वज़ीफ़ा
        छात्र विद्यार्थी student
        किसान farmer कृषक
        खेती कृषि farming agriculture
        खेत field
        फसल crop
        नुकसान हानि loss damage ख़राब क्षति बर्बाद
        मुआवज़ा compensation क्षतिपूर्ति राहत relief
        सहायता help assistance मदद aid
        शिकायत complaint grievance समस्या problem
        मज़दूर श्रमिक worker labour लेबर कर्मकार labourer
        विधवा widow कल्याणी बेवा
        दिव्यांग विकलांग निःशक्त disabled disability handicapped अपंग दिव्यांगता विकलांगता
        बूढ़ा वृद्ध old बुज़ुर्ग senior elderly वृद्धावस्था बुढ़ापा
        बच्चा child बालक शिशु baby बच्चे
        बेटी daughter लड़की girl कन्या बालिका
        महिला woman औरत women स्त्री lady
        नौकरी job employment रोज़गार
        लोन loan ऋण कर्ज़
        सुधार correction correct संशोधन गलत wrong
        बदलना change परिवर्तन transfer अंतरण
        नाम name
        पता address
        नकल प्रतिलिपि प्रति copy कॉपी
        नक्शा map
        गुम lost खो खोया खोई missing गुमना
        चोरी theft stolen
        थाना police पुलिस
        मोबाइल फ़ोन phone mobile
        किरायेदार tenant किराया rent
        इलाज treatment उपचार अस्पताल hospital
        बीमारी illness बीमार sick
        गाय cow
        भैंस buffalo
        बकरी goat
        पशु animal cattle मवेशी livestock जानवर
        बीमा insurance
        पंजीयन registration पंजीकरण रजिस्ट्रेशन register
        नवीनीकरण renewal renew रिन्यू
        नया new नई
        डुप्लीकेट duplicate दूसरी
        वोटर voter मतदाता
        वोट vote मत
        चुनाव election निर्वाचन
        आय income आमदनी कमाई इनकम
        जाति caste कास्ट
        निवासी resident residence निवास domicile
        तीर्थ pilgrimage
        यात्रा travel journey tour
        सभा meeting
        धरना protest प्रदर्शन
        जुलूस procession
        परिवार family
        सदस्य member
        जोड़ना add जुड़वाना
        हटाना remove delete कटवाना
        राशन ration गल्ला अनाज
        उद्योग industry कारखाना फैक्ट्री factory
        लकड़ी timber काष्ठ wood
        पेड़ tree वृक्ष
        जंगल वन forest
        बाघ tiger शेर
        सफ़ाई cleaning clean
        शौचालय toilet लैट्रिन
        बंदूक gun शस्त्र हथियार arms
        शराब मदिरा liquor दारू
        पढ़ाई study education शिक्षा
        अंकसूची marksheet मार्कशीट
        प्रसव delivery प्रसूति maternity गर्भवती pregnancy pregnant
        पहली first प्रथम पहला
        दूसरी second द्वितीय दूसरा
        सीमांकन demarcation नपाई नाप
        नामांतरण mutation
        बंटवारा partition
        बोरवेल नलकूप tubewell बोरिंग
        योजना scheme
        बाढ़ flood
        सूखा drought
        ओला hail ओले
        आग fire
        पैसा money पैसे राशि
        पर्यटक tourist
        उद्यानिकी horticulture
        सब्ज़ी vegetable
        प्रशिक्षण training
        """.split(separator: "\n").map(String.init)
}
