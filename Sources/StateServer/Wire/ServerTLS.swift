import NIOSSL
import Primitives
import Trust

/// The server's side of mutual TLS.
enum ServerTLS {
    /// - Parameters:
    ///   - identity: The server's certificate and key; the node authority issued it.
    ///   - authorities: Clients are verified against their root through the node authority alone. A client without a
    ///     certificate may connect: it can fetch the trust file and enrol, nothing else.
    static func configuration(identity: Authority, authorities: StateAuthorities) throws -> TLSConfiguration {
        let chain = try [identity, authorities.nodeAuthority].flatMap { try certificates($0.certificatePEM) }
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(identity.privateKeyPEM.utf8), format: .pem)))
        tls.minimumTLSVersion = .tlsv12
        tls.trustRoots = .certificates(
            try certificates(authorities.root.certificatePEM) + certificates(authorities.nodeAuthority.certificatePEM))
        tls.certificateVerification = .optionalVerification
        return tls
    }

    private static func certificates(_ pem: String) throws -> [NIOSSLCertificate] {
        try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8))
    }
}
