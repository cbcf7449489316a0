import Domain
import Primitives
import Transliteration

/// How a family's names and places sound: what a search compares, without the family itself.
struct HouseholdSounds: Equatable {
    /// Of each member, in the family's order: the sounds of the name's parts, of both scripts, without repeats.
    let members: [[String]]
    /// Of village, panchayat or town.
    let places: [String]

    init(_ household: Household) {
        members = household.members.map { Self.sounds([$0.name]) }
        places = Self.sounds([household.address.village, household.address.localBody].compactMap { $0 })
    }

    /// Reads ``text``.
    init(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").map(String.init)
        }
        places = lines.first ?? []
        members = Array(lines.dropFirst())
    }

    /// A line for the places, then one a member.
    var text: String { ([places] + members).map { $0.joined(separator: " ") }.joined(separator: "\n") }

    /// The rough keys under which the family is found, ascending; see `NameKeys`.
    var keys: [String] {
        let sounds = Set(places + members.flatMap(\.self))
        return Set(sounds.sorted().flatMap { SpokenKey(folded: $0).map { NameKeys.of($0) } ?? [] }).sorted()
    }

    private static func sounds(_ texts: [LocalizedText]) -> [String] {
        texts.flatMap { HouseholdQuery.words($0.hindi) + HouseholdQuery.words($0.english) }
            .reduce(into: []) { if !$0.contains($1.full) { $0.append($1.full) } }
    }
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
            "ग्राम", "gram", "village", "गाँव", "gaon", "पंचायत", "panchayat", "परिषद", "पालिका", "parishad", "पुत्र",
            "पत्नी", "श्री", "श्रीमती", "smt", "mr", "mrs", "का", "की", "के",
        ].compactMap { SpokenKey($0)?.full })
}
