import Domain
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import Testing
import Trust

struct LeaseTests {
    @Test func `a lease waits for the officer's key and is signed at the exchange that brings it`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            _ = try state.office.add(Signing.officer, to: node.replica.node)
            let waiting = try state.office.issueLease(Signing.order(node.replica.node))
            #expect(waiting.issued == nil)
            _ = await node.sync()
            #expect(try state.office.ledger.leases()[0].issued == nil)

            node.replica.ask(try Signing.keyRequest())
            _ = await node.sync()
            let record = try state.office.ledger.leases()[0]
            #expect(record.issued != nil)
            let grants = node.replica.snapshot.applied.compactMap { message -> LeaseGrant? in
                if case .lease(let grant) = message.body { grant } else { nil }
            }
            let grant = try #require(grants.first)
            #expect(grants.count == 1)
            let certificate = try #require(SigningCertificate(der: grant.signingCertificate))
            let signed = try SignedLease(
                verifying: grant.signedLease, trust: TrustFile(pem: try state.directory.trustPEM()),
                certificate: certificate)
            #expect(signed.lease.id == waiting.lease.id)
            #expect(signed.lease.publicKey == (try Signing.key.get()).publicKey)
            #expect(signed.lease.serials == waiting.lease.serials)
        }
    }

    @Test func `two leases of a centre never share a serial number`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            _ = try state.office.add(Signing.officer, to: node.replica.node)
            let first = try state.office.issueLease(Signing.order(node.replica.node)).lease
            let second = try state.office.issueLease(Signing.order(node.replica.node)).lease
            #expect(first.serials == 1...100)
            #expect(second.serials == 101...200)
            #expect(first.id != second.id)
        }
    }

    @Test(arguments: [0, 1, 2])
    func `a signing key that does not prove itself is refused and kept nowhere`(forgery: Int) async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            _ = try state.office.add(Signing.officer, to: node.replica.node)
            _ = try state.office.issueLease(Signing.order(node.replica.node))
            var request = try Signing.keyRequest()
            let foreign = try SealedSoftwareKey.create(
                under: Signing.dataKey, context: "lease", random: SystemRandom())
            switch forgery {
            // Somebody else's public key, with the proof of one's own.
            case 0: request.publicKey = foreign.publicKey
            // One's own key under another officer's number.
            case 1:
                request.certificateRequest = try EnrolmentRequest.make(
                    name: "OF02", key: Signing.key.get(), openedBy: Signing.dataKey)
            // A changed signature.
            default: request.certificateRequest[request.certificateRequest.count - 1] ^= 1
            }
            node.replica.ask(request)
            let before = try state.office.ledger.contents()
            #expect(await node.sync().outcome == .refused(Refusal(kind: .keyNotProven)))
            #expect(try state.office.ledger.contents() == before)
            #expect(try state.office.ledger.leases()[0].issued == nil)

            node.replica.ask(try Signing.keyRequest())
            _ = await node.sync()
            #expect(try state.office.ledger.leases()[0].issued != nil)
        }
    }

    @Test func `with their officer leases are withdrawn: what waits is never signed`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            _ = try await Signing.lease(state, node)
            _ = try state.office.issueLease(Signing.order(node.replica.node))
            _ = try state.office.withdraw(Signing.officer.id)
            #expect(try state.office.ledger.leases().allSatisfy { $0.withdrawn != nil })

            // Named again, with a new key: only a new lease is signed.
            _ = try state.office.add(Signing.officer, to: node.replica.node)
            let key = try SealedSoftwareKey.create(under: Signing.dataKey, context: "lease", random: SystemRandom())
            node.replica.ask(
                SigningKeyRequest(
                    officer: Signing.officer.id, publicKey: key.publicKey,
                    certificateRequest: try EnrolmentRequest.make(
                        name: "OF01", key: key, openedBy: Signing.dataKey)))
            _ = await node.sync()
            #expect(try state.office.ledger.leases().map { $0.issued != nil } == [true, false])
            let third = try state.office.issueLease(Signing.order(node.replica.node))
            #expect(third.issued != nil)
            #expect(third.withdrawn == nil)
        }
    }

    @Test func `an operator gets no lease`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            var person = Signing.officer
            person.role = .operator
            _ = try state.office.add(person, to: node.replica.node)
            #expect(throws: LedgerError.unknownPerson) {
                try state.office.issueLease(Signing.order(node.replica.node))
            }
        }
    }
}
