import Domain
import Primitives
import Store
import SyncProtocol
import TestKit
import Testing

/// The paper of a confirmed declaration lies ready in the store before its request is submitted.
struct HeldDocumentTests {
    private static let paper = NewDocument(kind: "declaration", mediaType: "application/pdf", bytes: [7, 7, 7])

    @Test func `a confirmed declaration goes to the state with its request, not before, and once`() async throws {
        let node = try await StoreFixture()
        let draft = try await confirmedDraft(at: node)
        let content = try #require(draft.declaration)
        #expect(try await node.store.document(content)?.bytes == Self.paper.bytes)
        #expect(try await queued(at: node) == 0)

        var order = try node.order()
        order.key = draft.id
        order.newDocuments = []
        order.keptDocuments = [AttachedDocument(kind: "declaration", content: content)]
        let (id, _) = try await node.store.submit(order, by: StoreFixture.taker)
        #expect(try await queued(at: node) == 1)
        #expect(try await node.store.request(id).submission.documents.contains { $0.content == content })
        #expect(try await node.store.submit(order, by: StoreFixture.taker).id == id)
        #expect(try await queued(at: node) == 1)
    }

    @Test func `a declaration that is taken back is forgotten`() async throws {
        let node = try await StoreFixture()
        var draft = try await confirmedDraft(at: node)
        let content = try #require(draft.declaration)
        draft.declaredAt = nil
        try await node.store.save(draft)
        #expect(try await node.store.draft(draft.id, of: draft.owner).declaration == nil)
        #expect(try await node.store.document(content) == nil)
    }

    @Test func `a draft can't take the paper of a request away`() async throws {
        let node = try await StoreFixture()
        var draft = try await confirmedDraft(at: node)
        let content = try #require(draft.declaration)
        _ = try await node.store.submit(node.order(document: Self.paper.bytes), by: StoreFixture.taker)
        draft.declaredAt = nil
        try await node.store.save(draft)
        #expect(try await node.store.document(content)?.bytes == Self.paper.bytes)
    }

    private func confirmedDraft(at node: StoreFixture) async throws -> Draft {
        let draft = Draft(
            id: RecordID(bytes: [UInt8](repeating: 9, count: 16))!, owner: PersonID("OP02")!,
            service: ServiceID("gad.income"), serviceVersion: 1, family: node.family.family,
            member: node.family.members[0].id, declaredAt: node.clock.now(), changedAt: node.clock.now())
        try await node.store.save(draft, declaration: Self.paper)
        return try await node.store.draft(draft.id, of: draft.owner)
    }

    private func queued(at node: StoreFixture) async throws -> Int {
        try await node.store.outbound(lane: .documents, after: 0, maximumEntries: 10, maximumBytes: 1 << 20).count
    }
}
