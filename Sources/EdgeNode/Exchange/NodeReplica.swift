import Crypto
import Domain
import FoundationEssentials
import Primitives
import Store
import SyncEngine
import SyncProtocol
import Trust

/// The node's side of the exchange over its store; what the state sends is checked before it is applied.
struct NodeReplica: SyncReplica {
    let store: Store
    let trust: TrustFile

    func identity() async throws -> (node: NodeID, epoch: UInt64) {
        guard let standing = try await store.standing() else { throw StoreError.notProvisioned }
        return (standing.node, standing.epoch)
    }

    func standings() async throws -> [LaneStanding] {
        let progress = try await store.lanes()
        return Lane.allCases.map { lane in
            let found = progress.first { $0.lane == lane }
            return LaneStanding(lane: lane, acknowledged: found?.acknowledged ?? 0, last: found?.last ?? 0)
        }
    }

    /// Keys that no installed lease lends yet.
    func waitingSigningKeys() async throws -> [SigningKeyRequest] {
        let lent = try await store.leases().compactMap { lease in
            lease.installation.certificates.first.flatMap { SigningCertificate(der: $0) }
                .map { Array($0.publicKey.compressedRepresentation) }
        }
        return try await store.signingKeys().filter { !lent.contains($0.publicKey) }.map { key in
            SigningKeyRequest(
                officer: key.officer, publicKey: key.publicKey, certificateRequest: key.certificateRequest)
        }
    }

    func outbound(
        lane: Lane, after sequence: UInt64, maximumEntries: Int, maximumBytes: Int
    ) async throws -> [LaneEntry] {
        try await store.outbound(
            lane: lane, after: sequence, maximumEntries: maximumEntries, maximumBytes: maximumBytes)
    }

    func acknowledge(lane: Lane, through sequence: UInt64) async throws {
        try await store.acknowledge(lane: lane, through: sequence)
    }

    func rewind(lane: Lane, to sequence: UInt64) async throws {
        try await store.rewind(lane: lane, to: sequence)
    }

    func cursor() async throws -> UInt64 { try await store.cursor() }

    func apply(_ messages: [StateMessage]) async throws {
        var changes: [(position: UInt64, change: InboundChange)] = []
        for message in messages {
            changes.append((message.position, try InboundCheck(trust: trust).change(of: message)))
        }
        try await store.apply(changes)
    }
}
