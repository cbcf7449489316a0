import AsyncHTTPClient
import NIOSSL
import Primitives
package import SyncEngine
package import SyncProtocol

/// A bare board's first talk with the state.
package enum EnrolmentClient {
    /// Uses a token up.
    ///
    /// First the state's trust file is fetched without sending anything: its root must have the fingerprint in the
    /// token. Only then, on a new connection that trusts this root alone, the secret is sent.
    /// - Parameter certificateRequest: PKCS #10, DER, for the node's key; it names the token's node.
    /// - Throws: ``SyncFailure/wrongServer`` where the root is another; ``SyncFailure/status(_:)`` 403 where the token
    ///   is not valid any more.
    package static func enrol(
        _ token: EnrolmentToken, certificateRequest: [UInt8]
    ) async throws(SyncFailure) -> EnrolReply {
        guard let address = StateAddress(token.url) else { throw .unreachable }
        let trust = try await trustFile(at: address, token)
        guard let tls = try? NodeCredentials.trusting(trust) else { throw .wrongServer }
        let client = StateHTTP.client(tls: tls)
        let answer: Result<[UInt8], SyncFailure>
        do throws(SyncFailure) {
            let request = EnrolRequest(secret: token.secret, certificateRequest: certificateRequest)
            guard let frame = try? request.frame() else { throw .replica }
            answer = .success(try await StateHTTP.post(frame, to: address.url("/enrol"), by: client))
        } catch {
            answer = .failure(error)
        }
        try? await client.shutdown()
        let reply: EnrolReply
        do {
            reply = try EnrolReply(frame: answer.get())
        } catch let problem as WireProblem {
            throw .unreadable(problem)
        } catch {
            throw error as? SyncFailure ?? .unreachable
        }
        guard reply.node == token.node, (try? fingerprint(reply.trust)) == token.root else { throw .wrongServer }
        return reply
    }

    private static func trustFile(at address: StateAddress, _ token: EnrolmentToken) async throws(SyncFailure) -> String
    {
        var tls = TLSConfiguration.makeClientConfiguration()
        // Nothing secret is sent on this connection, and what it brings is checked by its fingerprint.
        tls.certificateVerification = .none
        let client = StateHTTP.client(tls: tls)
        let answer: Result<[UInt8], SyncFailure>
        do throws(SyncFailure) {
            answer = .success(
                try await StateHTTP.get(address.url("/trust"), limit: TransportLimits.trustBytes, by: client))
        } catch {
            answer = .failure(error)
        }
        try? await client.shutdown()
        let pem = String(decoding: try answer.get(), as: UTF8.self)
        guard (try? fingerprint(pem)) == token.root else { throw .wrongServer }
        return pem
    }

    private static func fingerprint(_ pem: String) throws -> ContentHash {
        guard let root = try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)).first else {
            throw SyncFailure.wrongServer
        }
        return EventCoding.hash(try root.toDERBytes())
    }
}
