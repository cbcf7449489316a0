package import Primitives
import Store
import SyncEngine
import SyncProtocol
import SyncTransport
import Trust

/// Why a board can't be made a node.
package enum ProvisioningProblem: String, Reported {
    case notAToken, alreadyProvisioned

    package var key: String { "provisioning.\(rawValue)" }
    package var summary: String {
        switch self {
        case .notAToken: "This is no enrolment token."
        case .alreadyProvisioned: "A node is provisioned in this data directory already."
        }
    }
    package var recovery: String {
        switch self {
        case .notAToken: "Copy the whole token that `eseva-state enrol` printed."
        case .alreadyProvisioned: "Use an empty data directory, or serve the node that is there."
        }
    }
}

/// Makes a bare board a node.
package struct Provisioning: Sendable {
    private let settings: NodeSettings
    private let clock: any WallClock
    private let random: any RandomSource

    package init(
        settings: NodeSettings, clock: any WallClock = SystemClock(), random: any RandomSource = SystemRandom()
    ) {
        self.settings = settings
        self.clock = clock
        self.random = random
    }

    /// Enrols at the state server, then writes data key, identity, trust file and the first event of the journal. The
    /// identity file comes last: until it is there, the board is bare and a new token makes it a node.
    package func run(token text: String) async throws -> NodeIdentityFiles {
        let folder = NodeFolder(settings.dataDirectory)
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        guard !folder.isProvisioned else { throw ProvisioningProblem.alreadyProvisioned }
        guard let token = EnrolmentToken(text) else { throw ProvisioningProblem.notAToken }
        let (file, dataKey) = try DataKeyFile.create(
            passphrase: try NodeAssembly.passphrase(settings.unlock), random: random)
        let tlsKey = try SealedSoftwareKey.create(under: dataKey, context: "node-identity", random: random)
        let request = try EnrolmentRequest.make(node: token.node, key: tlsKey, openedBy: dataKey)
        let reply = try await EnrolmentClient.enrol(token, certificateRequest: request)
        let trust = try TrustFile(pem: reply.trust)
        guard try trust.rootFingerprint == token.root else { throw SyncFailure.wrongServer }
        let identity = NodeIdentityFiles(
            node: reply.node, centre: CentreName(code: reply.centre, name: reply.centreName), stateURL: token.url,
            certificate: reply.certificate, tlsKey: tlsKey)
        try folder.write(dataKey: file)
        try folder.write(trust: trust)
        let store = try Store(path: folder.database, dataKey: dataKey, clock: clock, random: random)
        try await store.provision(node: reply.node, epoch: reply.epoch, centre: reply.centre)
        try store.close()
        try folder.write(identity: identity)
        return identity
    }
}
