import Testing
import Transliteration

@Suite struct SpokenKeyTests {
    /// Spellings that are one word to those who type them, and how it sounds.
    private static let sameWords: [(full: String, spellings: [String])] = [
        ("e", ["आय", "aay", "ay", "aaya", "aai", "āya"]),
        ("pramn", ["प्रमाण", "praman", "pramaan", "pramana", "Pramaan", "pramāṇ", "PRAMAN"]),
        ("patr", ["पत्र", "patra", "patr", "paatra"]),
        ("nivsi", ["निवासी", "niwasi", "nivasi", "nivaasi", "niwaasee", "nivāsī"]),
        ("jati", ["जाति", "jati", "jaati", "jaatee", "zati", "जाती"]),
        ("vridh", ["वृद्धा", "vridha", "vriddha", "wridha", "vr̥ddhā", "vṛddhā", "वृद्ध"]),
        ("kane", ["कन्या", "kanya", "kanyaa", "kanyā"]),
        ("sadi", ["शादी", "shadi", "shaadi", "śādī", "sadi", "shaadee"]),
        ("mul", ["मूल", "mool", "mul", "muul", "mūl"]),
        ("khasr", ["खसरा", "khasra", "khasara", "ख़सरा", "khasraa"]),
        ("vidhv", ["विधवा", "vidhwa", "vidhva", "vidhavaa", "widhwa"]),
        ("ksetr", ["क्षेत्र", "kshetra", "xetra", "kṣetra", "kshetr"]),
        ("gyan", ["ज्ञान", "gyan", "gyaan", "jnan", "dnyan", "jñān"]),
        ("sanbl", ["संबल", "sambal", "sanbal", "सम्बल", "saṃbal"]),
        ("pensn", ["पेंशन", "pension", "penshan", "pensan"]),
        ("rasn", ["राशन", "ration", "rashan", "raashan"]),
        ("kard", ["कार्ड", "card", "kard", "kaard"]),
        ("fasl", ["फसल", "fasal", "phasal", "फ़सल"]),
        ("janm", ["जन्म", "janm", "janma", "janam"]),
        ("ganv", ["गाँव", "गांव", "gaanv", "ganv", "gaon", "gaanw"]),
        ("cunv", ["चुनाव", "chunav", "chunao"]),
        ("bharti", ["भारतीय", "bhartiya", "bhaaratiya"]),
        ("simnkn", ["सीमांकन", "seemankan", "simankan", "simaankan"]),
        ("namntrn", ["नामांतरण", "namantaran", "naamantaran", "नामान्तरण"]),
        ("anusucit", ["अनुसूचित", "anusuchit", "anusoochit"]),
        ("kuresi", ["क़ुरैशी", "qureshi", "kureshi", "Quraishi"]),
        ("laksmi", ["लक्ष्मी", "laxmi", "lakshmi", "lakṣmī"]),
        ("skul", ["स्कूल", "school", "skool"]),
        ("b1", ["B1", "b1", "b१"]),
        ("2047", ["2047", "२०४७"]),
        ("doktr", ["डॉक्टर", "doktar", "daucktar"]),
        ("sadk", ["सड़क", "सड\u{093C}क", "sadak", "सडक"]),
    ]

    @Test(arguments: sameWords)
    func `spellings of a word sound as it does`(full: String, spellings: [String]) {
        for spelling in spellings { #expect(SpokenKey(spelling)?.full == full, "\(spelling)") }
    }

    /// Pairs that only the rough key brings together, and the key.
    private static let nearWords: [(key: String, left: String, right: String)] = [
        ("srtpkt", "सर्टिफिकेट", "certificate"), ("lsns", "लाइसेंस", "licence"), ("prmn", "प्रमाण", "parman"),
        ("bhn", "बहना", "behna"), ("kl", "खाली", "kali"), ("bnk", "बैंक", "bank"), ("anl", "अनिल", "anil"),
        ("indrs", "इंद्रेश", "endresh"),
    ]

    @Test(arguments: nearWords)
    func `the rough key forgives vowels and aspiration`(key: String, left: String, right: String) {
        #expect(SpokenKey(left)?.consonants == key)
        #expect(SpokenKey(right)?.consonants == key)
    }

    @Test(arguments: [("आय", "आयु"), ("जाति", "जमीन"), ("मृत्यु", "मूर्ति"), ("राम", "रोम"), ("विवाह", "विधवा"), ("खसरा", "कसरत")])
    func `other words stay other words`(left: String, right: String) {
        #expect(SpokenKey(left)?.full != SpokenKey(right)?.full)
    }

    @Test(arguments: ["", "  ", "—", "।", "日本", "\u{200D}", "'"])
    func `what has no sound has no key`(text: String) {
        #expect(SpokenKey(text) == nil)
    }

    @Test func `words keep their vowel signs and their order`() {
        let words = SpokenWords.of("आय प्रमाण-पत्र (income), B-1; क्\u{200D}ष।")
        #expect(words == ["आय", "प्रमाण", "पत्र", "income", "B", "1", "क्\u{200D}ष"])
        #expect(SpokenWords.of(String(repeating: "क ", count: 500)).count == SpokenWords.most)
    }

    @Test func `a word without end is cut`() {
        let key = SpokenKey(String(repeating: "kxi", count: 1000))
        #expect((key?.full.utf8.count ?? 0) <= 2 * SpokenKey.longestWord)
    }
}
