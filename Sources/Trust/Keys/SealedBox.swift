package import Crypto
package import Primitives
import FoundationEssentials

/// What is wrong with something sealed.
package enum SealProblem: String, Reported {
    case tooShort, opensNot

    package var key: String { "seal.\(rawValue)" }
    package var summary: String {
        switch self {
        case .tooShort: "The sealed bytes are cut off."
        case .opensNot: "The sealed bytes do not open: another key, another place, or they were changed."
        }
    }
    package var recovery: String { "Restore the file from its copy, or enrol the node again." }
}

/// AES-256-GCM that ties what is sealed to where it belongs.
///
/// Layout: nonce (12 bytes, random), ciphertext, tag (16 bytes). The context is authenticated, not kept: bytes sealed
/// for one purpose do not open for another.
package enum SealedBox {
    /// Nonce and tag: how much longer the sealed bytes are.
    package static let overheadBytes = 28

    /// Seals `plain` under `key` (256 bits) for the place named by `context`.
    package static func seal(
        _ plain: [UInt8], under key: SymmetricKey, context: String, random: any RandomSource
    ) throws -> [UInt8] {
        let nonce = try AES.GCM.Nonce(data: random.bytes(12))
        let box = try AES.GCM.seal(plain, using: key, nonce: nonce, authenticating: Array(context.utf8))
        return Array(nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// Opens what ``seal(_:under:context:random:)`` made. The caller wipes a secret after use.
    package static func open(
        _ sealed: [UInt8], under key: SymmetricKey, context: String
    ) throws(SealProblem) -> [UInt8] {
        guard sealed.count >= overheadBytes else { throw .tooShort }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed)
            var opened = try AES.GCM.open(box, using: key, authenticating: Array(context.utf8))
            defer { opened.resetBytes(in: opened.startIndex..<opened.endIndex) }
            return Array(opened)
        } catch {
            throw .opensNot
        }
    }
}
