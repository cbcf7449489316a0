import Crypto
import Domain
import EdgeNode
import NodeKit
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import TestKit
import Trust

/// The way to a state office in this process; requests and replies pass through their frames.
struct OfficeLink: SyncLink {
    let office: StateOffice
    let node: NodeID

    func exchange(_ request: ExchangeRequest) async throws(SyncFailure) -> ExchangeReply {
        do {
            let arrived = try ExchangeRequest(frame: try request.frame())
            return try ExchangeReply(frame: try office.exchange(arrived, certified: node).frame())
        } catch {
            throw .unreachable
        }
    }
}

/// A state office with its ledger in a folder, and a node that is enrolled there.
struct StateAndNode {
    let office: StateOffice
    let fixture: NodeFixture
    let replica: NodeReplica

    init(in folder: String) async throws {
        let directory = StateDirectory(path: folder + "/state")
        let clock = ManualClock(), random = SystemRandom()
        try directory.create(organization: "Test", passphrase: nil, at: clock.now(), random: random)
        let authorities = try directory.authorities(passphrase: nil)
        office = try StateOffice(
            ledger: try StateLedger(path: directory.ledgerPath), authorities: authorities, clock: clock, random: random)
        fixture = try await NodeFixture(under: authorities)
        replica = NodeReplica(store: fixture.node.store, trust: try authorities.trustFile)
        let token = try office.invite(
            node: fixture.node.identity.node, centre: fixture.node.centre.code, centreName: fixture.node.centre.name,
            url: "https://localhost:1")
        let dataKey = SymmetricKey(size: .bits256)
        let key = try SealedSoftwareKey.create(under: dataKey, context: "identity", random: random)
        _ = try office.enrol(
            EnrolRequest(
                secret: token.secret,
                certificateRequest: try EnrolmentRequest.make(node: token.node, key: key, openedBy: dataKey)))
    }

    /// One exchange; both sides hold the same afterwards.
    func sync() async -> SyncReport {
        let link = OfficeLink(office: office, node: fixture.node.identity.node)
        return await SyncRunner(replica: replica, link: link, software: "test").run()
    }

    /// The state names a person, who signs in for the first time.
    func welcome(_ person: Person, pin: String) async throws {
        let code = try office.add(person, to: fixture.node.identity.node)
        _ = await sync()
        _ = try await fixture.node.firstSignIn(person: person.id.text, code: code, pin: pin, again: pin)
    }
}
