import Domain
import EdgeNode
import NodeKit
import Primitives
import SQLiteLedger
import StateServer
import Store
import SyncEngine
import TestKit
import Testing

/// Old and new versions of services side by side, with a real state office and its real packages.
struct VersionTests {
    private static let extra = FormField(
        id: "employer", label: LocalizedText(hindi: "नियोक्ता", english: "Employer"), hint: nil,
        kind: .text(maximumLength: 40), requirement: .always)
    private static let family = SampleHouseholds.maravi
    /// With four members: a hundred drafts.
    private static let services = 25

    private func draft(_ service: ServiceID, _ member: SamagraMemberID, _ node: EdgeNode) async throws -> RecordID {
        let draft = try await node.beginDraft(
            service: service, family: Self.family.family, member: member, by: NodeFixture.taker)
        try await node.saveAnswers(
            draft.id, answers: ["annual_income": "120000", "income_source": "farming"], seenDocuments: nil,
            by: NodeFixture.taker)
        try await node.confirmDeclaration(draft.id, by: NodeFixture.taker)
        return draft.id
    }

    private func versions(_ node: EdgeNode, _ id: ServiceID) async throws -> [Int] {
        var held: [Int] = []
        for version in 1...5 {
            if try await node.store.service(id, version: version) != nil { held.append(version) }
        }
        return held
    }

    @Test func `with a hundred drafts of version 1 open version 2 comes, and all are submitted as 1`() async throws {
        try await withScratchFolder { folder in
            let world = try await StateAndNode(in: folder)
            let node = world.fixture.node
            _ = try world.office.publish(SampleCatalogue.many(Self.services))
            try await world.welcome(NodeFixture.taker, pin: NodeFixture.takerPIN)
            try await node.openDrawer(with: .empty, by: NodeFixture.taker)
            let catalogue = try await node.catalogue()
            var drafts: [RecordID] = []
            for service in catalogue.services {
                for member in Self.family.members { drafts.append(try await draft(service.id, member.id, node)) }
            }
            #expect(drafts.count == 100)

            _ = try world.office.publish(SampleCatalogue.many(Self.services, version: 2, extra: Self.extra))
            #expect(await world.sync().outcome == .finished)
            #expect(try await node.catalogue().version == 2)
            #expect(try await node.service(catalogue.services[0].id).form.field(at: "employer") != nil)
            for draft in drafts {
                let open = try await node.openDraft(draft, by: NodeFixture.taker)
                #expect(open.service.version == 1)
                #expect(open.service.form.field(at: "employer") == nil)
                _ = try await node.submit(draft, consented: true, by: NodeFixture.taker)
            }
            #expect(await world.sync().outcome == .finished)
            let taken = try await node.store.requests(.receivedOn(node.clock.now().civilDate))
            #expect(taken.count == 100)
            for summary in taken {
                let submission = try await node.store.request(summary.id).submission
                #expect(submission.serviceVersion == 1)
                let atState = try #require(try world.office.ledger.request(submission.number))
                #expect(atState.submission.serviceVersion == 1)
            }
            // A request is completed on the form that it was made under.
            let completion = try await node.openCompletion(taken[0].id, answers: [:])
            #expect(completion.service.version == 1)
        }
    }

    @Test func `versions that no draft and no request needs are dropped, and never one that is needed`() async throws {
        try await withScratchFolder { folder in
            let world = try await StateAndNode(in: folder)
            let node = world.fixture.node
            _ = try world.office.publish(SampleCatalogue.many(4))
            try await world.welcome(NodeFixture.taker, pin: NodeFixture.takerPIN)
            try await node.openDrawer(with: .empty, by: NodeFixture.taker)
            let ids = try await node.catalogue().services.map(\.id)
            let requested = try await draft(ids[0], Self.family.members[0].id, node)
            _ = try await node.submit(requested, consented: true, by: NodeFixture.taker)
            let drafted = try await draft(ids[1], Self.family.members[0].id, node)
            for version in 2...4 {
                _ = try world.office.publish(SampleCatalogue.many(4, version: version, extra: Self.extra))
                #expect(await world.sync().outcome == .finished)
            }
            // The one before the newest stays: somebody may be beginning a draft of it.
            #expect(try await versions(node, ids[0]) == [1, 3, 4])
            #expect(try await versions(node, ids[1]) == [1, 3, 4])
            #expect(try await versions(node, ids[2]) == [3, 4])
            let open = try await node.openDraft(drafted, by: NodeFixture.taker)
            #expect(open.service.version == 1 && open.problems.isEmpty)
            _ = try await node.submit(drafted, consented: true, by: NodeFixture.taker)

            var without = SampleCatalogue.many(4, version: 5, extra: Self.extra)
            without.services.removeFirst(2)
            _ = try world.office.publish(without)
            #expect(await world.sync().outcome == .finished)
            // Withdrawn: nobody begins one, and the request shows as it was made.
            await #expect(throws: CatalogueError.unknownService) { try await node.service(ids[0]) }
            #expect(try await node.service(ids[0], version: 1).version == 1)
            #expect(try await versions(node, ids[0]) == [1, 4])
        }
    }
}
