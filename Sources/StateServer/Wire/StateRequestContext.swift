import Hummingbird
import NIOCore
import NIOSSL
import Primitives
import Trust

/// A request with the connection that it came on, so that the client's identity is the certificate's, and no header's.
struct StateRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// The node that the client certificate names. NIOSSL has verified the certificate against the root before any
    /// byte of the request was read.
    ///
    /// - Returns: `nil` where the client showed no certificate, or one of no node.
    func certifiedNode() async throws -> NodeID? {
        // Under HTTP/2 a request has a channel of its own whose parent is the connection. Under HTTP/1.1 its channel is
        // the connection, whose parent is the listening socket: that one has no TLS handler.
        for candidate in [channel, channel.parent].compactMap({ $0 }) {
            guard let certificate = try? await candidate.nioSSL_peerCertificate().get() else { continue }
            return NodeIdentity.nodeID(fromCertificateDER: try certificate.toDERBytes())
        }
        return nil
    }
}
