import Testing
import Transliteration

@Suite struct NameKeysTests {
    @Test(arguments: [
        ("राम", ["rm"]), ("Sunita", ["snt", "nt", "st", "sn"]), ("महेंद्र", ["mhnrr", "mhn", "nrr", "mrr"]),
        ("Anil", ["anl", "nl", "al", "an"]), ("राजकुमार", ["rjkmr", "rjk", "kmr", "rmr"]),
        ("मालती", ["mlt", "lt", "mt", "ml"]), ("Narmada", ["nrmr", "nrm", "nmr", "nrr"]), ("", []),
    ])
    func `a name has its whole skeleton first and then its pieces`(name: String, keys: [String]) {
        #expect(NameKeys.of(name) == keys)
    }

    /// As registers and people write them, in both scripts.
    @Test(arguments: [
        ("यादव", "Jadav"), ("राठौर", "Rathod"), ("विमला", "Bimla"), ("लक्ष्मी", "Laxmi"), ("शर्मा", "Sarma"),
        ("फूलवती", "Phoolwati"), ("ज़ुबैदा", "Jubeda"), ("ठाकुर", "Takur"), ("कृष्णा", "Krishna"),
        ("विश्वकर्मा", "Vishvakarma"), ("अहिरवार", "Ahirwar"), ("उषा", "Usha"), ("Gour", "गौड़"), ("कुशवाहा", "Kushwaha"),
    ])
    func `usual spellings share the strongest key`(left: String, right: String) {
        #expect(NameKeys.of(left).first == NameKeys.of(right).first)
    }

    /// One sound left out, put in, or mistaken, behind the first.
    @Test(arguments: [
        ("sunita", "suita"), ("sunita", "suntra"), ("sunita", "sumita"), ("narmada", "narada"), ("narmada", "narmala"),
        ("savitri", "satri"), ("rajkumar", "rajumar"), ("rajkumar", "rajkubar"), ("rajkumar", "rajakumari"),
        ("vishvakarma", "vishakarma"), ("mahendra", "manendra"), ("mahendra", "mahindar"), ("kamlesh", "kamesh"),
        ("gajendra", "gajedra"), ("gajendra", "gajendla"), ("dashrath", "dasrat"), ("bhagwandas", "bhagandas"),
    ])
    func `one mistake leaves a key in common`(left: String, right: String) {
        #expect(!Set(NameKeys.of(left)).isDisjoint(with: NameKeys.of(right)))
    }
}
