import Crypto
import FoundationEssentials

/// Proves a one-time code or a PIN without holding it: PBKDF2-HMAC-SHA256 (RFC 8018), one block.
///
/// A one-time code has 39 bits of chance and lives for days, so the stretching only has to outlast it.
/// - Note: A PIN protects no file: brute force beats any stretching. What a PIN guards is the sign-in, which counts and
///   locks; the records are guarded by the data key.
package struct StretchedSecret: Sendable, Hashable, Codable {
    /// Rounds for new secrets.
    package static let defaultRounds = 20_000
    /// What a reader accepts: a forged message must not keep a node busy.
    package static let allowedRounds = 1_000...200_000

    /// Length of a salt.
    package static let saltBytes = 16

    /// 16 bytes, random.
    package let salt: [UInt8]
    package let rounds: Int
    /// 32 bytes.
    package let verifier: [UInt8]

    /// Stretches a secret.
    ///
    /// - Parameter salt: ``saltBytes`` fresh random bytes.
    package init(_ secret: String, salt: [UInt8], rounds: Int = defaultRounds) {
        self.salt = salt
        self.rounds = rounds
        verifier = Self.derive(secret, salt: salt, rounds: rounds)
    }

    /// One that was made before.
    package init(salt: [UInt8], rounds: Int, verifier: [UInt8]) {
        self.salt = salt
        self.rounds = rounds
        self.verifier = verifier
    }

    /// Whether this is the secret, compared in constant time. Case, spaces and hyphens do not matter; O and 0 are the
    /// same, and I, L and 1.
    package func matches(_ secret: String) -> Bool {
        let derived = Self.derive(secret, salt: salt, rounds: rounds)
        guard derived.count == verifier.count else { return false }
        return zip(derived, verifier).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The secret as it is hashed: as a person may type it, in one form.
    static func normalized(_ secret: String) -> String {
        String(
            secret.uppercased().compactMap { character in
                switch character {
                case " ", "-": nil
                case "O": "0"
                case "I", "L": "1"
                default: character
                }
            })
    }

    private static func derive(_ secret: String, salt: [UInt8], rounds: Int) -> [UInt8] {
        let keyed = HMAC<SHA256>(key: SymmetricKey(data: Array(normalized(secret).utf8)))
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
    init(_ secret: StretchedSecret) throws(WireProblem) {
        self.init()
        salt = Data(secret.salt)
        rounds = try exact(secret.rounds, "code.rounds")
        verifier = Data(secret.verifier)
    }

    func domain() throws(WireProblem) -> StretchedSecret {
        guard salt.count == StretchedSecret.saltBytes else { throw .outOfRange(field: "code.salt") }
        guard verifier.count == 32 else { throw .outOfRange(field: "code.verifier") }
        guard StretchedSecret.allowedRounds.contains(Int(rounds)) else { throw .outOfRange(field: "code.rounds") }
        return StretchedSecret(salt: Array(salt), rounds: Int(rounds), verifier: Array(verifier))
    }
}
