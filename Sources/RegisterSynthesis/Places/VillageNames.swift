import Primitives

/// Makes names of villages that sound as villages of the state do. The villages are invented.
struct VillageNames: Sendable {
    private let stems: [Spelling]
    private let suffixes: [Spelling]
    private let twins: [Spelling]

    /// - Parameter lines: Those of `villages.tsv`.
    init(_ lines: [[Substring]]) {
        func part(_ kind: String) -> [Spelling] {
            lines.filter { $0.count == 3 && $0[0] == kind }.map {
                Spelling(hindi: String($0[1]), latin: $0[2].split(separator: "/").map(String.init))
            }
        }
        stems = part("stem")
        suffixes = part("suffix")
        twins = part("twin")
    }

    /// So many different names; where the stems and suffixes don't suffice, twins of them (`Kalan`, `Khurd`), then
    /// numbers.
    func names(_ count: Int, _ chance: inout Chance) -> [Spelling] {
        var names: [Spelling] = []
        for spelling in chance.shuffled(stems.flatMap { stem in suffixes.compactMap { joined(stem, $0) } }) {
            if names.count == count { return names }
            names.append(spelling)
            if chance.happens(12), names.count < count { names.append(twin(of: spelling, chance.one(of: twins))) }
        }
        let first = names
        var number = 2
        while names.count < count, !first.isEmpty {
            for name in first.prefix(count - names.count) {
                names.append(twin(of: name, Spelling(hindi: String(number), latin: [String(number)])))
            }
            number += 1
        }
        return names
    }

    private func twin(of name: Spelling, _ twin: Spelling) -> Spelling {
        Spelling(
            hindi: "\(name.hindi) \(twin.hindi)",
            latin: name.latin.flatMap { first in twin.latin.map { "\(first) \($0)" } })
    }

    /// `nil` where a vowel would follow a vowel.
    private func joined(_ stem: Spelling, _ suffix: Spelling) -> Spelling? {
        let beginsWithSign = suffix.hindi.unicodeScalars.first.map { (0x093E...0x094C).contains($0.value) } ?? false
        let endsOpen = stem.latin.first?.last.map { "aeiou".contains($0) } ?? true
        if beginsWithSign, endsOpen { return nil }
        return Spelling(
            hindi: stem.hindi + suffix.hindi,
            latin: stem.latin.flatMap { first in suffix.latin.map { first + $0 } })
    }
}
