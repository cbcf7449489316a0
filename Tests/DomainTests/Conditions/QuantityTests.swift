import Domain
import Testing

/// Numbers with up to four decimals.
struct QuantityTests {
    @Test(arguments: [
        ("2", "2"), ("2.50", "2.5"), ("-0.0001", "-0.0001"), ("0.10", "0.1"), ("1,20,000.25", "120000.25"),
        ("₹ ९६०००", "96000"), ("9999999999999", "9999999999999"), ("-0", "0"),
    ])
    func `a number is read and written without loss`(typed: String, written: String) throws {
        let quantity = try #require(Quantity(typed: typed))
        #expect(quantity.description == written)
        #expect(Quantity(typed: quantity.description) == quantity)
    }

    @Test(arguments: ["", ".5", "5.", "1.23456", "12345678901234", "1e3", "--1", "1-", "एक", "1.2.3"])
    func `what is no number is refused`(typed: String) {
        #expect(Quantity(typed: typed) == nil)
    }

    @Test func `whole numbers end at thirteen digits`() {
        #expect(Quantity(Int.max) == Quantity(9_999_999_999_999))
        #expect(Quantity(Int.min) == Quantity(-9_999_999_999_999))
    }
}
