import FoundationEssentials
package import Primitives

/// What a technician types or scans to make a bare board a node: where the state is, how its root is recognised, and
/// a secret that works once.
///
/// As text it is base64url (RFC 4648 §5, without padding) of the JSON object
/// `{"node":…,"root":<base64url>,"secret":<base64url>,"url":…}`.
package struct EnrolmentToken: Sendable, Hashable {
    /// No token is longer.
    package static let maximumBytes = 1_024

    /// Like `https://state.example:8443`.
    package var url: String
    package var node: NodeID
    /// SHA-256 of the state's root certificate, DER.
    package var root: ContentHash
    /// 32 random bytes; the state keeps only their hash.
    package var secret: [UInt8]

    package init(url: String, node: NodeID, root: ContentHash, secret: [UInt8]) {
        self.url = url
        self.node = node
        self.root = root
        self.secret = secret
    }

    private struct Fields: Codable {
        var url: String
        var node: NodeID
        var root: String
        var secret: String
    }

    /// Reads a token's text; spaces and line ends around it do not matter.
    ///
    /// - Returns: `nil` where it is no token.
    package init?(_ text: String) {
        let text = text.filter { !$0.isWhitespace }
        guard text.utf8.count <= Self.maximumBytes, let json = Base64URL.decode(text),
            let fields = try? JSONDecoder().decode(Fields.self, from: Data(json)),
            let root = Base64URL.decode(fields.root).flatMap({ ContentHash(bytes: $0) }),
            let secret = Base64URL.decode(fields.secret), secret.count == 32, fields.url.hasPrefix("https://")
        else { return nil }
        self.init(url: fields.url, node: fields.node, root: root, secret: secret)
    }

    /// The token's text.
    package var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let fields = Fields(
                url: url, node: node, root: Base64URL.encode(root.bytes), secret: Base64URL.encode(secret))
            return Base64URL.encode(Array(try encoder.encode(fields)))
        }
    }
}

/// RFC 4648 §5, without padding.
enum Base64URL {
    static func encode(_ bytes: [UInt8]) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { character in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            })
    }

    static func decode(_ text: String) -> [UInt8]? {
        var standard = ""
        for character in text {
            switch character {
            case "-": standard.append("+")
            case "_": standard.append("/")
            case "+", "/", "=": return nil
            default: standard.append(character)
            }
        }
        standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        return Data(base64Encoded: standard).map { Array($0) }
    }
}
