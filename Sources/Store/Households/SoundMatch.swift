import Transliteration

/// How near a family's sounds are to the words of a search. It remembers each sound that it compared: neighbours share
/// most of theirs.
///
/// People write a name of two parts as one word and one of one part as two (`Ramlal`, `Ram Lal`): so neighbouring
/// words of the search also stand as one, and a long word that nothing is like is compared with neighbouring parts as
/// one.
struct SoundMatch {
    /// How near, and by whose name.
    struct Found {
        /// In tenths of a consonant a word.
        let distance: Int
        /// Place in the family.
        let member: Int
    }

    /// What it costs that a word is another member's than the one who was found, in tenths of a consonant.
    private static let another = 4
    /// Sounds that a word has at least to be two.
    private static let shortestJoined = 6
    /// Sounds by which a word may be longer or shorter than what it is compared with.
    private static let slack = 6
    /// The same for two that stand as one.
    private static let joinedSlack = 3

    /// The words, then each two neighbours as one.
    private let units: [SpokenKey]
    private let count: Int
    /// For each unit what it costs where the family has nothing like it.
    private let missing: [Int]
    private var known: [String: [Int]] = [:]

    init(_ words: [SpokenKey]) {
        count = words.count
        units = words + Self.joined(words)
        let alone = words.map { min(36, 8 + 4 * $0.full.utf8.count) }
        missing = alone + zip(alone, alone.dropFirst()).map { $0 + $1 }
    }

    /// Neighbouring words as one.
    static func joined(_ words: [SpokenKey]) -> [SpokenKey] {
        zip(words, words.dropFirst()).compactMap { SpokenKey($0.full + $1.full) }
    }

    /// The member whom the words fit best together with where the family lives; of members who fit alike the first: the
    /// head. `nil` where no word fits at all.
    mutating func best(of sounds: HouseholdSounds) -> Found? {
        let near = nearest(sounds.places)
        let members = sounds.members.map { nearest($0) }
        let anybody = units.indices.map { unit in
            min(near[unit], (members.map { $0[unit] }.min() ?? missing[unit]) + Self.another)
        }
        var best: Found?
        for (index, member) in members.enumerated() {
            let distance = cost { min(anybody[$0], member[$0]) } / max(1, count)
            if distance < best?.distance ?? .max { best = Found(distance: distance, member: index) }
        }
        return units.indices.contains { 2 * anybody[$0] <= missing[$0] } ? best : nil
    }

    /// The least that the words cost, each alone or with its neighbour.
    private func cost(_ unit: (Int) -> Int) -> Int {
        var before = 0
        var here = 0
        for word in 0..<count {
            var next = here + unit(word)
            if word > 0, units.count == 2 * count - 1 { next = min(next, before + unit(count + word - 1)) }
            (before, here) = (here, next)
        }
        return here
    }

    /// For each unit, how far the nearest of the sounds is.
    private mutating func nearest(_ phrases: [HouseholdSounds.Phrase]) -> [Int] {
        var nearest = missing
        for sound in phrases.joined() {
            let distances = distances(to: sound)
            for unit in units.indices where distances[unit] < nearest[unit] { nearest[unit] = distances[unit] }
        }
        for unit in 0..<count where 2 * nearest[unit] > missing[unit] {
            let length = units[unit].full.utf8.count
            guard length >= Self.shortestJoined else { continue }
            for phrase in phrases where phrase.count > 1 {
                for (left, right) in zip(phrase, phrase.dropFirst())
                where abs(left.utf8.count + right.utf8.count - length) <= Self.joinedSlack {
                    if let key = SpokenKey(folded: left + right),
                        let distance = SpokenDistance.between(units[unit], key, limit: nearest[unit])
                    {
                        nearest[unit] = min(nearest[unit], distance)
                    }
                }
            }
        }
        return nearest
    }

    private mutating func distances(to sound: String) -> [Int] {
        if let known = known[sound] { return known }
        let length = sound.utf8.count
        let key = SpokenKey(folded: sound)
        let distances = units.indices.map { unit in
            // Words as one are seldom like a short sound: most need no comparing.
            let differs = abs(units[unit].full.utf8.count - length)
            guard let key, differs <= (unit < count ? Self.slack : Self.joinedSlack) else { return missing[unit] }
            return SpokenDistance.between(units[unit], key, limit: missing[unit]) ?? missing[unit]
        }
        known[sound] = distances
        return distances
    }
}
