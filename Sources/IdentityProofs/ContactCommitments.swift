import COpenSSL
package import Primitives

/// Hashes by which a proof commits to a mobile number and an e-mail address without showing them.
///
/// - Warning: Unproven. Published descriptions say "SHA-256, repeated as often as the last digit of the Aadhaar number
///   says, 0 counting as 1", but not whether bytes or hexadecimal text are hashed again, and sources disagree which of
///   two hashes is whose. So each reading is tried; a match means the number is the one committed to, a mismatch
///   proves nothing.
package struct ContactCommitments: Sendable, Hashable {
    /// SHA-256 values, 32 bytes each.
    package var hashes: [[UInt8]]
    /// Follows the number before hashing: the share code of a paperless e-KYC file, else empty.
    package var suffix: String
    /// How often SHA-256 is applied.
    package var rounds: Int

    /// - Parameters:
    ///   - lastFour: The Aadhaar number's last digits; the last says how often.
    ///   - extraRounds: Applied besides those.
    package init(hashes: [[UInt8]], suffix: String, lastFour: String, extraRounds: Int = 0) {
        self.hashes = hashes
        self.suffix = suffix
        rounds = max(1, lastFour.last?.wholeNumberValue ?? 1) + extraRounds
    }

    /// Whether one of the hashes commits to this number; `nil` where the proof holds none.
    package func matches(mobile: MobileNumber) -> Bool? {
        if hashes.isEmpty { return nil }
        var bytes = Array((mobile.digits + suffix).utf8)
        var text = bytes
        for _ in 0..<rounds {
            bytes = sha256(bytes)
            text = Array(hex(sha256(text)).utf8)
        }
        return hashes.contains { $0 == bytes || Array(hex($0).utf8) == text }
    }
}

func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256(bytes, bytes.count, &digest)
    return digest
}
