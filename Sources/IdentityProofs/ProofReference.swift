package import Primitives

/// What begins every proof: the last four digits of the Aadhaar number and the time of making,
/// `LLLLyyyyMMddHHmmssSSS`, in India.
package struct ProofReference: Sendable, Hashable {
    package let lastFour: String
    package let time: Timestamp

    /// - Returns: `nil` unless these are 21 digits and the time exists.
    package init?(_ text: String) {
        let digits = text.utf8.map { Int($0) - 0x30 }
        guard digits.count == 21, digits.allSatisfy((0...9).contains) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        guard let date = CivilDate(year: number(4..<8), month: number(8..<10), day: number(10..<12)) else { return nil }
        let (hour, minute, second) = (number(12..<14), number(14..<16), number(16..<18))
        guard hour < 24, minute < 60, second < 60 else { return nil }
        lastFour = String(text.prefix(4))
        let start = date.startOfDay.milliseconds
        time = Timestamp(
            milliseconds: start + Int64(((hour * 60 + minute) * 60 + second) * 1_000 + number(18..<21)))
    }
}
