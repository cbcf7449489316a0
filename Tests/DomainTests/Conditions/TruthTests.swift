import Domain
import Testing

/// Three-valued logic, every row of its tables (Kleene, strong).
struct TruthTests {
    @Test(arguments: [
        (Truth.holds, Truth.holds, Truth.holds), (.holds, .unknown, .unknown), (.holds, .fails, .fails),
        (.unknown, .holds, .unknown), (.unknown, .unknown, .unknown), (.unknown, .fails, .fails),
        (.fails, .holds, .fails), (.fails, .unknown, .fails), (.fails, .fails, .fails),
    ])
    func `all hold`(left: Truth, right: Truth, expected: Truth) {
        #expect(Truth.all([left, right]) == expected)
    }

    @Test(arguments: [
        (Truth.holds, Truth.holds, Truth.holds), (.holds, .unknown, .holds), (.holds, .fails, .holds),
        (.unknown, .holds, .holds), (.unknown, .unknown, .unknown), (.unknown, .fails, .unknown),
        (.fails, .holds, .holds), (.fails, .unknown, .unknown), (.fails, .fails, .fails),
    ])
    func `any holds`(left: Truth, right: Truth, expected: Truth) {
        #expect(Truth.any([left, right]) == expected)
        #expect(!Truth.all([!left, !right]) == expected)
    }

    @Test func `the opposite of what is unknown is unknown`() {
        #expect(!Truth.holds == .fails)
        #expect(!Truth.fails == .holds)
        #expect(!Truth.unknown == .unknown)
    }

    @Test func `all of nothing hold, any of nothing does not`() {
        #expect(Truth.all([]) == .holds)
        #expect(Truth.any([]) == .fails)
    }
}
