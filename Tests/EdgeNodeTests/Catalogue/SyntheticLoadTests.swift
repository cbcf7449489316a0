import CatalogueAuthoring
import Domain
import EdgeNode
import NodeKit
import Primitives
import SQLiteLedger
import StateServer
import SyncEngine
import SyncProtocol
import TestKit
import Testing

/// As many services as the government has, from their files to an opened form.
struct SyntheticLoadTests {
    private static let services = 1_750

    private func wireBytes(_ parts: [CatalogueDelta]) throws -> Int {
        try parts.map { try StateMessage(position: 1, body: .catalogue($0)).encode().count }.reduce(0, +)
    }

    @Test func `1,750 services are compiled, published, installed and opened, and one fee changes in a kilobyte`()
        async throws
    {
        let synthetic = SyntheticCatalogue(services: Self.services, seed: 7)
        var catalogue = try CatalogueCompiler.compile(files: synthetic.files.mapValues { Array($0.utf8) })
        try await withScratchFolder { folder in
            let world = try await StateAndNode(in: folder)
            let node = world.fixture.node
            _ = try world.office.publish(catalogue)
            let report = await world.sync()
            #expect(report.outcome == .finished)
            #expect(report.messagesReceived > 1)
            let index = try await node.catalogue()
            #expect(index.services.count == Self.services)
            #expect(index.services.map(\.id) == catalogue.services.map(\.id))
            for place in [0, 811, Self.services - 1] {
                #expect(try await node.service(catalogue.services[place].id) == catalogue.services[place])
            }

            catalogue.version = 2
            catalogue.services[811].version = 2
            catalogue.services[811].statutoryFee = Sourced(
                value: Money(rupees: 35), effectiveFrom: nil, source: "", confidence: .unconfirmed)
            _ = try world.office.publish(catalogue)
            #expect(await world.sync().messagesReceived == 1)
            #expect(try await node.catalogue().version == 2)
            #expect(try await node.service(catalogue.services[811].id) == catalogue.services[811])
            let (first, second) = (
                try #require(try world.office.ledger.catalogue(1)), try #require(try world.office.ledger.catalogue(2))
            )
            let delta = try second.edition.parts(signature: second.signature, from: first.edition)
            #expect(try wireBytes(delta) <= 1_000)
        }
    }
}
