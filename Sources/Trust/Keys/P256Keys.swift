package import Crypto
package import Primitives

extension P256.Signing.PrivateKey {
    /// A new key from a source of chance.
    ///
    /// - Parameter random: Where 32 bytes at a time are drawn from until they are a scalar of the curve; all but one
    ///   in 2³² draws are.
    package init(random: any RandomSource) {
        while true {
            var scalar = random.bytes(32)
            defer { wipe(&scalar) }
            if let key = try? P256.Signing.PrivateKey(rawRepresentation: scalar) {
                self = key
                return
            }
        }
    }

    /// ECDSA with SHA-256: r ‖ s, 64 bytes, low *s*.
    func lowSignature(over message: [UInt8]) throws -> [UInt8] {
        LowS.lowered(Array(try signature(for: message).rawRepresentation))
    }
}

extension P256.Signing.PublicKey {
    /// Whether `signature` (r ‖ s, 64 bytes, low *s*) is this key's over `message`.
    func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        guard LowS.isLow(signature), let parsed = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else {
            return false
        }
        return isValidSignature(parsed, for: message)
    }
}
