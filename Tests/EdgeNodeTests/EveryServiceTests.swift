import CatalogueAuthoring
import Domain
import EdgeNode
import Foundation
import NodeKit
import Primitives
import Store
import TestKit
import Testing
import Trust

/// Every service of the published catalogue, from its form to its end at the centre.
@Suite(.serialized) struct EveryServiceTests {
    private static let catalogue = try? CatalogueCompiler.compile(
        folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../sync/catalogue").path)
    static let services = catalogue?.services.map(\.id.text) ?? []
    /// One centre that offers them all.
    private static let centre = Task {
        let fixture = try await NodeFixture(catalogue: try #require(catalogue))
        try await fixture.signedIn()
        try await fixture.lend(services: ["6.1", "6.2"])
        return fixture
    }

    private static let family = SampleHouseholds.maravi
    private static let applicant = family.members[0].id

    @Test func `the catalogue holds some sixty services`() {
        #expect(Self.services.count >= 60)
    }

    @Test(arguments: services)
    func `a service is carried from its form to the slip, and on to what is decided here`(id: String) async throws {
        let fixture = try await Self.centre.value
        let node = fixture.node
        let draft = try await node.beginDraft(
            service: ServiceID(id), family: Self.family.family, member: Self.applicant, by: NodeFixture.taker)
        try await refuseWrongAnswers(draft.id, node)

        var filled = try await node.openDraft(draft.id, by: NodeFixture.taker)
        let answers = PlausibleAnswers.all(of: filled.service.form, filled.context)
        for (repetition, _) in answers where filled.service.form.repetition(repetition) != nil {
            let isEmpty = filled.service.form.repetition(repetition)?.count(in: filled.draft.answers) == 0
            if isEmpty { try await node.changeEntries(draft.id, of: repetition, .add, by: NodeFixture.taker) }
        }
        let shown = filled.service.documents.filter(\.isSeenOnly).map(\.id)
        filled = try await node.saveAnswers(draft.id, answers: answers, seenDocuments: shown, by: NodeFixture.taker)
        #expect(filled.problems.map { "\($0.question.path) \($0.problem)" } == [])
        filled = try await takePapers(filled, node)
        if filled.declaration != nil { try await node.confirmDeclaration(draft.id, by: NodeFixture.taker) }

        let review = try await node.review(draft.id, by: NodeFixture.taker)
        #expect((review.dueOn == nil) == (filled.service.timeLimit == nil))
        let request = try await node.submit(draft.id, consented: true, by: NodeFixture.taker).id
        try await node.printSlip(of: request, by: NodeFixture.taker)
        let taken = try await node.store.request(request)
        #expect(taken.submission.answers == filled.asked.settled(filled.draft.answers))
        #expect(filled.service.missingPapers(of: taken.submission).map(\.id) == [])
        expectSame(taken.submission, as: filled)
        try await expectPapers(taken.submission, node)
        try await decide(taken, filled.service, fixture)
    }

    /// Takes the papers that do not lie in the applicant's locker yet.
    private func takePapers(_ open: OpenDraft, _ node: EdgeNode) async throws -> OpenDraft {
        for paper in open.brought where !paper.document.isSeenOnly && paper.attached == nil {
            let draft = try await node.beginPaper(
                paper.document.id, ofDraft: open.draft.id, step: "papers", by: NodeFixture.taker)
            try await node.addPage(SamplePictures.sheet, to: draft.id, by: NodeFixture.taker)
            try await node.describe(draft.id, kind: nil, date: "20-11-2026", by: NodeFixture.taker)
            try await node.keepPaper(draft.id, by: NodeFixture.taker)
        }
        return try await node.openDraft(open.draft.id, by: NodeFixture.taker)
    }

    /// Every paper that was brought lies with the request, page by page, and the consent names it.
    private func expectPapers(_ submission: Submission, _ node: EdgeNode) async throws {
        let service = try await node.service(submission.service)
        let kept = submission.documents.filter { attached in
            service.documents.contains { $0.id == attached.kind && $0.isBrought && !$0.isSeenOnly }
        }
        for paper in kept {
            let content = try #require(paper.content)
            #expect(try await node.store.document(content) != nil)
        }
        #expect(Set(kept.map(\.kind)).isSubset(of: Set((submission.locker?.used ?? []).map(\.document))))
    }

    /// Every question refuses what is wrong, and a form with a wrong answer goes no further.
    private func refuseWrongAnswers(_ id: RecordID, _ node: EdgeNode) async throws {
        let open = try await node.openDraft(id, by: NodeFixture.taker)
        let answers = PlausibleAnswers.all(of: open.service.form, open.context)
        let asked = open.service.form.asked(
            answers, RegisterKnowledge(context: open.context, answers: answers))
        for question in asked.questions {
            let wrong = PlausibleAnswers.wrong(for: question.field)
            #expect(question.problem(with: [question.path: wrong], open.context) != nil, "\(question.path)")
        }
        let first = try #require(asked.questions.first)
        try await node.saveAnswers(
            id, answers: answers.merging([first.path: PlausibleAnswers.wrong(for: first.field)]) { _, wrong in wrong },
            seenDocuments: nil, by: NodeFixture.taker)
        await #expect(throws: DraftProblem.incomplete) { try await node.review(id, by: NodeFixture.taker) }
    }

    /// What is shown of the request is what stood on the form, whatever the register says later.
    private func expectSame(_ submission: Submission, as open: OpenDraft) {
        let told = open.service.form.told(submission.answers)
        let then = AnswerContext(submission)
        for question in told.questions {
            let shown = question.field.display(submission.answers[question.path], in: .hindi, then)
            let before = question.field.display(open.draft.answers[question.path], in: .hindi, open.context)
            #expect(shown == before && shown != nil, "\(question.path)")
        }
        #expect(told.questions.map(\.path) == open.asked.questions.map(\.path))
    }

    private func decide(_ request: ServiceRequest, _ service: Service, _ fixture: NodeFixture) async throws {
        let approve = {
            try await fixture.node.decide(
                request.id, .approved, reasons: "", pin: NodeFixture.officerPIN, by: NodeFixture.officer)
        }
        guard service.decidedAt == .node else {
            await #expect(throws: DecisionProblem.decidedByState) { try await approve() }
            #expect(try await fixture.node.officerCase(request.id, for: NodeFixture.officer).mayDecide == false)
            return
        }
        let certified = try await approve()
        let certificate = try #require(certified.certificate)
        #expect((certificate.validUntil == nil) == (service.certificate?.validityYears == nil))
        let verifier = Verifier(trust: try fixture.authorities.trustFile)
        let pdf = try await fixture.node.certificatePDF(of: certified)
        #expect(verifier.verify(pdf: pdf, on: fixture.clock.now().civilDate).answer == .genuine)
        let facts = verifier.verify(qr: certificate.qrText, on: fixture.clock.now().civilDate).details?.claims.facts
        #expect(facts?.map(\.key) == service.certificate?.facts)
    }
}
