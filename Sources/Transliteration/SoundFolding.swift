/// From raw sounds of either script to the keys: what people spell as they like is folded.
enum SoundFolding {
    /// The key that ``SpokenKey/full`` documents.
    static func full(_ raw: [UInt8]) -> [UInt8] {
        var sounds = vowelsJoined(raw)
        sounds = endFolded(sounds)
        sounds = weakVowelsLeft(sounds)
        sounds = glidesHeard(sounds)
        return oneNasal(oneOfDoubled(sounds))
    }

    /// The key that ``SpokenKey/consonants`` documents.
    static func consonants(of full: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        for (index, sound) in full.enumerated() {
            switch sound {
            case a, i, u, e, o: if index == 0 { key.append(sound == e ? i : sound == o ? u : sound) }
            case y: if index == 0 { key.append(y) }
            case f: key.append(p)
            case h: if index == 0 || !aspirable.contains(full[index - 1]) { key.append(h) }
            default: if key.last != sound { key.append(sound) }
            }
        }
        return key.count < 2 ? full : key
    }

    static func isVowel(_ sound: UInt8) -> Bool { LatinSpelling.isVowel(sound) }

    /// Two vowels that are heard as one.
    private static func vowelsJoined(_ raw: [UInt8]) -> [UInt8] {
        var sounds: [UInt8] = []
        for sound in raw {
            switch (sounds.last, sound) {
            case (a, i), (a, e), (e, i), (e, e): sounds[sounds.count - 1] = e
            case (a, u), (o, u), (o, o): sounds[sounds.count - 1] = o
            case (a, a), (i, i), (u, u): continue
            default: sounds.append(sound)
            }
        }
        return sounds
    }

    /// The end of a word: `gaon` as `ganv`, `chunao` as `chunav`; a last `a` or `e` is not heard beside another vowel.
    private static func endFolded(_ raw: [UInt8]) -> [UInt8] {
        var sounds = raw
        if sounds.suffix(3) == [a, o, n] {
            sounds.replaceSubrange((sounds.count - 2)..., with: [n, v])
        } else if sounds.suffix(2) == [a, o] {
            sounds[sounds.count - 1] = v
        }
        if let last = sounds.last, last == a || last == e, sounds.dropLast().contains(where: isVowel) {
            sounds.removeLast()
        }
        return sounds
    }

    /// Only an `a` that is the first vowel stays.
    private static func weakVowelsLeft(_ sounds: [UInt8]) -> [UInt8] {
        var seen = false
        return sounds.filter { sound in
            guard isVowel(sound) else { return true }
            defer { seen = true }
            return sound != a || !seen
        }
    }

    /// A `y` that no vowel follows: nothing after a last `i` (भारतीय), an `e` elsewhere, together with an `a` before
    /// it.
    private static func glidesHeard(_ sounds: [UInt8]) -> [UInt8] {
        var heard: [UInt8] = []
        for (index, sound) in sounds.enumerated() {
            let next = index + 1 < sounds.count ? sounds[index + 1] : nil
            guard sound == y, index > 0, !(next.map(isVowel) ?? false) else {
                heard.append(sound)
                continue
            }
            if heard.last == i, next == nil { continue }
            if heard.last == a || heard.last == e { heard.removeLast() }
            heard.append(e)
        }
        return heard
    }

    /// Doubled sounds are one, with the aspiration of either: `vriddha` as `vridha`.
    private static func oneOfDoubled(_ sounds: [UInt8]) -> [UInt8] {
        var once: [UInt8] = []
        for sound in sounds {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sound)
            if isDigit || once.last != sound { once.append(sound) }
        }
        return once
    }

    /// Before a lip's sound an anusvara is an `m` to some and an `n` to others: संबल, `sambal`, `sanbal`.
    private static func oneNasal(_ sounds: [UInt8]) -> [UInt8] {
        sounds.indices.map { index in
            guard sounds[index] == m, index + 1 < sounds.count, [p, b, f].contains(sounds[index + 1]) else {
                return sounds[index]
            }
            return n
        }
    }

    private static let aspirable: Set<UInt8> = Set("kgcjtdpb".utf8)
    private static let a = UInt8(ascii: "a")
    private static let b = UInt8(ascii: "b")
    private static let e = UInt8(ascii: "e")
    private static let f = UInt8(ascii: "f")
    private static let h = UInt8(ascii: "h")
    private static let i = UInt8(ascii: "i")
    private static let m = UInt8(ascii: "m")
    private static let n = UInt8(ascii: "n")
    private static let o = UInt8(ascii: "o")
    private static let p = UInt8(ascii: "p")
    private static let u = UInt8(ascii: "u")
    private static let v = UInt8(ascii: "v")
    private static let y = UInt8(ascii: "y")
}
