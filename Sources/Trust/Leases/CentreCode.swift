/// A centre's code of 1…6 characters `0–9 A–Z -` as a number below 38⁶ (it fits 32 bits).
///
/// Digits in base 38, first character most significant, padded at the end with 0; `0`–`9` are 1…10, `A`–`Z` 11…36,
/// `-` 37.
enum CentreCode {
    private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-".utf8)
    private static let width = 6

    static func encode(_ text: String) -> Int? {
        let characters = Array(text.utf8)
        guard (1...width).contains(characters.count) else { return nil }
        var value = 0
        for index in 0..<width {
            guard index < characters.count else {
                value *= 38
                continue
            }
            guard let digit = alphabet.firstIndex(of: characters[index]) else { return nil }
            value = value * 38 + digit + 1
        }
        return value
    }

    /// - Returns: `nil` where the number is no code, as where a character follows the padding.
    static func decode(_ value: Int) -> String? {
        var rest = value
        var characters: [UInt8] = []
        for _ in 0..<width {
            let digit = rest % 38
            rest /= 38
            if digit == 0 {
                guard characters.isEmpty else { return nil }
            } else {
                characters.append(alphabet[digit - 1])
            }
        }
        guard rest == 0, !characters.isEmpty else { return nil }
        return String(decoding: characters.reversed(), as: UTF8.self)
    }
}
