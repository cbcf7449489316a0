import COpenSSL
package import Primitives

/// A pinned certificate: the key that signs proofs.
package struct ProofSigner: Sendable, Hashable {
    /// The certificate, DER.
    package let der: [UInt8]
    /// The subject's common name.
    package let name: String
    package let notBefore: Timestamp
    package let notAfter: Timestamp

    /// Bits of the smallest key that counts.
    private static let minimumKeyBits: Int32 = 2_048

    /// - Returns: `nil` where the bytes are not one X.509 certificate with an RSA key of at least 2,048 bits.
    package init?(der: [UInt8]) {
        guard let certificate = Self.parsed(der) else { return nil }
        defer { X509_free(certificate) }
        guard let key = X509_get0_pubkey(certificate), EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA,
            EVP_PKEY_get_bits(key) >= Self.minimumKeyBits,
            let notBefore = Self.timestamp(X509_get0_notBefore(certificate)),
            let notAfter = Self.timestamp(X509_get0_notAfter(certificate))
        else { return nil }
        self.der = der
        self.notBefore = notBefore
        self.notAfter = notAfter
        name = Self.commonName(of: certificate)
    }

    /// Whether the certificate was valid at that time.
    package func isValid(at time: Timestamp) -> Bool { notBefore <= time && time <= notAfter }

    /// SHA-256 of the certificate, in hexadecimal.
    package var fingerprint: String { hex(sha256(der)) }

    /// Whether this key made the signature: RSA, PKCS#1 v1.5, SHA-256.
    package func signed(_ message: some Collection<UInt8>, _ signature: some Collection<UInt8>) -> Bool {
        guard let certificate = Self.parsed(der) else { return false }
        defer { X509_free(certificate) }
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        let (message, signature) = (Array(message), Array(signature))
        guard EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, X509_get0_pubkey(certificate)) == 1 else {
            return false
        }
        let answer = EVP_DigestVerify(context, signature, signature.count, message, message.count)
        // What a wrong signature leaves in the thread's queue is nobody else's error.
        ERR_clear_error()
        return answer == 1
    }

    private static func parsed(_ der: [UInt8]) -> OpaquePointer? {
        der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            guard let certificate = d2i_X509(nil, &start, buffer.count) else {
                ERR_clear_error()
                return nil
            }
            guard start == buffer.baseAddress.map({ $0 + buffer.count }) else {
                X509_free(certificate)
                return nil
            }
            return certificate
        }
    }

    private static func timestamp(_ time: UnsafePointer<ASN1_TIME>?) -> Timestamp? {
        guard let time, let epoch = ASN1_TIME_set(nil, 0) else { return nil }
        defer { ASN1_TIME_free(epoch) }
        var (days, seconds): (Int32, Int32) = (0, 0)
        guard ASN1_TIME_diff(&days, &seconds, epoch, time) == 1 else { return nil }
        return Timestamp(seconds: Int64(days) * 86_400 + Int64(seconds))
    }

    private static func commonName(of certificate: OpaquePointer) -> String {
        var text = [CChar](repeating: 0, count: 256)
        let length = X509_NAME_get_text_by_NID(
            X509_get_subject_name(certificate), NID_commonName, &text, Int32(text.count))
        return String(decoding: text.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
