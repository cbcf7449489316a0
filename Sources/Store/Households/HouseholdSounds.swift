import Domain
import Primitives
import Transliteration

/// The sounds under which a family is found: of the names of its members, and of where it lives.
struct HouseholdSounds {
    /// What a sound belongs to: a village's name must not bring everybody who is called so.
    enum Kind: String {
        case name, place
    }

    /// Kind and key of each sound, without repeats, in a fixed order.
    let keys: [Key]

    struct Key: Hashable, Comparable {
        var kind: Kind
        var text: String

        static func < (left: Key, right: Key) -> Bool {
            (left.kind.rawValue, left.text) < (right.kind.rawValue, right.text)
        }
    }

    init(_ household: Household) {
        let names = household.members.flatMap { [$0.name.hindi, $0.name.english] }
        let address = household.address
        let places = [address.village, address.localBody].compactMap { $0 }.flatMap { [$0.hindi, $0.english] }
        let found = Self.keys(of: names, .name) + Self.keys(of: places, .place)
        keys = Set(found).sorted()
    }

    private static func keys(of texts: [String], _ kind: Kind) -> [Key] {
        texts.flatMap(HouseholdQuery.words).flatMap { word in
            NameKeys.of(word).map { Key(kind: kind, text: $0) }
        }
    }
}

/// The words of a search for a family.
enum HouseholdQuery {
    /// Words of a search that are looked at.
    static let mostWords = 8

    /// The words that tell families apart, in their order: not those that stand before every name or village.
    static func words(_ text: String) -> [String] {
        Array(SpokenWords.of(text).filter { !isFiller($0) }.prefix(mostWords))
    }

    private static func isFiller(_ word: String) -> Bool {
        SpokenKey(word).map { fillers.contains($0.full) } ?? true
    }

    private static let fillers = Set(
        [
            "ग्राम", "gram", "village", "गाँव", "gaon", "ग्राम", "पंचायत", "panchayat", "नगर", "town", "पालिका", "municipality",
            "श्री", "shri", "श्रीमती", "shrimati", "smt", "श्रीमान", "kumari", "mr", "mrs", "की", "का", "के", "पुत्र", "पत्नी",
        ].compactMap { SpokenKey($0)?.full })
}
