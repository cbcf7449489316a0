import Domain
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import SyncTransport
import TestKit
import Testing
import Trust

struct PublishingTests {
    private static let fee = Sourced(
        value: Money(rupees: 30), effectiveFrom: nil, source: "", confidence: Confidence.unconfirmed)

    private static func deltas(_ node: TestNode) -> [CatalogueDelta] {
        node.replica.snapshot.applied.compactMap { message in
            if case .catalogue(let delta) = message.body { delta } else { nil }
        }
    }

    @Test func `a published catalogue reaches the node signed, and the same one is not published twice`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let (version, nodes) = try state.office.publish(SampleCatalogue.catalogue)
            #expect(version == 1)
            #expect(nodes == [node.replica.node])
            #expect(throws: LedgerError.catalogueUnchanged) { try state.office.publish(SampleCatalogue.catalogue) }
            _ = await node.sync()
            let delta = try #require(Self.deltas(node).first)
            var manifest = try CataloguePieces.unpack(manifest: delta.manifest, base: [])
            let trust = try TrustFile(pem: node.credentials.trustPEM)
            let purpose = StateOffice.cataloguePurpose
            #expect(DetachedSignature.isValid(delta.signature, over: manifest, purpose: purpose, trust: trust))
            manifest[manifest.count / 2] ^= 1
            #expect(!DetachedSignature.isValid(delta.signature, over: manifest, purpose: purpose, trust: trust))
        }
    }

    @Test func `a node gets what it lacks of the version that its stream brought it, a new node everything`()
        async throws
    {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            _ = try state.office.publish(SampleCatalogue.many(30))
            // Queued one after the other, before the node hears of either.
            var second = SampleCatalogue.many(30)
            second.version = 2
            second.services[3].version = 2
            second.services[3].statutoryFee = Self.fee
            _ = try state.office.publish(second)
            _ = await node.sync()
            let deltas = Self.deltas(node)
            #expect(deltas.map(\.version) == [1, 2])
            #expect(deltas.map(\.base) == [0, 1])
            #expect(deltas[1].pieces.count < 300)
            let other = try await state.enrolled("MDL04-1")
            _ = await other.sync()
            #expect(Self.deltas(other).map(\.version) == [2])
            #expect(Self.deltas(other).map(\.base) == [0])
        }
    }

    @Test func `a service that changed under the same version is refused by name and reason`() async throws {
        try await TestState.serving { state in
            _ = try state.office.publish(SampleCatalogue.many(3))
            var changed = SampleCatalogue.many(3)
            changed.version = 2
            changed.services[1].statutoryFee = Self.fee
            let refused = #expect(throws: PublishedServiceChanged.self) { try state.office.publish(changed) }
            #expect(refused?.faults.map(\.service) == ["sample.s2"])
            #expect(refused?.faults[0].reason.contains("statutoryFee changed") == true)
            #expect(try state.office.ledger.newestCatalogueVersion() == 1)
            changed.services[1].version = 2
            _ = try state.office.publish(changed)
            // Withdrawn and back again: what its versions said is not forgotten.
            var without = changed
            without.version = 3
            without.services.remove(at: 1)
            _ = try state.office.publish(without)
            var back = SampleCatalogue.many(3)
            back.version = 4
            let old = #expect(throws: PublishedServiceChanged.self) { try state.office.publish(back) }
            #expect(old?.faults.map(\.reason) == ["version 1 after version 2"])
        }
    }

    @Test func `a catalogue's version has to grow, also beyond what a node holds that this book forgot`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            _ = try state.office.publish(SampleCatalogue.many(2, version: 5))
            var changed = SampleCatalogue.many(2, version: 5)
            changed.services[0].version = 6
            changed.services[0].statutoryFee = Self.fee
            #expect(throws: LedgerError.catalogueNotGrown) { try state.office.publish(changed) }
            node.replica.install(9)
            _ = await node.sync()
            changed.version = 9
            #expect(throws: LedgerError.catalogueNotGrown) { try state.office.publish(changed) }
            changed.version = 10
            _ = try state.office.publish(changed)
            // The node's version 9 is none of this book's: it gets the whole.
            _ = await node.sync()
            #expect(Self.deltas(node).last?.version == 10)
        }
    }

    @Test func `a node that did not install what it was sent gets it again, once a day`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            _ = try state.office.publish(SampleCatalogue.many(2))
            _ = await node.sync()
            #expect(Self.deltas(node).count == 1)
            _ = await node.sync()
            #expect(Self.deltas(node).count == 1)
            node.replica.install(0)
            _ = await node.sync()
            #expect(Self.deltas(node).count == 2)
            node.replica.install(0)
            _ = await node.sync()
            #expect(Self.deltas(node).count == 2)
        }
    }
}
