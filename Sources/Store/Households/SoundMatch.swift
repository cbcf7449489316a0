import Transliteration

/// How near a family's sounds are to the words of a search. It remembers each sound that it compared: neighbours share
/// most of theirs.
struct SoundMatch {
    /// How near, and by whose name.
    struct Found {
        /// In tenths of a consonant a word.
        let distance: Int
        /// Place in the family.
        let member: Int
    }

    /// A word's sounds say this much, in tenths of a consonant, where the family has nothing like it.
    private static func missing(_ word: SpokenKey) -> Int { min(36, 8 + 4 * word.full.utf8.count) }
    /// What it costs that a word is another member's than the one who was found.
    private static let another = 4

    private let words: [SpokenKey]
    private let missing: [Int]
    private var known: [String: [Int]] = [:]

    init(_ words: [SpokenKey]) {
        self.words = words
        missing = words.map { Self.missing($0) }
    }

    /// The member whom the words fit best together with where the family lives; of members who fit alike the first: the
    /// head. `nil` where no word fits at all.
    mutating func best(of sounds: HouseholdSounds) -> Found? {
        let near = nearest(sounds.places)
        let members = sounds.members.map { nearest($0) }
        let anybody = words.indices.map { word in
            min(near[word], (members.map { $0[word] }.min() ?? missing[word]) + Self.another)
        }
        var best: Found?
        for (index, member) in members.enumerated() {
            var sum = 0
            for word in words.indices { sum += min(anybody[word], member[word]) }
            let distance = sum / max(1, words.count)
            if distance < best?.distance ?? .max { best = Found(distance: distance, member: index) }
        }
        let fits = words.indices.contains { 2 * anybody[$0] <= missing[$0] }
        return fits ? best : nil
    }

    /// For each word, how far the nearest of the sounds is.
    private mutating func nearest(_ sounds: [String]) -> [Int] {
        var nearest = missing
        for sound in sounds {
            let distances = distances(to: sound)
            for word in words.indices where distances[word] < nearest[word] { nearest[word] = distances[word] }
        }
        return nearest
    }

    private mutating func distances(to sound: String) -> [Int] {
        if let known = known[sound] { return known }
        let distances = words.indices.map { word in
            SpokenDistance.between(full: words[word].full, sound, limit: missing[word]) ?? missing[word]
        }
        known[sound] = distances
        return distances
    }
}
