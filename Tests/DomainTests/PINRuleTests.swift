import Domain
import Testing

struct PINRuleTests {
    @Test(arguments: ["246813", "975310", "110022", "135790246813"])
    func `digits without a pattern make a PIN`(pin: String) {
        #expect(PINRule.accepts(pin))
    }

    @Test(arguments: ["", "24681", "2468135790246", "111111", "345678", "876543", "12a456", "२४६८१३"])
    func `too few, too many, no digits, all the same and runs make none`(pin: String) {
        #expect(!PINRule.accepts(pin))
    }
}
