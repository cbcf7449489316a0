import Domain

/// Whose names a family bears.
struct Community: Sendable {
    /// Which stock its given names come from.
    enum Names: String, Sendable {
        case hindu = "h"
        case muslim = "m"
        case tribal = "t"
    }

    let name: String
    let category: Circumstances.CasteCategory
    let names: Names
    /// Families in a hundred by division; `*` for all others.
    let shares: [String: Int]
    let surnames: [Spelling]

    /// Reads a line of `surnames.tsv`.
    init?(_ fields: [Substring]) {
        guard fields.count == 5, let category = Circumstances.CasteCategory(rawValue: String(fields[1])),
            let names = Names(rawValue: String(fields[2]))
        else { return nil }
        name = String(fields[0])
        self.category = category
        self.names = names
        var shares: [String: Int] = [:]
        for part in fields[3].split(separator: ",") {
            let words = part.split(separator: " ")
            if words.count == 2 { shares[String(words[0])] = Int(words[1]) }
        }
        self.shares = shares
        surnames = fields[4].split(separator: ";").compactMap { Spelling($0) }
    }

    func share(in division: String) -> Int { shares[division] ?? shares["*"] ?? 0 }
}
