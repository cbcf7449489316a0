/// How a word sounds, written so that its spellings in Devanagari and in Latin letters meet: आय, `aay` and `ay`;
/// निवासी, `niwasi` and `nivaasee`. What is lost is what people spell as they like; what is kept tells words apart.
///
/// Two strengths: ``full`` is the word to compare and to rank by, ``consonants`` the rough token to find it by.
package struct SpokenKey: Sendable, Hashable {
    /// Scalars of a word that are looked at; the rest of a longer one is left.
    package static let longestWord = 48

    /// The word's sounds in `a–z` and `0–9`: never empty, at most twice ``longestWord`` long.
    ///
    /// - Consonants are `k g c j t d n p b m y r l v s h f`: an aspirate is its letter with an `h` (`kh`), dental and
    ///   retroflex are one (`t` for त and ट, `d` for द, ड and ड़), so are श ष स, ण न ञ ङ and the anusvara. क्ष is `ks`,
    /// ज्ञ
    ///   is `gy`, च and छ are `c`, ज and ज़ `j`, फ and फ़ `f`, `q` is `k`, `w` is `v`. Doubled ones are one.
    /// - Vowels are `a i u e o`, long as short. Of `a`, which is spoken or not as the word goes, only one that is the
    ///   word's first vowel is left; a last `e` goes too: `praman`, `pramaan` and प्रमाण are `pramn`.
    /// - A `y` before no vowel is heard as `e`: आय is `e`, as `aai`.
    package let full: String

    /// What is left without the vowels behind the first letter, aspiration and `y` inside: `prmn`. The first vowel
    /// is one of `a i u`. A word of a single consonant keeps its vowels, or it would be like too many others.
    package let consonants: String

    /// The sounds of one word; `nil` where it has no letter of either script and no digit.
    package init?(_ word: some StringProtocol) {
        let sounds = SoundFolding.full(Self.sounds(of: word))
        guard !sounds.isEmpty else { return nil }
        full = String(decoding: sounds, as: UTF8.self)
        consonants = String(decoding: SoundFolding.consonants(of: sounds), as: UTF8.self)
    }

    /// A key that was kept: ``full`` as it was; `nil` where the text can be none.
    package init?(folded full: String) {
        let sounds = Array(full.utf8)
        guard !sounds.isEmpty, sounds.count <= 2 * Self.longestWord,
            sounds.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
        else { return nil }
        self.full = full
        consonants = String(decoding: SoundFolding.consonants(of: sounds), as: UTF8.self)
    }

    /// The sounds of a text's words, in their order; see ``SpokenWords``.
    package static func words(of text: some StringProtocol) -> [SpokenKey] {
        SpokenWords.of(text).compactMap { SpokenKey($0) }
    }

    /// Each run of one script by its own rules.
    private static func sounds(of word: some StringProtocol) -> [UInt8] {
        var sounds: [UInt8] = []
        var latin: [UInt8] = []
        var devanagari: [UInt32] = []
        for scalar in word.unicodeScalars.prefix(longestWord) {
            if Devanagari.holds(scalar.value) {
                sounds += LatinSpelling.sounds(of: latin)
                latin = []
                devanagari.append(scalar.value)
            } else if let plain = LatinSpelling.plain(scalar) {
                sounds += Devanagari.sounds(of: devanagari)
                devanagari = []
                latin += plain
            }
        }
        return sounds + LatinSpelling.sounds(of: latin) + Devanagari.sounds(of: devanagari)
    }
}
