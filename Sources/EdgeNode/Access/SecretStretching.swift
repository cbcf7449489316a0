package import Store
package import SyncProtocol

/// Stretches PINs and codes as the state stretches its one-time codes (PBKDF2-HMAC-SHA256).
///
/// - Note: A short PIN protects no file: brute force beats any stretching. What a PIN guards is the sign-in, which
///   counts and locks; the records are guarded by the data key.
enum SecretStretching {
    static let saltBytes = 16

    static func verifier(for secret: String, salt: [UInt8]) -> SecretVerifier {
        SecretVerifier(OneTimeCodeVerifier(code: secret, salt: salt))
    }

    static func matches(_ secret: String, _ verifier: SecretVerifier) -> Bool {
        OneTimeCodeVerifier(salt: verifier.salt, rounds: verifier.rounds, verifier: verifier.verifier).matches(secret)
    }
}

extension SecretVerifier {
    /// The verifier of a one-time code, as the node keeps it.
    package init(_ code: OneTimeCodeVerifier) {
        self.init(salt: code.salt, rounds: code.rounds, verifier: code.verifier)
    }
}
