import Domain
import Primitives
import Transliteration

/// How a family's names and places sound: what a search compares, without the family itself.
struct HouseholdSounds: Equatable {
    /// A name or a place as one script writes it: the sounds of its words, in their order.
    typealias Phrase = [String]

    /// Of each member, in the family's order: the name in Hindi and, where it sounds otherwise, in Latin letters.
    let members: [[Phrase]]
    /// Of village, panchayat or town, alike.
    let places: [Phrase]

    init(_ household: Household) {
        members = household.members.map { Self.phrases([$0.name]) }
        places = Self.phrases([household.address.village, household.address.localBody].compactMap { $0 })
    }

    /// Reads ``text``.
    init(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
        }
        places = lines.first ?? []
        members = Array(lines.dropFirst())
    }

    /// A line for the places, then one a member.
    var text: String {
        ([places] + members).map { line in line.map { $0.joined(separator: " ") }.joined(separator: ";") }
            .joined(separator: "\n")
    }

    /// The keys under which the family is found, ascending; see ``SoundKeys``.
    var keys: [String] {
        let sounds = Set((places + members.flatMap(\.self)).flatMap(\.self))
        return Set(sounds.sorted().flatMap { SpokenKey(folded: $0).map { SoundKeys.of($0) } ?? [] }).sorted()
    }

    private static func phrases(_ texts: [LocalizedText]) -> [Phrase] {
        texts.flatMap { [$0.hindi, $0.english] }.map { HouseholdQuery.words($0).map(\.full) }
            .reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
    }
}

/// The keys under which a word is looked up.
enum SoundKeys {
    /// Keys of a word at most.
    static let most = 1 + NameKeys.most

    /// The whole sound, rare and plain, then the rough keys that misspelt words share; see `NameKeys`.
    static func of(_ word: SpokenKey) -> [String] { ["=" + word.full] + NameKeys.of(word) }
}

/// The words of a search for a family.
enum HouseholdQuery {
    /// Words of a search that are looked at.
    static let mostWords = 8

    /// The sounds of the words that tell families apart, in their order: not those that stand before every village.
    static func words(_ text: String) -> [SpokenKey] {
        Array(SpokenKey.words(of: text).filter { !fillers.contains($0.full) }.prefix(mostWords))
    }

    private static let fillers = Set(
        [
            "ग्राम", "gram", "village", "गाँव", "gaon", "gaav", "पंचायत", "panchayat", "नगर", "town", "परिषद", "पालिका",
            "parishad", "तहसील", "tehsil", "जिला", "zila", "district", "पुत्र", "पत्नी", "श्री", "श्रीमती", "smt", "mr",
            "mrs", "का", "की", "के",
        ].compactMap { SpokenKey($0)?.full })
}
