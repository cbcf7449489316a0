package import Crypto
import FoundationEssentials

/// Seals records and makes look-up tokens, all from the node's data key.
///
/// Each record has its own key: HKDF-SHA256 of the data key over the table's and the record's name. A sealed value
/// moved to another record does not open.
package struct RecordVault: Sendable {
    private let sealingKey: SymmetricKey
    private let tokenKey: SymmetricKey

    /// - Parameter dataKey: 256 bits.
    package init(dataKey: SymmetricKey) {
        sealingKey = Self.derive(from: dataKey, "seal")
        tokenKey = Self.derive(from: dataKey, "token")
    }

    /// AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag.
    package func seal(_ plain: [UInt8], table: String, record: [UInt8]) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: recordKey(table, record), authenticating: Array(table.utf8))
        return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    /// - Throws: ``StoreError/damaged(_:)`` where the bytes were changed, moved or sealed under another key.
    package func open(_ sealed: [UInt8], table: String, record: [UInt8]) throws -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let plain = try? AES.GCM.open(box, using: recordKey(table, record), authenticating: Array(table.utf8))
        else { throw StoreError.damaged(table) }
        return Array(plain)
    }

    /// A keyed token (HMAC-SHA256, cut to 16 bytes) under which a record is found without storing the value itself.
    package func token(_ kind: String, _ value: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(kind):\(value)".utf8), using: tokenKey).prefix(16))
    }

    private func recordKey(_ table: String, _ record: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.expand(
            pseudoRandomKey: sealingKey, info: Array(table.utf8) + [0] + record, outputByteCount: 32)
    }

    private static func derive(from key: SymmetricKey, _ purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key, info: Array("eseva store \(purpose) 1".utf8), outputByteCount: 32)
    }
}
