import NIOSSL

/// What a node shows and trusts on the line. Everything in PEM.
package struct NodeCredentials: Sendable {
    /// The node's identity, as the state issued it.
    package var certificatePEM: String
    /// Its private key, in the clear: keep it only as long as the client lives.
    package var privateKeyPEM: String
    /// The state's trust file, the root first. Only the root is trusted.
    package var trustPEM: String

    package init(certificatePEM: String, privateKeyPEM: String, trustPEM: String) {
        self.certificatePEM = certificatePEM
        self.privateKeyPEM = privateKeyPEM
        self.trustPEM = trustPEM
    }

    /// TLS that trusts the root alone and checks the server's name.
    func tls() throws -> TLSConfiguration {
        var tls = try Self.trusting(trustPEM)
        tls.certificateChain = try NIOSSLCertificate.fromPEMBytes(Array(certificatePEM.utf8)).map { .certificate($0) }
        tls.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: Array(privateKeyPEM.utf8), format: .pem))
        return tls
    }

    static func trusting(_ trustPEM: String) throws -> TLSConfiguration {
        guard let root = try NIOSSLCertificate.fromPEMBytes(Array(trustPEM.utf8)).first else {
            throw NIOSSLError.failedToLoadCertificate
        }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        tls.trustRoots = .certificates([root])
        tls.certificateVerification = .fullVerification
        return tls
    }
}
