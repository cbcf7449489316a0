import Primitives

/// A tehsil of the state.
struct Tehsil: Sendable, Hashable {
    let division: String
    let district: LocalizedText
    let name: LocalizedText

    /// Reads a line of `tehsils.tsv`.
    init?(_ fields: [Substring]) {
        guard fields.count == 5 else { return nil }
        division = String(fields[0])
        district = LocalizedText(hindi: String(fields[1]), english: String(fields[2]))
        name = LocalizedText(hindi: String(fields[3]), english: String(fields[4]))
    }

    /// The first two digits of the division's PIN codes (India Post); the rest is invented.
    var pinStart: Int {
        switch division {
        case "Indore", "Ujjain": 45
        case "Bhopal", "Narmadapuram": 46
        case "Gwalior", "Chambal", "Sagar": 47
        default: 48
        }
    }
}
