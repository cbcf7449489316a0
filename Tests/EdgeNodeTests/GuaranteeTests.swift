import Domain
import EdgeNode
import NodeKit
import Primitives
import Store
import TestKit
import Testing

/// Limits, windows and appeals over a real node.
struct GuaranteeTests {
    private let day: Int64 = 86_400

    private func fixture() async throws -> NodeFixture {
        let fixture = try await NodeFixture(catalogue: SampleGuarantee.catalogue)
        try await fixture.signedIn()
        return fixture
    }

    private func identity(_ catalogue: inout Catalogue) {
        catalogue.services[0].documents.append(
            RequiredDocument(
                kinds: [
                    DocumentKind(id: "identity", name: LocalizedText(hindi: "पहचान पत्र", english: "Identity card"))
                ], origin: .seen))
    }

    @Test func `a request within hours is promised for the same day, on screen and on the record`() async throws {
        let fixture = try await fixture()
        let id = try await fixture.takenRequest()
        let request = try await fixture.node.request(id)
        #expect(request.submission.intake.sameDayOn == request.submission.receivedOn)
        #expect(request.submission.dueOn == CivilDate(iso: "2026-11-30"))
        #expect(request.submission.intake.completeBy == nil)
    }

    @Test func `one that lacks a paper is promised nothing, waits thirty days and closes with the next`() async throws {
        var catalogue = SampleGuarantee.catalogue
        identity(&catalogue)
        let fixture = try await NodeFixture(catalogue: catalogue)
        try await fixture.signedIn()
        let id = try await fixture.takenRequest()
        let request = try await fixture.node.request(id)
        #expect(request.submission.intake == IntakeFacts(completeBy: CivilDate(iso: "2026-12-26")))
        await #expect(throws: DraftProblem.papersMissing) {
            try await fixture.node.complete(id, answers: [:], seenDocuments: [], by: NodeFixture.taker)
        }
        fixture.clock.advance(bySeconds: 30 * day)
        #expect(try await fixture.node.request(id).status == .open)
        fixture.clock.advance(bySeconds: day)
        #expect(try await fixture.node.request(id).status == .closed)
    }

    @Test func `the missing paper keeps it alive`() async throws {
        var catalogue = SampleGuarantee.catalogue
        identity(&catalogue)
        let fixture = try await NodeFixture(catalogue: catalogue)
        try await fixture.signedIn()
        let id = try await fixture.takenRequest()
        _ = try await fixture.node.complete(id, answers: [:], seenDocuments: ["identity"], by: NodeFixture.taker)
        fixture.clock.advance(bySeconds: 40 * day)
        #expect(try await fixture.node.request(id).status == .open)
    }

    @Test func `the centre's own day of rest moves the due day`() async throws {
        let fixture = try await NodeFixture(catalogue: SampleGuarantee.catalogue, weeklyOff: [.friday])
        try await fixture.signedIn()
        let id = try await fixture.takenRequest()
        // Friday off, Saturday, Sunday and Monday are worked.
        #expect(try await fixture.node.request(id).submission.dueOn == CivilDate(iso: "2026-11-30"))
        #expect(try await fixture.node.calendar().isWorkingDay(CivilDate(iso: "2026-11-29")!))
    }

    @Test func `a late request leads to its appeal, filled with what is known`() async throws {
        let fixture = try await fixture()
        let id = try await fixture.takenRequest()
        let early = await #expect(throws: AppealProblem.self) {
            try await fixture.node.beginAppeal(id, .first, by: NodeFixture.taker)
        }
        #expect(early?.key == "appeal.notLate" && early?.arguments["date"] == "01-12-2026")
        fixture.clock.advance(bySeconds: 6 * day)
        try await fixture.turnDrawer()
        let standing = try await fixture.node.standing(of: fixture.node.request(id))
        #expect(standing?.delay?.owed == Money(rupees: 500))
        let draft = try await fixture.node.beginAppeal(id, .first, by: NodeFixture.taker)
        let number = try await fixture.node.request(id).submission.number
        #expect(draft.answers["number"] == number.text)
        #expect(draft.answers["officer"] == "तहसीलदार")
        #expect(try await fixture.node.beginAppeal(id, .first, by: NodeFixture.taker).id == draft.id)
        try await fixture.node.saveAnswers(
            draft.id, answers: ["story": "तीन दिन में मिलना था"], seenDocuments: nil, by: NodeFixture.taker)
        let appeal = try await fixture.node.submit(draft.id, consented: true, by: NodeFixture.taker)
        let request = try await fixture.node.request(id)
        #expect(request.appeal(.first)?.appeal == appeal.id)
        #expect(request.status == .open)
        let again = await #expect(throws: AppealProblem.self) {
            try await fixture.node.beginAppeal(id, .first, by: NodeFixture.taker)
        }
        #expect(again?.refusal == .alreadyFiled)
    }
}
