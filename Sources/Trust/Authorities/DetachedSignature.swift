package import X509
import Crypto

/// A signature of the state's signing authority that lies beside what it signs.
package enum DetachedSignature {
    /// What is signed: `eseva blob 1`, 0, purpose, 0, then the blob.
    static func message(_ blob: [UInt8], purpose: String) -> [UInt8] {
        Array("eseva blob 1".utf8) + [0] + Array(purpose.utf8) + [0] + blob
    }

    /// Whether a signing authority of the trust file signed `blob` for that purpose.
    ///
    /// - Parameter signature: r ‖ s, 64 bytes, low *s*.
    package static func isValid(
        _ signature: [UInt8], over blob: [UInt8], purpose: String, trust: TrustFile
    ) -> Bool {
        let message = message(blob, purpose: purpose)
        return trust.signingAuthorities.contains {
            P256.Signing.PublicKey($0.publicKey)?.verifies(signature, over: message) == true
        }
    }
}

extension TrustFile {
    /// The authorities that may sign leases and signing certificates: those for document signers.
    package var signingAuthorities: [Certificate] {
        authorities.filter { authority in
            guard let usages = try? authority.extensions.extendedKeyUsage else { return false }
            return CertificateProfile.documentSigner.allSatisfy { usages.contains($0) }
        }
    }
}
