import Domain
import Foundation
import Primitives
import Store
import SyncProtocol
import TestKit
import Testing

/// Papers of members: kept once, sealed, given to the state only with a request, and gone when they are removed.
struct LockerTests {
    private static let owner = PersonID("OP02")!
    private static let kind = DocumentKind(
        id: "caste_certificate", name: LocalizedText(hindi: "जाति प्रमाण पत्र", english: "Caste certificate"))

    private static func page(_ byte: UInt8) -> NewDocument {
        NewDocument(kind: "caste_certificate", mediaType: "image/jpeg", bytes: [0xFF, 0xD8, byte])
    }

    private static func id(_ byte: UInt8) -> RecordID { RecordID(bytes: [UInt8](repeating: byte, count: 16))! }

    private func draft(_ byte: UInt8, at node: StoreFixture, pages: [ContentHash] = []) -> PaperDraft {
        var draft = PaperDraft(
            id: Self.id(byte), owner: Self.owner, family: node.family.family, member: node.family.members[1].id,
            kinds: [Self.kind], kind: Self.kind.id, goal: .locker, changedAt: node.clock.now())
        draft.pages = pages.map { PaperDraft.Page(content: $0, origin: .scanned) }
        return draft
    }

    private func order(_ byte: UInt8, pages: [NewDocument], at node: StoreFixture) -> PaperOrder {
        PaperOrder(
            draft: Self.id(byte), member: node.family.members[1].id, kind: Self.kind.id, datedOn: nil,
            validUntil: nil, origin: .scanned, pages: pages)
    }

    private func queued(_ lane: Lane, at node: StoreFixture) async throws -> Int {
        try await node.store.outbound(lane: lane, after: 0, maximumEntries: 50, maximumBytes: 1 << 20).count
    }

    @Test func `a paper lies in the locker with an event, and its pages do not go to the state yet`() async throws {
        let node = try await StoreFixture()
        let events = try await queued(.requests, at: node)
        let entry = try await node.store.keepPaper(
            order(1, pages: [Self.page(1), Self.page(2)], at: node), by: StoreFixture.taker)
        #expect(try await node.store.locker(of: node.family.members[1].id) == [entry])
        #expect(try await node.store.locker(of: node.family.members[0].id) == [])
        #expect(entry.paper.pages == [Self.page(1).content, Self.page(2).content])
        #expect(entry.keptBy == StoreFixture.taker.name)
        #expect(try await queued(.requests, at: node) == events + 1)
        #expect(try await queued(.documents, at: node) == 0)
        let again = try await node.store.keepPaper(order(1, pages: [Self.page(9)], at: node), by: StoreFixture.taker)
        #expect(again == entry)
        #expect(try await queued(.requests, at: node) == events + 1)
        #expect(try await node.store.firstBrokenLink() == nil)
    }

    @Test func `pictures of a paper that is being taken go with it, whichever way it ends`() async throws {
        let node = try await StoreFixture()
        let (raw, other) = (Self.page(50), Self.page(51))
        try await node.store.save(draft(1, at: node, pages: [raw.content]), picture: raw)
        try await node.store.save(draft(1, at: node, pages: [other.content]), picture: other)
        #expect(try await node.store.document(raw.content) == nil)
        #expect(try await node.store.document(other.content)?.bytes == other.bytes)
        _ = try await node.store.keepPaper(order(1, pages: [Self.page(1)], at: node), by: StoreFixture.taker)
        #expect(try await node.store.document(other.content) == nil)
        #expect(try await node.store.document(Self.page(1).content) != nil)
        await #expect(throws: StoreError.unknownPaper) {
            try await node.store.paperDraft(Self.id(1), of: Self.owner)
        }
        try await node.store.save(draft(2, at: node, pages: [raw.content]), picture: raw)
        try await node.store.dropPaperDraft(Self.id(2))
        #expect(try await node.store.document(raw.content) == nil)
    }

    @Test func `a paper that was kept is not lost where its draft is given up after`() async throws {
        let node = try await StoreFixture()
        try await node.store.save(draft(1, at: node, pages: [Self.page(1).content]), picture: Self.page(1))
        _ = try await node.store.keepPaper(order(1, pages: [Self.page(1)], at: node), by: StoreFixture.taker)
        try await node.store.dropPaperDraft(Self.id(1))
        #expect(try await node.store.document(Self.page(1).content) != nil)
    }

    @Test func `another operator does not see a paper that is being taken`() async throws {
        let node = try await StoreFixture()
        try await node.store.save(draft(1, at: node))
        await #expect(throws: StoreError.unknownPaper) {
            try await node.store.paperDraft(Self.id(1), of: PersonID("OP03")!)
        }
    }

    @Test func `what nobody goes on with is forgotten after its days`() async throws {
        let node = try await StoreFixture()
        let raw = Self.page(50)
        try await node.store.save(draft(1, at: node, pages: [raw.content]), picture: raw)
        node.clock.advance(bySeconds: Int64(Store.paperDraftDays) * 86_400)
        try await node.store.dropOldPaperDrafts()
        #expect(try await node.store.paperDrafts(of: Self.owner).count == 1)
        node.clock.advance(bySeconds: 1)
        try await node.store.dropOldPaperDrafts()
        #expect(try await node.store.paperDrafts(of: Self.owner).isEmpty)
        #expect(try await node.store.document(raw.content) == nil)
    }

    @Test func `a newer paper of its kind takes the place, and the older one stays with the request that has it`()
        async throws
    {
        let node = try await StoreFixture()
        let first = try await node.store.keepPaper(
            order(1, pages: [Self.page(1)], at: node), by: StoreFixture.taker)
        try await submit(with: Self.page(1), at: node)
        let second = try await node.store.keepPaper(
            order(2, pages: [Self.page(2)], at: node), by: StoreFixture.taker)
        #expect(second.paper.replaces == first.id)
        #expect(try await node.store.locker(of: node.family.members[1].id) == [second])
        #expect(try await node.store.document(Self.page(1).content)?.bytes == Self.page(1).bytes)
        let third = try await node.store.keepPaper(
            order(3, pages: [Self.page(3)], at: node), by: StoreFixture.taker)
        #expect(third.paper.replaces == second.id)
        #expect(try await node.store.document(Self.page(2).content) == nil)
    }

    @Test func `a paper that is removed leaves an event and no bytes, except where a request has it`() async throws {
        let node = try await StoreFixture()
        let kept = try await node.store.keepPaper(
            order(1, pages: [Self.page(1), Self.page(2)], at: node), by: StoreFixture.taker)
        try await submit(with: Self.page(1), at: node)
        let events = try await queued(.requests, at: node)
        try await node.store.removePaper(kept.id, by: StoreFixture.taker)
        #expect(try await node.store.locker(of: node.family.members[1].id).isEmpty)
        #expect(try await node.store.document(Self.page(1).content) != nil)
        #expect(try await node.store.document(Self.page(2).content) == nil)
        #expect(try await queued(.requests, at: node) == events + 1)
        await #expect(throws: StoreError.unknownPaper) {
            try await node.store.removePaper(kept.id, by: StoreFixture.taker)
        }
    }

    @Test func `a page that two papers have goes with the last of them`() async throws {
        let node = try await StoreFixture()
        var other = order(2, pages: [Self.page(1)], at: node)
        other.member = node.family.members[0].id
        let first = try await node.store.keepPaper(
            order(1, pages: [Self.page(1)], at: node), by: StoreFixture.taker)
        let second = try await node.store.keepPaper(other, by: StoreFixture.taker)
        try await node.store.removePaper(first.id, by: StoreFixture.taker)
        #expect(try await node.store.document(Self.page(1).content) != nil)
        try await node.store.removePaper(second.id, by: StoreFixture.taker)
        #expect(try await node.store.document(Self.page(1).content) == nil)
    }

    @Test func `neither whose paper it is nor which, nor its picture, can be read in the file`() async throws {
        let folder = try TemporaryFolder()
        let node = try await StoreFixture(path: folder.path + "/node.sqlite")
        let picture = NewDocument(
            kind: "caste_certificate", mediaType: "image/jpeg", bytes: Array("PICTURE-OF-A-PAPER".utf8))
        try await node.store.save(draft(2, at: node, pages: [picture.content]), picture: picture)
        _ = try await node.store.keepPaper(order(1, pages: [picture], at: node), by: StoreFixture.taker)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(filePath: folder.path + "/" + file))
            for word in [node.family.members[1].id.digits, "caste_certificate", "PICTURE-OF-A-PAPER"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(file)")
            }
        }
    }

    private func submit(with page: NewDocument, at node: StoreFixture) async throws {
        var order = try node.order()
        order.keptDocuments = [AttachedDocument(kind: "caste_certificate", content: page.content)]
        _ = try await node.store.submit(order, by: StoreFixture.taker)
    }
}
