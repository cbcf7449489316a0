import Devices
import Domain
import EdgeNode
import Foundation
import Imaging
import NodeKit
import Primitives
import Store
import SyncProtocol
import TestKit
import Testing

/// A paper that was brought once goes with every later service that asks for it.
struct LockerVisitTests {
    private static let family = SampleHouseholds.maravi
    private static let member = family.members[1].id
    private static let caste = DocumentKind(
        id: "caste_certificate", name: LocalizedText(hindi: "जाति प्रमाण पत्र", english: "Caste certificate"))
    private static let income = DocumentKind(
        id: "income_certificate", name: LocalizedText(hindi: "आय प्रमाण पत्र", english: "Income certificate"),
        issuedBy: SampleCatalogue.income.id,
        validMonths: Sourced(value: 6, effectiveFrom: nil, source: "", confidence: .unconfirmed))

    /// The income certificate, and a scholarship that asks for it and for a caste certificate.
    private static let catalogue: Catalogue = {
        var scholarship = SampleCatalogue.income
        scholarship.id = ServiceID("tribal.scholarship")
        scholarship.certificate = nil
        scholarship.declaration = nil
        var asked = SampleCatalogue.annualIncome
        asked.prefill = .locker(document: "income_certificate", fact: "annual_income")
        scholarship.form.steps[0].items = [.field(asked)]
        scholarship.documents = [
            RequiredDocument(kinds: [income], origin: .locker),
            RequiredDocument(kinds: [caste, income], origin: .upload),
        ]
        var catalogue = SampleCatalogue.catalogue
        catalogue.services[0].documents.append(RequiredDocument(kinds: [caste], origin: .upload))
        catalogue.services.append(scholarship)
        return catalogue
    }()

    private func fixture() async throws -> NodeFixture {
        let fixture = try await NodeFixture(catalogue: Self.catalogue)
        try await fixture.signedIn()
        try await fixture.lend()
        return fixture
    }

    private func begin(_ service: String, _ fixture: NodeFixture) async throws -> OpenDraft {
        let draft = try await fixture.node.beginDraft(
            service: ServiceID(service), family: Self.family.family, member: Self.member, by: NodeFixture.taker)
        return try await fixture.node.openDraft(draft.id, by: NodeFixture.taker)
    }

    private func takeCaste(_ open: OpenDraft, _ fixture: NodeFixture, pages: Int = 1) async throws -> LockerEntry {
        let paper = try await fixture.node.beginPaper(
            "caste_certificate", ofDraft: open.draft.id, step: "income", by: NodeFixture.taker)
        for _ in 0..<pages {
            try await fixture.node.addPage(SamplePictures.sheet, to: paper.id, by: NodeFixture.taker)
        }
        return try await fixture.node.keepPaper(paper.id, by: NodeFixture.taker)
    }

    /// An income request with a caste certificate of two pages, decided and signed.
    private func certified(_ fixture: NodeFixture) async throws -> ServiceRequest {
        let open = try await begin("gad.income", fixture)
        _ = try await takeCaste(open, fixture, pages: 2)
        try await fixture.node.saveAnswers(
            open.draft.id, answers: ["annual_income": "96000", "income_source": "farming"], seenDocuments: nil,
            by: NodeFixture.taker)
        try await fixture.node.confirmDeclaration(open.draft.id, by: NodeFixture.taker)
        let id = try await fixture.node.submit(open.draft.id, consented: true, by: NodeFixture.taker).id
        fixture.clock.advance(bySeconds: 60)
        return try await fixture.node.decide(
            id, .approved, reasons: "", pin: NodeFixture.officerPIN, by: NodeFixture.officer)
    }

    @Test func `a paper goes with the request page by page, and its bytes to the state`() async throws {
        let fixture = try await fixture()
        let request = try await certified(fixture)
        let attached = request.submission.documents.filter { $0.kind == "caste_certificate" }
        #expect(attached.count == 2)
        let content = try #require(attached[0].content)
        let page = try #require(try await fixture.node.store.document(content))
        #expect(page.mediaType == "image/jpeg" && page.bytes.starts(with: [0xFF, 0xD8]))
        #expect(page.bytes != SamplePictures.sheet)
        let sent = try await fixture.node.store.outbound(
            lane: .documents, after: 0, maximumEntries: 50, maximumBytes: 1 << 22)
        let chunks = try sent.map { try DocumentChunk(decoding: $0.bytes).content }
        #expect(attached.compactMap(\.content).allSatisfy(chunks.contains))
        #expect(request.submission.locker?.used.map(\.document) == ["caste_certificate"])
        #expect(fixture.node.missing(of: request.submission, SampleCatalogue.income) == [])
    }

    @Test func `what was brought and what was issued here goes with the next service, and fills its form`()
        async throws
    {
        let fixture = try await fixture()
        let certificate = try #require(try await certified(fixture).certificate)
        let open = try await begin("tribal.scholarship", fixture)
        #expect(open.draft.answers["annual_income"] == "96000")
        #expect(open.brought.map { $0.attached?.paper.kind } == ["income_certificate", "income_certificate"])
        let issued = try #require(open.brought[0].attached)
        #expect(issued.paper.pages == [certificate.document])
        // Six months of its kind end before the year of the certificate itself.
        #expect(issued.paper.validUntil == certificate.issuedAt.civilDate.adding(months: 6))
        let taken = try await fixture.node.submit(open.draft.id, consented: true, by: NodeFixture.taker)
        let submission = try await fixture.node.store.request(taken.id).submission
        #expect(submission.documents.map(\.content) == [certificate.document, certificate.document])
        #expect(submission.locker?.text == LockerConsentText.hash)
    }

    @Test func `a paper whose time is over is not attached, and a rule is told that it is not held`() async throws {
        let fixture = try await fixture()
        _ = try await certified(fixture)
        let held = try await fixture.node.validPapers(of: Self.family, on: fixture.clock.now().civilDate)[Self.member]
        #expect(held == ["caste_certificate", "income_certificate"])
        fixture.clock.advance(bySeconds: 200 * 86_400)
        let open = try await begin("tribal.scholarship", fixture)
        #expect(open.draft.answers["annual_income"] == nil)
        #expect(open.brought.map { $0.attached?.paper.kind } == [nil, "caste_certificate"])
        if case .ended = open.brought[0].state {} else { Issue.record("not said to be over") }
        #expect(
            try await fixture.node.validPapers(of: Self.family, on: fixture.clock.now().civilDate)[Self.member] == [
                "caste_certificate"
            ])
        let test = { (kind: String) in
            Condition.test(ConditionTest(input: .document(kind), comparison: .isHeld(true)))
        }
        let knowledge = RegisterKnowledge(
            context: open.context,
            papers: try await fixture.node.validPapers(of: Self.family, on: fixture.clock.now().civilDate)[Self.member])
        #expect(test("income_certificate").truth(knowledge) == .fails)
        #expect(test("caste_certificate").truth(knowledge) == .holds)
    }

    @Test func `who does not want to give a paper hands in without it, and that is written down`() async throws {
        let fixture = try await fixture()
        _ = try await certified(fixture)
        let open = try await begin("tribal.scholarship", fixture)
        let ids = open.brought.map(\.document.id)
        try await fixture.node.saveAnswers(
            open.draft.id, answers: ["annual_income": "96000"], seenDocuments: [],
            papers: PaperChoice(offered: ids, chosen: [ids[1]]), by: NodeFixture.taker)
        let taken = try await fixture.node.submit(open.draft.id, consented: true, by: NodeFixture.taker)
        let submission = try await fixture.node.store.request(taken.id).submission
        #expect(submission.documents.map(\.kind) == [ids[1]])
        #expect(submission.locker?.declined == [ids[0]])
        #expect(fixture.node.missing(of: submission, Self.catalogue.services[1]) == [ids[0]])
    }

    @Test func `a paper that was missing is added at the completion`() async throws {
        let fixture = try await fixture()
        let open = try await begin("gad.income", fixture)
        try await fixture.node.saveAnswers(
            open.draft.id, answers: ["annual_income": "96000", "income_source": "farming"], seenDocuments: [],
            by: NodeFixture.taker)
        try await fixture.node.confirmDeclaration(open.draft.id, by: NodeFixture.taker)
        let id = try await fixture.node.submit(open.draft.id, consented: true, by: NodeFixture.taker).id
        #expect(
            fixture.node.missing(of: try await fixture.node.store.request(id).submission, Self.catalogue.services[0])
                == ["caste_certificate"])
        _ = try await fixture.node.decide(id, .returned, reasons: "जाति?", pin: "", by: NodeFixture.officer)
        let paper = try await fixture.node.beginPaper(
            "caste_certificate", ofCompletion: id, by: NodeFixture.taker)
        try await fixture.node.addPage(SamplePictures.sheet, to: paper.id, by: NodeFixture.taker)
        let kept = try await fixture.node.keepPaper(paper.id, by: NodeFixture.taker)
        let completed = try await fixture.node.complete(
            id, answers: [:], seenDocuments: [], by: NodeFixture.taker)
        #expect(completed.submission.documents.contains { $0.content == kept.paper.pages[0] })
        #expect(fixture.node.missing(of: completed.submission, Self.catalogue.services[0]) == [])
    }

    @Test func `a page is turned, cut and moved before it is kept`() async throws {
        let fixture = try await fixture()
        let open = try await begin("gad.income", fixture)
        let paper = try await fixture.node.beginPaper(
            "caste_certificate", ofDraft: open.draft.id, step: "income", by: NodeFixture.taker)
        try await fixture.node.addPage(SamplePictures.sheet, to: paper.id, by: NodeFixture.taker)
        try await fixture.node.addPage(SamplePictures.sheet, to: paper.id, by: NodeFixture.taker)
        try await fixture.node.edit(.turn(quarters: 1), page: 1, of: paper.id, by: NodeFixture.taker)
        try await fixture.node.edit(.move(.right, by: 500), page: 1, of: paper.id, by: NodeFixture.taker)
        try await fixture.node.edit(.earlier, page: 1, of: paper.id, by: NodeFixture.taker)
        let entry = try await fixture.node.keepPaper(paper.id, by: NodeFixture.taker)
        var sizes: [[Int]] = []
        for page in entry.paper.pages {
            let outline = try JPEGOutline(try #require(try await fixture.node.store.document(page)).bytes)
            sizes.append([outline.width, outline.height])
        }
        #expect(sizes == [[113, 160], [160, 226]])
    }

    @Test func `a paper without a page, or with a date that can't be, is not kept`() async throws {
        let fixture = try await fixture()
        let open = try await begin("tribal.scholarship", fixture)
        let paper = try await fixture.node.beginPaper(
            "income_certificate", ofDraft: open.draft.id, step: "income", by: NodeFixture.taker)
        let keep = { try await fixture.node.keepPaper(paper.id, by: NodeFixture.taker) }
        await #expect(throws: PaperProblem.noPages) { try await keep() }
        try await fixture.node.addPage(SamplePictures.sheet, to: paper.id, by: NodeFixture.taker)
        await #expect(throws: PaperProblem.dateMissing) { try await keep() }
        for (date, problem) in [("31-02-2026", PaperProblem.notADate), ("01-01-2031", .dateInFuture)] {
            try await fixture.node.describe(paper.id, kind: nil, date: date, by: NodeFixture.taker)
            await #expect(throws: problem) { try await keep() }
        }
        await #expect(throws: ImageProblem.pdf) {
            try await fixture.node.addPage(Array("%PDF-1.7".utf8), to: paper.id, by: NodeFixture.taker)
        }
        await #expect(throws: ScannerError.unplugged) {
            try await fixture.node.scanPage(to: paper.id, by: NodeFixture.taker)
        }
        await #expect(throws: AccessError.notAllowed) {
            try await fixture.node.addPage(SamplePictures.sheet, to: paper.id, by: NodeFixture.officer)
        }
    }

    @Test func `an Aadhaar card, or what only has to be seen, is never copied`() async throws {
        var catalogue = Self.catalogue
        let aadhaar = DocumentKind(id: "aadhaar", name: LocalizedText(hindi: "आधार कार्ड", english: "Aadhaar card"))
        catalogue.services[0].documents += [
            RequiredDocument(kinds: [aadhaar], origin: .upload), RequiredDocument(kinds: [Self.income], origin: .seen),
            RequiredDocument(kinds: [aadhaar, Self.income], origin: .upload),
        ]
        let fixture = try await NodeFixture(catalogue: catalogue)
        try await fixture.signedIn()
        let open = try await begin("gad.income", fixture)
        for document in ["aadhaar", "income_certificate", "no_such"] {
            await #expect(throws: StoreError.unknownPaper) {
                try await fixture.node.beginPaper(
                    document, ofDraft: open.draft.id, step: "income", by: NodeFixture.taker)
            }
        }
        let either = try await fixture.node.beginPaper(
            "aadhaar+income_certificate", ofDraft: open.draft.id, step: "income", by: NodeFixture.taker)
        #expect(either.kinds == [Self.income])
    }

    @Test func `a paper that was begun goes on where it was left`() async throws {
        let fixture = try await fixture()
        let open = try await begin("gad.income", fixture)
        let begin = {
            try await fixture.node.beginPaper(
                "caste_certificate", ofDraft: open.draft.id, step: "income", by: NodeFixture.taker)
        }
        let first = try await begin()
        try await fixture.node.addPage(SamplePictures.sheet, to: first.id, by: NodeFixture.taker)
        let again = try await begin()
        #expect(again.id == first.id && again.pages.count == 1)
    }
}

extension EdgeNode {
    /// Ids of the papers without which a request is incomplete.
    fileprivate func missing(of submission: Submission, _ service: Service) -> [String] {
        service.missingPapers(of: submission).map(\.id)
    }
}
