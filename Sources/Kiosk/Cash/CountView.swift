import Domain
package import Primitives

/// How many of each note and coin: a row each, with what they make.
package struct CountView: Sendable {
    /// A row of the count.
    package struct Row: Sendable {
        package let id: String
        package let rupees: String
        package let value: String
        package let sum: String
    }

    package let rows: [Row]
    package let total: String
    /// What it should be, in rupees and paise without grouping, for the script; empty where nothing is expected.
    package let expected: String

    /// - Parameters:
    ///   - typed: As it was typed, by the field's name.
    ///   - expected: What should lie there; `nil` where nothing is expected yet.
    package init(typed: [String: String], expected: Money? = nil) {
        let count = Self.count(typed)
        rows = Denomination.allCases.enumerated().map { index, denomination in
            let name = Self.name(denomination)
            let sum = count.map { denomination.value * $0.counts[index] } ?? .zero
            return Row(
                id: name, rupees: "₹\(denomination.rawValue)", value: typed[name] ?? "", sum: sum.display)
        }
        total = (count?.total ?? .zero).display
        self.expected = expected.map { String($0.paise) } ?? ""
    }

    static func name(_ denomination: Denomination) -> String { "n\(denomination.rawValue)" }

    /// Longest number of notes that is read.
    package static let maximumDigits = 4

    /// The fields of a count in a form, as they came in.
    static func typed(_ form: FormValues) -> [String: String] {
        Denomination.allCases.reduce(into: [:]) { typed, denomination in
            let name = name(denomination)
            typed[name] = String((form[name] ?? "").trimmed.prefix(maximumDigits + 4))
        }
    }

    /// - Returns: `nil` where one of them is not a number of notes. An empty field is none.
    static func count(_ typed: [String: String]) -> CashCount? {
        let numbers = Denomination.allCases.map { denomination -> Int? in
            let text = typed[name(denomination)] ?? ""
            guard !text.isEmpty else { return 0 }
            return FormField.rupees(text).flatMap { Int(exactly: $0) }
        }
        guard !numbers.contains(where: { $0 == nil }) else { return nil }
        return CashCount(counts: numbers.compactMap(\.self))
    }
}
