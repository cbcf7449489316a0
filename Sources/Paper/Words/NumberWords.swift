/// Amounts in words, in the system of thousands, lakhs and crores.
///
/// From 0 to ``maximum``; an amount outside is given in figures, so that no wrong word is ever printed.
package enum NumberWords {
    /// 99,99,99,99,999 rupees.
    package static let maximum: Int64 = 99_99_99_99_999

    /// `एक लाख बीस हज़ार रुपये मात्र`.
    package static func hindi(_ rupees: Int64) -> String {
        guard let words = hindiCardinal(rupees) else { return "रुपये \(rupees)" }
        return rupees == 1 ? "एक रुपया मात्र" : "\(words) रुपये मात्र"
    }

    /// `Rupees one lakh twenty thousand only`.
    package static func english(_ rupees: Int64) -> String {
        guard let words = englishCardinal(rupees) else { return "Rupees \(rupees)" }
        return rupees == 1 ? "Rupee one only" : "Rupees \(words) only"
    }

    /// The number alone, or `nil` outside 0…``maximum``.
    package static func hindiCardinal(_ number: Int64) -> String? {
        guard (0...maximum).contains(number) else { return nil }
        if number == 0 { return HindiNumerals.words[0] }
        // In Hindi the hundreds of crores have a name of their own: arab, a hundred crores.
        let parts: [(Int64, String)] = [
            (number / 1_000_000_000, "अरब"), (number / 10_000_000 % 100, "करोड़"), (number / 100_000 % 100, "लाख"),
            (number / 1_000 % 100, "हज़ार"), (number / 100 % 10, "सौ"), (number % 100, ""),
        ]
        return parts.filter { $0.0 > 0 }
            .map { value, unit in HindiNumerals.words[Int(value)] + (unit.isEmpty ? "" : " " + unit) }
            .joined(separator: " ")
    }

    /// The number alone, or `nil` outside 0…``maximum``.
    package static func englishCardinal(_ number: Int64) -> String? {
        guard (0...maximum).contains(number) else { return nil }
        if number == 0 { return "zero" }
        let crores = number / 10_000_000
        var parts: [String] = []
        if crores > 0 { parts.append((englishCardinal(crores) ?? "") + " crore") }
        let groups: [(Int64, String)] = [
            (number / 100_000 % 100, " lakh"), (number / 1_000 % 100, " thousand"), (number / 100 % 10, " hundred"),
            (number % 100, ""),
        ]
        for (value, unit) in groups where value > 0 { parts.append(englishBelowHundred(Int(value)) + unit) }
        return parts.joined(separator: " ")
    }

    private static func englishBelowHundred(_ number: Int) -> String {
        let small = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        if number < 20 { return small[number] }
        return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    }
}
