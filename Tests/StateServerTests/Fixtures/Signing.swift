import Crypto
import Domain
import Primitives
import StateServer
import SQLiteLedger
import SyncProtocol
import Trust

/// An officer's signing key at a node.
enum Signing {
    static let dataKey = SymmetricKey(data: [UInt8](repeating: 3, count: 32))
    static let key = Result { try SealedSoftwareKey.create(under: dataKey, context: "lease", random: SystemRandom()) }
    static let officer = Person(
        id: PersonID("OF01")!, name: LocalizedText(hindi: "अनिल पटेल", english: "Anil Patel"), role: .officer,
        designation: LocalizedText(hindi: "तहसीलदार", english: "Tehsildar"))

    static func keyPEM() throws -> String { try key.get().privateKeyPEM(openedBy: dataKey) }

    static func keyRequest() throws -> SigningKeyRequest {
        let key = try key.get()
        return SigningKeyRequest(
            officer: officer.id, publicKey: key.publicKey,
            certificateRequest: try EnrolmentRequest.make(name: officer.id.text, key: key, openedBy: dataKey))
    }

    static func order(_ node: NodeID) -> LeaseOrder {
        LeaseOrder(node: node, officer: officer.id, services: ["6.2"], days: 30, count: 100, maximumDaysOffline: 15)
    }

    /// Lets the officer sign at the node: grant, lease, key, exchange.
    static func lease(_ state: TestState, _ node: TestNode) async throws -> LeaseGrant {
        _ = try state.office.add(officer, to: node.replica.node)
        _ = try state.office.issueLease(order(node.replica.node))
        node.replica.ask(try keyRequest())
        _ = await node.sync()
        for message in node.replica.snapshot.applied {
            if case .lease(let grant) = message.body { return grant }
        }
        throw MemoryReplica.Unexpected()
    }
}
