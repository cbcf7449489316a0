package import Crypto
package import Domain
package import Primitives

/// A P-256 private key that lies on the disk only sealed under the node's data key, and bound to what it is for.
package struct SealedSoftwareKey: Sendable, Hashable, Codable {
    /// As it lies on the disk: ``SealedBox`` of the 32-byte scalar.
    package let sealed: [UInt8]
    /// P-256, compressed point, 33 bytes.
    package let publicKey: [UInt8]
    /// What the key is for, like `node-identity` or `lease`; part of the seal.
    package let context: String

    package init(sealed: [UInt8], publicKey: [UInt8], context: String) {
        self.sealed = sealed
        self.publicKey = publicKey
        self.context = context
    }

    /// Makes a new key and seals it under `dataKey` (256 bits).
    package static func create(
        under dataKey: SymmetricKey, context: String, random: any RandomSource
    ) throws -> SealedSoftwareKey {
        let key = P256.Signing.PrivateKey(random: random)
        let publicKey = Array(key.publicKey.compressedRepresentation)
        var scalar = Array(key.rawRepresentation)
        defer { wipe(&scalar) }
        let sealed = try SealedBox.seal(
            scalar, under: dataKey, context: sealContext(context, publicKey), random: random)
        return SealedSoftwareKey(sealed: sealed, publicKey: publicKey, context: context)
    }

    /// The same key sealed under another data key, as when the data key changes.
    package func resealed(
        from old: SymmetricKey, under new: SymmetricKey, random: any RandomSource
    ) throws -> SealedSoftwareKey {
        let name = Self.sealContext(context, publicKey)
        var scalar = try SealedBox.open(sealed, under: old, context: name)
        defer { wipe(&scalar) }
        let sealed = try SealedBox.seal(scalar, under: new, context: name, random: random)
        return SealedSoftwareKey(sealed: sealed, publicKey: publicKey, context: context)
    }

    /// A signer that opens the key for each signature and wipes it after.
    package func signer(openedBy dataKey: SymmetricKey) -> SealedKeySigner {
        SealedKeySigner(key: self, dataKey: dataKey)
    }

    /// The private key in the clear, for the TLS library that takes nothing else. Keep it in memory only.
    package func privateKeyPEM(openedBy dataKey: SymmetricKey) throws -> String {
        try opened(by: dataKey).pemRepresentation
    }

    /// The key itself, for as long as the caller holds it. Its memory is cleansed when it is let go.
    func opened(by dataKey: SymmetricKey) throws -> P256.Signing.PrivateKey {
        var scalar = try SealedBox.open(sealed, under: dataKey, context: Self.sealContext(context, publicKey))
        defer { wipe(&scalar) }
        return try P256.Signing.PrivateKey(rawRepresentation: scalar)
    }

    private static func sealContext(_ context: String, _ publicKey: [UInt8]) -> String {
        "eseva software key/\(context)/\(hex(publicKey))"
    }
}

/// A ``SealedSoftwareKey`` with the data key that opens it.
package struct SealedKeySigner: CertificateSigner {
    private let key: SealedSoftwareKey
    private let dataKey: SymmetricKey

    init(key: SealedSoftwareKey, dataKey: SymmetricKey) {
        self.key = key
        self.dataKey = dataKey
    }

    package var kind: SignerKind { .software }
    package var publicKey: [UInt8] { key.publicKey }

    package func sign(_ message: [UInt8]) throws -> [UInt8] {
        try key.opened(by: dataKey).lowSignature(over: message)
    }
}
