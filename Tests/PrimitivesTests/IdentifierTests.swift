import Primitives
import Testing

struct IdentifierTests {
    @Test func `Verhoeff finds every single wrong digit and every swap of neighbours`() {
        let digits = [2, 3, 6, 8, 7, 1, 5, 0]
        let whole = digits + [Verhoeff.checkDigit(for: digits)]
        #expect(Verhoeff.isValid(whole))
        for index in whole.indices {
            for wrong in 0..<10 where wrong != whole[index] {
                var changed = whole
                changed[index] = wrong
                #expect(!Verhoeff.isValid(changed))
            }
        }
        for index in whole.indices.dropLast() where whole[index] != whole[index + 1] {
            var swapped = whole
            swapped.swapAt(index, index + 1)
            #expect(!Verhoeff.isValid(swapped))
        }
    }

    @Test func `the published example of Verhoeff's code holds`() {
        #expect(Verhoeff.checkDigit(for: [2, 3, 6]) == 3)
    }

    @Test(arguments: ["1234567", "123456789", "1234567a", "१२३४५६७८", ""])
    func `a malformed family ID fails before any search`(text: String) {
        #expect(SamagraFamilyID(text) == nil)
    }

    @Test func `a mobile number loses its country code and never begins below six`() {
        #expect(MobileNumber("+91 98765-01234")?.digits == "9876501234")
        #expect(MobileNumber("09876501234")?.digits == "9876501234")
        #expect(MobileNumber("1876501234") == nil)
        #expect(MobileNumber("9876501234")?.masked == "••••••1234")
    }

    @Test func `money is grouped the Indian way`() {
        #expect(Money(rupees: 120_000).figures == "1,20,000")
        #expect(Money(rupees: 12_345_678).figures == "1,23,45,678")
        #expect(Money(paise: 2_050).figures == "20.50")
        #expect(Money(rupees: 25).receiptFigures == "25.00")
    }

    @Test func `hexadecimal text survives the round trip`() {
        #expect(bytesOfHex(hex([0, 15, 255])) == [0, 15, 255])
        #expect(bytesOfHex("0g") == nil)
    }
}
