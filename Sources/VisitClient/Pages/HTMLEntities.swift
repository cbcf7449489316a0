/// The character references that server-rendered pages use.
enum HTMLEntities {
    private static let named: [Substring: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    ]
    private static let longestReference = 12

    /// The text with its references resolved; one that is unknown stays as it stands.
    static func decoded(_ text: Substring) -> String {
        var result = "", rest = text
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let body = rest[start...].dropFirst().prefix(longestReference)
            if let end = body.firstIndex(of: ";"), let character = character(body[..<end]) {
                result.append(character)
                rest = rest[body.index(after: end)...]
            } else {
                result.append("&")
                rest = rest[start...].dropFirst()
            }
        }
        return result + rest
    }

    private static func character(_ reference: Substring) -> Character? {
        guard reference.first == "#" else { return named[reference] }
        let digits = reference.dropFirst()
        let code =
            digits.first.map { "xX".contains($0) } == true ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }
}
