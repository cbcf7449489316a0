package import Domain

/// Whatever holds the lent key: a sealed software key, a PKCS#11 token or a TPM.
package protocol CertificateSigner: Sendable {
    /// What each certificate says about the key that signed it.
    var kind: SignerKind { get }
    /// P-256, compressed point, 33 bytes.
    var publicKey: [UInt8] { get }
    /// ECDSA with SHA-256 over `message`.
    ///
    /// - Returns: r ‖ s, 64 bytes, with the low of the two possible *s*: the checker takes nothing else, so that a
    ///   certificate has one signature and not two.
    func sign(_ message: [UInt8]) throws -> [UInt8]
}
