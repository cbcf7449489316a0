import Logging
import Primitives
import Store
import SyncEngine
import SyncProtocol
import SyncTransport
import Trust

extension EdgeNode {
    /// Exchanges with the state once, both ways, when no other exchange runs.
    ///
    /// - Throws: `SyncFailure` where the line is down or the server is another, `Refusal` where the state refuses what
    ///   this node sends: then the board may be a copy, and a person must look.
    package func exchange() async throws -> ExchangeReport {
        try await exchangeTurns.run { try await exchangeAlone() }
    }

    private func exchangeAlone() async throws -> ExchangeReport {
        guard let address = StateAddress(identity.stateURL) else { throw SyncFailure.unreachable }
        let credentials = NodeCredentials(
            certificatePEM: try NodeIdentity.pem(ofCertificateDER: identity.certificate),
            privateKeyPEM: try identity.tlsKey.privateKeyPEM(openedBy: keys.dataKey), trustPEM: try keys.trust.pem)
        let client = SyncClient(to: address, credentials: credentials, software: Self.software)
        do {
            let (sent, received) = try await client.exchange(NodeReplica(store: store, trust: keys.trust))
            try await store.recordExchange()
            activity.count(.exchanged)
            return ExchangeReport(sent: sent, received: received)
        } catch let refusal as Refusal {
            logger.error("the state refused", metadata: ["kind": "\(refusal.kind)"])
            throw refusal
        }
    }

    /// What this node calls itself at the state.
    static let software = "eseva-node 0.1"
}
