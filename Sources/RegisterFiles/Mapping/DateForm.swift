package import Primitives

/// How a file writes dates. The mapping's word is the raw value.
package enum DateForm: String, Sendable, Hashable, CaseIterable {
    case iso = "yyyy-MM-dd"
    case dashed = "dd-MM-yyyy"
    case slashed = "dd/MM/yyyy"
    case dotted = "dd.MM.yyyy"
    case american = "MM/dd/yyyy"

    /// - Returns: `nil` where the text is no date of this form. One digit suffices for days and months.
    package func date(_ text: String) -> CivilDate? {
        let separator: Character =
            switch self {
            case .iso, .dashed: "-"
            case .slashed, .american: "/"
            case .dotted: "."
            }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.allSatisfy(\.isASCII) })
        else { return nil }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        guard numbers.count == 3, (self == .iso ? parts[0] : parts[2]).utf8.count == 4 else { return nil }
        return switch self {
        case .iso: CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        case .american: CivilDate(year: numbers[2], month: numbers[0], day: numbers[1])
        default: CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }
}
