import Domain
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import SyncTransport
import Testing
import TestKit
import Trust

struct RefusalTests {
    @Test func `a certificate of another state is refused and nothing changes`() async throws {
        try await TestState.serving { state in
            var node = try await state.enrolled()
            try node.replica.submit()
            let before = try state.office.ledger.contents()
            let foreign = try StateAuthorities.create(
                organization: "Other", at: SystemClock().now(), random: SystemRandom())
            let board = try Board(node: node.replica.node)
            let certificate = try foreign.issueNodeIdentity(
                request: try board.request(), node: board.node, at: SystemClock().now(), random: SystemRandom())
            node.credentials = try board.credentials(certificate: certificate, trust: node.credentials.trustPEM)
            #expect(Self.isTurnedAway(await node.sync()))
            #expect(try state.office.ledger.contents() == before)
        }
    }

    /// TLS 1.3 lets a client see only that the server closed; TLS 1.2 lets it see why.
    private static func isTurnedAway(_ report: SyncReport) -> Bool {
        report.outcome == .failed(.closed) || report.outcome == .failed(.certificateRefused)
    }

    @Test func `node A's certificate with node B's name is refused`() async throws {
        try await TestState.serving { state in
            let first = try await state.enrolled("MDL03-1")
            let second = try await state.enrolled("MDL03-2")
            let impostor = TestNode(
                replica: second.replica, address: first.address, credentials: first.credentials)
            try impostor.replica.submit()
            let before = try state.office.ledger.contents()
            #expect(await impostor.sync().outcome == .refused(Refusal(kind: .wrongNode)))
            #expect(try state.office.ledger.contents() == before)
        }
    }

    @Test func `a signing certificate does not open the exchange`() async throws {
        try await TestState.serving { state in
            var node = try await state.enrolled()
            let grant = try await Signing.lease(state, node)
            node.credentials.certificatePEM =
                "-----BEGIN CERTIFICATE-----\n\(base64(grant.signingCertificate))\n-----END CERTIFICATE-----\n"
            node.credentials.privateKeyPEM = try Signing.keyPEM()
            #expect(Self.isTurnedAway(await node.sync()))
        }
    }

    @Test func `another history under the same key is a fork, refused and shown`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            try node.replica.submit()
            _ = await node.sync()
            let before = try state.office.ledger.contents()
            let clone = TestNode(
                replica: MemoryReplica(node: node.replica.node, epoch: node.replica.epoch, seed: 99),
                address: node.address, credentials: node.credentials)
            try clone.replica.submit()
            let refusal = Refusal(kind: .fork, lane: .requests, sequence: 1)
            #expect(await clone.sync().outcome == .refused(refusal))
            #expect(try state.office.ledger.contents() == before)
            let known = try #require(try state.office.ledger.node(node.replica.node))
            #expect(try state.office.ledger.status(of: known).lastRefusal?.kind == "fork")
            #expect(state.logs.text.contains("critical exchange refused"))
        }
    }

    @Test func `an event that was tampered with is refused with the whole batch`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            for _ in 0..<3 { try node.replica.submit() }
            let before = try state.office.ledger.contents()
            var entries = node.replica.snapshot.lanes[1]
            var event = try EventCoding.decode(entries[1].bytes)
            event.actor.name.english = "Somebody Else"
            entries[1] = LaneEntry(
                lane: .requests, sequence: 2, kind: .event, bytes: try EventCoding.encode(event))
            let reply = try await node.send(
                ExchangeRequest(
                    node: node.replica.node, epoch: node.replica.epoch, cursor: 0, batch: LaneBatch(entries)))
            // The third event names the second's true hash.
            #expect(reply.refusal == Refusal(kind: .brokenChain, lane: .requests, sequence: 3))
            #expect(try state.office.ledger.contents() == before)
        }
    }

    @Test func `an event of another node is refused`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            var journal = SampleJournal(seed: 5, node: NodeID("MDL03-9")!, epoch: 1)
            let event = journal.next(journal.submission()) { _ in .zero }
            let entry = LaneEntry(lane: .requests, sequence: 1, kind: .event, bytes: try EventCoding.encode(event))
            let reply = try await node.send(
                ExchangeRequest(
                    node: node.replica.node, epoch: node.replica.epoch, cursor: 0, batch: LaneBatch([entry])))
            #expect(reply.refusal == Refusal(kind: .malformed, lane: .requests, sequence: 1))
        }
    }

    @Test func `bytes that are no event are refused`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            for kind in [LaneEntry.Kind.event, .documentChunk] {
                let entry = LaneEntry(lane: .control, sequence: 1, kind: kind, bytes: [1, 2, 3])
                let reply = try await node.send(
                    ExchangeRequest(
                        node: node.replica.node, epoch: node.replica.epoch, cursor: 0, batch: LaneBatch([entry])))
                #expect(reply.refusal == Refusal(kind: .malformed, lane: .control, sequence: 1))
            }
            #expect(try state.office.ledger.count("entries") == 0)
        }
    }

    @Test func `an old board is refused once a new one is enrolled`() async throws {
        try await TestState.serving { state in
            let old = try await state.enrolled()
            try old.replica.submit()
            #expect(await old.sync().outcome == .finished)
            let new = try await state.enrolled()
            #expect(new.replica.epoch == old.replica.epoch + 1)
            #expect(await old.sync().outcome == .refused(Refusal(kind: .oldEpoch)))
            try new.replica.submit()
            #expect(await new.sync().outcome == .finished)
        }
    }

    @Test func `a server of another root is refused by the node`() async throws {
        try await TestState.serving { state in
            try await TestState.serving { other in
                let node = try await state.enrolled()
                let lured = TestNode(
                    replica: node.replica, address: StateAddress(other.url)!, credentials: node.credentials)
                #expect(await lured.sync().outcome == .failed(.wrongServer))
            }
        }
    }
}
