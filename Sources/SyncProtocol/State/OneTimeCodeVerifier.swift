import Crypto
import FoundationEssentials

/// Proves a one-time code without holding it: PBKDF2-HMAC-SHA256 (RFC 8018), one block.
///
/// The code itself has 40 bits of chance and lives for days, so the stretching only has to outlast it.
package struct OneTimeCodeVerifier: Sendable, Hashable {
    /// Rounds that the state uses today.
    package static let defaultRounds = 20_000
    /// What a reader accepts: a forged message must not keep a node busy.
    package static let allowedRounds = 1_000...200_000

    /// 16 bytes.
    package let salt: [UInt8]
    package let rounds: Int
    /// 32 bytes.
    package let verifier: [UInt8]

    /// Makes the verifier of a code.
    ///
    /// - Parameter salt: 16 fresh random bytes.
    package init(code: String, salt: [UInt8], rounds: Int = defaultRounds) {
        self.salt = salt
        self.rounds = rounds
        verifier = Self.derive(code, salt: salt, rounds: rounds)
    }

    /// One that was made before.
    package init(salt: [UInt8], rounds: Int, verifier: [UInt8]) {
        self.salt = salt
        self.rounds = rounds
        self.verifier = verifier
    }

    /// Whether this is the code, compared in constant time. Case, spaces and hyphens do not matter; O and 0 are the
    /// same, and I, L and 1.
    package func matches(_ code: String) -> Bool {
        let derived = Self.derive(code, salt: salt, rounds: rounds)
        guard derived.count == verifier.count else { return false }
        return zip(derived, verifier).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The code as it is hashed: as a person may type it, in one form.
    static func normalized(_ code: String) -> String {
        String(
            code.uppercased().compactMap { character in
                switch character {
                case " ", "-": nil
                case "O": "0"
                case "I", "L": "1"
                default: character
                }
            })
    }

    private static func derive(_ code: String, salt: [UInt8], rounds: Int) -> [UInt8] {
        let keyed = HMAC<SHA256>(key: SymmetricKey(data: Array(normalized(code).utf8)))
        var first = keyed
        first.update(data: salt)
        first.update(data: [0, 0, 0, 1])
        var block = Array(first.finalize())
        var result = block
        for _ in 1..<max(rounds, 2) {
            var next = keyed
            next.update(data: block)
            block = Array(next.finalize())
            for index in result.indices { result[index] ^= block[index] }
        }
        return result
    }
}

extension WireOneTimeCode {
    init(_ code: OneTimeCodeVerifier) throws(WireProblem) {
        self.init()
        salt = Data(code.salt)
        rounds = try exact(code.rounds, "code.rounds")
        verifier = Data(code.verifier)
    }

    func domain() throws(WireProblem) -> OneTimeCodeVerifier {
        guard salt.count == 16 else { throw .outOfRange(field: "code.salt") }
        guard verifier.count == 32 else { throw .outOfRange(field: "code.verifier") }
        guard OneTimeCodeVerifier.allowedRounds.contains(Int(rounds)) else { throw .outOfRange(field: "code.rounds") }
        return OneTimeCodeVerifier(salt: Array(salt), rounds: Int(rounds), verifier: Array(verifier))
    }
}
