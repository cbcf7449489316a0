import Crypto
import Domain
import FoundationEssentials
package import Primitives
package import Store
import SyncEngine
package import SyncProtocol
package import Trust

/// The node's side of the exchange over its store; what the state sends is checked before it is applied.
package struct NodeReplica: SyncReplica {
    let store: Store
    let trust: TrustFile

    package init(store: Store, trust: TrustFile) {
        self.store = store
        self.trust = trust
    }

    package func identity() async throws -> (node: NodeID, epoch: UInt64) {
        guard let standing = try await store.standing() else { throw StoreError.notProvisioned }
        return (standing.node, standing.epoch)
    }

    package func standings() async throws -> [LaneStanding] {
        let progress = try await store.lanes()
        return Lane.allCases.map { lane in
            let found = progress.first { $0.lane == lane }
            return LaneStanding(lane: lane, acknowledged: found?.acknowledged ?? 0, last: found?.last ?? 0)
        }
    }

    /// Keys that no installed lease lends yet.
    package func waitingSigningKeys() async throws -> [SigningKeyRequest] {
        let lent = try await store.leases().compactMap { lease in
            lease.installation.certificates.first.flatMap { SigningCertificate(der: $0) }
                .map { Array($0.publicKey.compressedRepresentation) }
        }
        return try await store.signingKeys().filter { !lent.contains($0.publicKey) }.map { key in
            SigningKeyRequest(
                officer: key.officer, publicKey: key.publicKey, certificateRequest: key.certificateRequest)
        }
    }

    package func outbound(
        lane: Lane, after sequence: UInt64, maximumEntries: Int, maximumBytes: Int
    ) async throws -> [LaneEntry] {
        try await store.outbound(
            lane: lane, after: sequence, maximumEntries: maximumEntries, maximumBytes: maximumBytes)
    }

    package func acknowledge(lane: Lane, through sequence: UInt64) async throws {
        try await store.acknowledge(lane: lane, through: sequence)
    }

    package func rewind(lane: Lane, to sequence: UInt64) async throws {
        try await store.rewind(lane: lane, to: sequence)
    }

    package func cursor() async throws -> UInt64 { try await store.cursor() }

    package func catalogueVersion() async throws -> Int { try await store.catalogueVersion() }

    /// A part of a catalogue is judged by what the parts before it brought: it is checked when they are applied, and
    /// applied alone.
    package func apply(_ messages: [StateMessage]) async throws {
        let check = InboundCheck(store: store, trust: trust)
        var changes: [(position: UInt64, change: InboundChange)] = []
        for message in messages {
            if case .catalogue = message.body, !changes.isEmpty {
                try await store.apply(changes)
                changes = []
            }
            changes.append((message.position, try await check.change(of: message)))
            if case .catalogue = message.body {
                try await store.apply(changes)
                changes = []
            }
        }
        if !changes.isEmpty { try await store.apply(changes) }
    }
}
