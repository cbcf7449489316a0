import Crypto
import Primitives
import SyncEngine
import SyncProtocol
import SyncTransport
import Trust

/// A bare board: it has a key and nothing else.
struct Board {
    let node: NodeID
    private let dataKey = SymmetricKey(size: .bits256)
    private let key: SealedSoftwareKey

    init(node: NodeID) throws {
        self.node = node
        key = try SealedSoftwareKey.create(under: dataKey, context: "identity", random: SystemRandom())
    }

    func request() throws -> [UInt8] { try EnrolmentRequest.make(node: node, key: key, openedBy: dataKey) }

    func credentials(_ reply: EnrolReply) throws -> NodeCredentials {
        try credentials(certificate: reply.certificate, trust: reply.trust)
    }

    func credentials(certificate: [UInt8], trust: String) throws -> NodeCredentials {
        NodeCredentials(
            certificatePEM: Self.pem(certificate), privateKeyPEM: try key.privateKeyPEM(openedBy: dataKey),
            trustPEM: trust)
    }

    private static func pem(_ der: [UInt8]) -> String {
        "-----BEGIN CERTIFICATE-----\n\(base64(der))\n-----END CERTIFICATE-----\n"
    }
}

/// A node that exchanges with the state over TLS.
struct TestNode {
    let replica: MemoryReplica
    let address: StateAddress
    var credentials: NodeCredentials

    func sync() async -> SyncReport {
        await SyncClient(to: address, credentials: credentials, software: "test 1").run(replica)
    }

    /// One request of any shape.
    func send(_ request: ExchangeRequest) async throws -> ExchangeReply {
        let link = try HTTPStateLink(to: address, credentials: credentials)
        do {
            let reply = try await link.exchange(request)
            await link.shutdown()
            return reply
        } catch {
            await link.shutdown()
            throw error
        }
    }
}
