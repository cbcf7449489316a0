import Foundation
import Paper
import Testing

@Suite struct NumberWordsTests {
    @Test(
        arguments: [
            (0, "शून्य रुपये मात्र", "Rupees zero only"), (1, "एक रुपया मात्र", "Rupee one only"),
            (25, "पच्चीस रुपये मात्र", "Rupees twenty-five only"), (100, "एक सौ रुपये मात्र", "Rupees one hundred only"),
            (999, "नौ सौ निन्यानवे रुपये मात्र", "Rupees nine hundred ninety-nine only"),
            (1_000, "एक हज़ार रुपये मात्र", "Rupees one thousand only"),
            (10_015, "दस हज़ार पंद्रह रुपये मात्र", "Rupees ten thousand fifteen only"),
            (120_000, "एक लाख बीस हज़ार रुपये मात्र", "Rupees one lakh twenty thousand only"),
            (800_000, "आठ लाख रुपये मात्र", "Rupees eight lakh only"),
            (10_000_000, "एक करोड़ रुपये मात्र", "Rupees one crore only"),
            (
                12_34_56_789, "बारह करोड़ चौंतीस लाख छप्पन हज़ार सात सौ नवासी रुपये मात्र",
                "Rupees twelve crore thirty-four lakh fifty-six thousand seven hundred eighty-nine only"
            ),
            (
                99_99_99_99_999, "निन्यानवे अरब निन्यानवे करोड़ निन्यानवे लाख निन्यानवे हज़ार नौ सौ निन्यानवे रुपये मात्र",
                """
                Rupees nine thousand nine hundred ninety-nine crore ninety-nine lakh ninety-nine \
                thousand nine hundred ninety-nine only
                """
            ),
        ] as [(Int64, String, String)])
    func `amounts are said as on a cheque`(rupees: Int64, hindi: String, english: String) {
        #expect(NumberWords.hindi(rupees) == hindi)
        #expect(NumberWords.english(rupees) == english)
    }

    @Test func `an amount outside the range is given in figures`() {
        #expect(NumberWords.hindi(-1) == "रुपये -1")
        #expect(NumberWords.english(100_00_00_00_000) == "Rupees 100000000000")
        #expect(NumberWords.hindiCardinal(-1) == nil)
    }

    /// Unicode's CLDR spells Hindi numbers too; where usage knows two spellings the directorate's differs from CLDR's.
    @Test func `the hundred Hindi numerals agree with CLDR but for known spellings`() {
        let formatter = NumberFormatter()
        formatter.locale = Locale(identifier: "hi")
        formatter.numberStyle = .spellOut
        let known: [Int64: String] = [
            15: "पन्द्रह", 44: "चौवालीस", 53: "तिरेपन", 63: "तिरेसठ", 87: "सत्तासी", 88: "अट्ठासी", 91: "इक्यानबे",
            92: "बानबे",
            93: "तिरानबे", 94: "चौरानबे", 95: "पंचानबे", 96: "छियानबे", 97: "सत्तानबे", 98: "अट्ठानबे", 99: "निन्यानबे",
        ]
        for number in Int64(0)..<100 {
            let ours = NumberWords.hindiCardinal(number)
            let theirs = formatter.string(from: NSNumber(value: number))
            #expect(ours == theirs || known[number] == theirs, "\(number): \(ours ?? "") or \(theirs ?? "")")
        }
    }

    @Test func `no two numbers below a lakh sound alike`() {
        let words = Set((Int64(0)..<100_000).map { NumberWords.hindiCardinal($0) })
        #expect(words.count == 100_000)
    }
}
