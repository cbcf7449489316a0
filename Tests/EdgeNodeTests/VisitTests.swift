import Devices
import Domain
import EdgeNode
import NodeKit
import Primitives
import Store
import Synchronization
import TestKit
import Testing
import Trust

struct NodeVisitTests {
    @Test func `a request becomes a certificate that anyone can check with the trust file alone`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        try await fixture.lend()
        let id = try await fixture.takenRequest()
        #expect(try await fixture.node.printSlip(of: id, by: NodeFixture.taker) == 1)
        let certified = try await fixture.node.decide(
            id, .approved, reasons: "", pin: NodeFixture.officerPIN, by: NodeFixture.officer)
        #expect(certified.status == .certified)
        let pdf = try await fixture.node.certificatePDF(of: certified)
        let verifier = Verifier(trust: try fixture.authorities.trustFile)
        let today = fixture.clock.now().civilDate
        let onPaper = verifier.verify(qr: try #require(certified.certificate).qrText, on: today)
        let onFile = verifier.verify(pdf: pdf, on: today)
        #expect(onPaper.answer == .genuine, "\(onPaper.reason)")
        #expect(onFile.answer == .genuine, "\(onFile.reason)")
        #expect(onFile.details?.claims.name.hindi == "सुनीता मरावी")
        #expect(onFile.details?.claims.facts.first?.text == "120000")
        #expect(verifier.verify(pdf: pdf, on: today.adding(years: 2)).answer == .notAccepted)
        let length = try #require(certified.certificate).qrText.count
        #expect(length <= 720, "\(length) characters")
    }

    @Test func `a certificate printed again is marked as a copy`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        try await fixture.lend()
        let issued = try await approve(fixture, member: 1)
        #expect(try await fixture.node.printCertificate(of: issued.id, by: NodeFixture.taker) == 1)
        #expect(try await fixture.node.printCertificate(of: issued.id, by: NodeFixture.taker) == 2)
        let pages = fixture.pages.pages.withLock { $0 }
        #expect(pages.first == (try await fixture.node.certificatePDF(of: issued)))
        #expect(pages.last != pages.first)
    }

    @Test func `who took a request can't decide it, and an operator can't decide at all`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        try await fixture.lend()
        let id = try await fixture.takenRequest()
        await #expect(throws: AccessError.notAllowed) {
            try await fixture.node.decide(
                id, .approved, reasons: "", pin: NodeFixture.takerPIN, by: NodeFixture.taker)
        }
    }

    @Test func `without a lease nothing is approved`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        let id = try await fixture.takenRequest()
        await #expect(throws: SigningProblem.noLease) {
            try await fixture.node.decide(
                id, .approved, reasons: "", pin: NodeFixture.officerPIN, by: NodeFixture.officer)
        }
        #expect(try await fixture.node.store.request(id).status == .open)
    }

    @Test func `a lease ends by its date, its count and its days offline`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        try await fixture.lend(days: 30, count: 1)
        _ = try await approve(fixture, member: 1)
        let waiting = try await fixture.takenRequest(member: 2)
        await #expect(throws: StoreError.leaseRefused("countUsedUp")) { try await approve(fixture, waiting) }
        #expect(try await fixture.node.store.request(waiting).status == .open)
        fixture.clock.advance(bySeconds: 31 * 86_400)
        await #expect(throws: SigningProblem.noLease) { try await approve(fixture, waiting) }
    }

    @Test func `a withdrawn officer's key signs nothing, and what it signed can still be printed`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        try await fixture.lend()
        let issued = try await approve(fixture, member: 1)
        let waiting = try await fixture.takenRequest(member: 2)
        let lease = try #require(try await fixture.node.store.leases().first)
        try await fixture.apply(.people([.withdrawn(NodeFixture.officer.id)]))
        await #expect(throws: SigningProblem.officerWithdrawn) { try await approve(fixture, waiting) }
        await #expect(throws: SigningProblem.officerWithdrawn) {
            try await fixture.node.decide(waiting, .rejected, reasons: "नहीं", pin: "", by: NodeFixture.officer)
        }
        #expect(try await fixture.node.store.request(waiting).status == .open)
        #expect(try await fixture.node.leaseSummary(of: NodeFixture.officer.id) == nil)
        #expect(try await fixture.node.printCertificate(of: issued.id, by: NodeFixture.taker) == 1)
        #expect(try await fixture.node.printCertificate(of: issued.id, by: NodeFixture.taker) == 2)

        // Named again, they need a new lease.
        try await fixture.name(NodeFixture.officer, code: "CCCC-3333")
        _ = try await fixture.node.firstSignIn(
            person: "TH01", code: "CCCC-3333", pin: NodeFixture.officerPIN, again: NodeFixture.officerPIN)
        await #expect(throws: SigningProblem.noLease) { try await approve(fixture, waiting) }
        #expect(try await fixture.node.store.leases().map(\.installation.id) == [lease.installation.id])
    }

    @Test func `too many days without the state end the signing, not the taking of requests`() async throws {
        let fixture = try await NodeFixture(hasDrawer: false)
        try await fixture.signedIn()
        try await fixture.lend(days: 90)
        fixture.clock.advance(bySeconds: 21 * 86_400)
        try await fixture.node.openDrawer(with: .empty, by: NodeFixture.taker)
        let id = try await fixture.takenRequest()
        await #expect(throws: StoreError.leaseRefused("offlineTooLong")) { try await approve(fixture, id) }
        try await fixture.node.store.recordExchange()
        _ = try await approve(fixture, id)
    }

    @Test func `a printer without paper loses nothing, and the reprint is marked`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        let id = try await fixture.takenRequest()
        fixture.slips.obstacle.withLock { $0 = .paperOut }
        await #expect(throws: PrinterError.paperOut) {
            try await fixture.node.printSlip(of: id, by: NodeFixture.taker)
        }
        fixture.slips.obstacle.withLock { $0 = nil }
        #expect(try await fixture.node.printSlip(of: id, by: NodeFixture.taker) == 1)
        #expect(try await fixture.node.printSlip(of: id, by: NodeFixture.taker) == 2)
        let rasters = fixture.slips.rasters.withLock { $0 }
        #expect(rasters.count == 2)
        #expect(rasters[1].height > rasters[0].height)
    }

    @Test func `a return and a rejection print their order, and a return can be completed`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        let id = try await fixture.takenRequest()
        await #expect(throws: DecisionProblem.reasonsMissing) {
            try await fixture.node.decide(id, .returned, reasons: " ", pin: "", by: NodeFixture.officer)
        }
        _ = try await fixture.node.decide(
            id, .returned, reasons: "आय का स्रोत स्पष्ट नहीं है।", pin: "", by: NodeFixture.officer)
        try await fixture.node.printOrder(of: id, by: NodeFixture.officer)
        let completed = try await fixture.node.complete(
            id, answers: ["income_source": "wages"], seenDocuments: [], by: NodeFixture.taker)
        #expect(completed.status == .open)
        let rejected = try await fixture.node.decide(
            id, .rejected, reasons: "पात्र नहीं।", pin: "", by: NodeFixture.officer)
        #expect(rejected.status == .rejected)
        try await fixture.node.printOrder(of: id, by: NodeFixture.officer)
        #expect(fixture.pages.pages.withLock { $0.count } == 2)
    }

    @Test func `submitting the same draft twice names the first request`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        let household = SampleHouseholds.maravi
        let draft = try await fixture.node.beginDraft(
            service: SampleCatalogue.income.id, family: household.family, member: household.members[0].id,
            by: NodeFixture.taker)
        await #expect(throws: DraftProblem.incomplete) {
            try await fixture.node.confirmDeclaration(draft.id, by: NodeFixture.taker)
        }
        try await fixture.node.saveAnswers(
            draft.id, answers: ["annual_income": "96000", "income_source": "wages"], seenDocuments: nil,
            by: NodeFixture.taker)
        try await fixture.node.confirmDeclaration(draft.id, by: NodeFixture.taker)
        await #expect(throws: DraftProblem.noConsent) {
            try await fixture.node.submit(draft.id, consented: false, by: NodeFixture.taker)
        }
        let first = try await fixture.node.submit(draft.id, consented: true, by: NodeFixture.taker)
        let second = try await fixture.node.submit(draft.id, consented: true, by: NodeFixture.taker)
        #expect(first.isNew && !second.isNew)
        #expect(first.id == second.id)
    }

    @Test func `the printed declaration is the kept one, byte for byte`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        let household = SampleHouseholds.maravi
        let draft = try await fixture.node.beginDraft(
            service: SampleCatalogue.income.id, family: household.family, member: household.members[0].id,
            by: NodeFixture.taker)
        try await fixture.node.saveAnswers(
            draft.id, answers: ["annual_income": "96000", "income_source": "wages"], seenDocuments: nil,
            by: NodeFixture.taker)
        try await fixture.node.printDeclaration(ofDraft: draft.id, by: NodeFixture.taker)
        fixture.clock.advance(bySeconds: 90)
        try await fixture.node.confirmDeclaration(draft.id, by: NodeFixture.taker)
        fixture.clock.advance(bySeconds: 90)
        let id = try await fixture.node.submit(draft.id, consented: true, by: NodeFixture.taker).id
        let kept = try #require(try await fixture.node.store.request(id).submission.documents.last?.content)
        let printed = fixture.pages.pages.withLock { $0[0] }
        #expect(try await fixture.node.store.document(kept)?.bytes == printed)
    }

    private func approve(_ fixture: NodeFixture, member: Int) async throws -> ServiceRequest {
        try await approve(fixture, fixture.takenRequest(member: member))
    }

    private func approve(_ fixture: NodeFixture, _ id: RecordID) async throws -> ServiceRequest {
        try await fixture.node.decide(
            id, .approved, reasons: "", pin: NodeFixture.officerPIN, by: NodeFixture.officer)
    }
}
