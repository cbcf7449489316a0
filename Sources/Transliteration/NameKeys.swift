/// Rough keys of one part of a person's or a village's name, to look it up by: two spellings of a name share at least
/// one, also where a sound inside was left out, put in or mistaken.
///
/// They are few (≤ ``most``), so that each can become a keyed token of a sealed record. Two names that share one need
/// not be alike: rank what was found by ``SpokenDistance``.
package enum NameKeys {
    /// Keys of a name's part.
    package static let most = 4

    /// The keys of one part, the strongest first, without repeats; empty where nothing in it can be read.
    ///
    /// The first is the whole skeleton. Then, of one of three sounds each pair; of four, each three that begin as it
    /// does; of more, its first three, its last three, and the first with the last two. So one that is whole in a
    /// short name can be a piece of a longer one, which is how a left-out sound is forgiven.
    package static func of(_ part: some StringProtocol) -> [String] {
        SpokenKey(part).map { of($0) } ?? []
    }

    /// The keys of a part whose sounds are known.
    package static func of(_ key: SpokenKey) -> [String] {
        let sounds = skeleton(key.consonants)
        let first = sounds.prefix(1)
        let pieces: [[UInt8]] =
            switch sounds.count {
            case ...2: []
            case 3: [0, 1, 2].map { without($0, sounds) }
            case 4: [3, 1, 2].map { without($0, sounds) }
            default: [Array(sounds.prefix(3)), Array(sounds.suffix(3)), Array(first + sounds.suffix(2))]
            }
        return ([sounds] + pieces).reduce(into: []) { keys, sounds in
            let key = String(decoding: sounds, as: UTF8.self)
            if !keys.contains(key) { keys.append(key) }
        }
    }

    private static func without(_ index: Int, _ sounds: [UInt8]) -> [UInt8] {
        Array(sounds[..<index] + sounds[(index + 1)...])
    }

    /// Sounds that names swap: `Bimla` and `Vimla`, `Jadav` and `Yadav`, `Rathod` and `Rathore`.
    private static func skeleton(_ consonants: String) -> [UInt8] {
        consonants.utf8.enumerated().map { index, sound in
            switch sound {
            case UInt8(ascii: "v"): UInt8(ascii: "b")
            case UInt8(ascii: "y") where index == 0: UInt8(ascii: "j")
            case UInt8(ascii: "d") where index > 0: UInt8(ascii: "r")
            default: sound
            }
        }
    }
}
