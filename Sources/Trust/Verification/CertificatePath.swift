import COpenSSL
import Primitives

/// Path validation (RFC 5280) by OpenSSL, which knows every rule of it.
enum CertificatePath {
    /// Whether `leaf` chains to `root` through `authorities` (all DER), each valid at `time`.
    static func isValid(leaf: [UInt8], authorities: [[UInt8]], root: [UInt8], at time: Timestamp) -> Bool {
        guard let leaf = parsed(leaf) else { return false }
        defer { X509_free(leaf) }
        guard let root = parsed(root) else { return false }
        defer { X509_free(root) }
        let above = authorities.compactMap(parsed)
        defer { above.forEach { X509_free($0) } }
        guard let store = X509_STORE_new(), let context = X509_STORE_CTX_new(), let untrusted = OPENSSL_sk_new_null()
        else { return false }
        defer {
            X509_STORE_CTX_free(context)
            X509_STORE_free(store)
            OPENSSL_sk_free(untrusted)
        }
        for certificate in above { OPENSSL_sk_push(untrusted, UnsafeRawPointer(certificate)) }
        guard X509_STORE_add_cert(store, root) == 1, X509_STORE_CTX_init(context, store, leaf, untrusted) == 1,
            let parameters = X509_STORE_CTX_get0_param(context)
        else { return false }
        X509_VERIFY_PARAM_set_time(parameters, time_t(time.seconds))
        X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_X509_STRICT))
        X509_VERIFY_PARAM_set_depth(parameters, 2)
        return X509_verify_cert(context) == 1
    }

    private static func parsed(_ der: [UInt8]) -> OpaquePointer? {
        der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return d2i_X509(nil, &start, buffer.count)
        }
    }
}
