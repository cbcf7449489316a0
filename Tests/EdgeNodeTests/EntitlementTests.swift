import Domain
import EdgeNode
import NodeKit
import Primitives
import Store
import TestKit
import Testing

/// What a centre tells of entitlements, over its register, its catalogue and what it issued.
struct EntitlementTests {
    private static let family = SampleHouseholds.maravi

    private static func fact(_ fact: Fact, _ comparison: ConditionTest.Comparison) -> Condition {
        .test(
            ConditionTest(
                input: .fact(fact, of: .applicant, on: nil), comparison: comparison,
                basis: ConditionTest.Basis(
                    effectiveFrom: CivilDate(iso: "2027-01-01").flatMap { fact == .bpl ? $0 : nil },
                    source: "https://a.example", confidence: .press)))
    }

    /// The income certificate, which proves living in the state here, and two services with rules.
    private static let catalogue: Catalogue = {
        var income = SampleCatalogue.income
        income.documents.append(
            RequiredDocument(
                kinds: [
                    DocumentKind(
                        id: RegisterKnowledge.domicileCertificate,
                        name: LocalizedText(hindi: "निवासी", english: "Domicile"), issuedBy: income.id)
                ], origin: .locker, requirement: .never))
        var grant = income
        grant.id = ServiceID("a.grant")
        grant.eligibility = .all([fact(.age, .atLeast(.number(Quantity(18)))), fact(.domicile, .oneOf(["yes"]))])
        var women = income
        women.id = ServiceID("a.women")
        women.eligibility = .all([fact(.sex, .oneOf(["female"])), fact(.bpl, .oneOf(["yes"]))])
        var catalogue = SampleCatalogue.catalogue
        catalogue.services = [income, grant, women]
        return catalogue
    }()

    private func report(_ fixture: NodeFixture, member: Int? = nil, on day: String? = nil) async throws
        -> EntitlementReport
    {
        let query = EntitlementQuery(
            family: Self.family.family, member: member.map { Self.family.members[$0].id },
            day: day.flatMap { CivilDate(iso: $0) })
        let reply = try await fixture.node.perform(ControlRequest(verb: .entitlements, entitlements: query))
        return try #require(reply.entitlements)
    }

    private func lines(_ report: EntitlementReport, _ member: Int) -> [String] {
        report.members.first { $0.member == Self.family.members[member].id }?.entitlements
            .map { "\($0.service) \($0.state.rawValue)" } ?? []
    }

    @Test func `every member and every service with a rule is told, with what would settle it`() async throws {
        let fixture = try await NodeFixture(catalogue: Self.catalogue)
        let report = try await report(fixture)
        #expect(report.members.map(\.member) == Self.family.members.map(\.id))
        // The poverty line counts from 2027 on.
        #expect(lines(report, 1) == ["a.women entitled", "a.grant possible"])
        #expect(lines(report, 0) == ["a.grant possible", "a.women not"])
        let grant = try #require(report.members[0].entitlements.first)
        #expect(grant.reasons.flatMap(\.settling).map(\.by) == ["paper:domicile_certificate"])
        #expect(grant.reasons[0].settling[0].words.english == "Show: Domicile")
        let women = try #require(report.members[0].entitlements.last)
        #expect(women.reasons.map(\.statement.english) == ["Sex: female"])
        #expect(women.reasons.map(\.found?.english) == ["male"])
    }

    @Test func `the day and the member can be named`() async throws {
        let fixture = try await NodeFixture(catalogue: Self.catalogue)
        let later = try await report(fixture, member: 1, on: "2027-01-01")
        #expect(later.members.count == 1 && later.day.isoText == "2027-01-01")
        #expect(lines(later, 1) == ["a.grant possible", "a.women possible"])
    }

    @Test func `a family or member that is not there is refused`() async throws {
        let fixture = try await NodeFixture(catalogue: Self.catalogue)
        let nobody = EntitlementQuery(family: try #require(SamagraFamilyID("99999999")), member: nil, day: nil)
        await #expect(throws: FindProblem.unknownFamily) { try await fixture.node.entitlementReport(nobody) }
        let stranger = EntitlementQuery(
            family: Self.family.family, member: SamagraMemberID("999999999"), day: nil)
        await #expect(throws: FindProblem.unknownMember) { try await fixture.node.entitlementReport(stranger) }
        await #expect(throws: FindProblem.malformed) {
            try await fixture.node.perform(ControlRequest(verb: .entitlements))
        }
    }

    @Test func `a certificate of this centre settles, until its last day`() async throws {
        let fixture = try await NodeFixture(catalogue: Self.catalogue)
        try await fixture.signedIn()
        try await fixture.lend()
        let id = try await fixture.takenRequest()
        let certified = try await fixture.node.decide(
            id, .approved, reasons: "", pin: NodeFixture.officerPIN, by: NodeFixture.officer)
        let holder = try #require(Self.family.members.firstIndex { $0.id == certified.submission.applicant.member.id })
        let until = try #require(certified.certificate?.validUntil)
        let state = { (day: CivilDate) in
            let report = try await report(fixture, on: day.isoText)
            return report.members[holder].entitlements.first { $0.service.text == "a.grant" }?.state
        }
        #expect(try await state(until) == .entitled)
        #expect(try await state(until.adding(days: 1)) == .possible)
        let overview = try await fixture.node.overview(of: Self.family.family)
        let held = overview.papers.filter { !$0.value.isEmpty }
        #expect(held == [certified.submission.applicant.member.id: [RegisterKnowledge.domicileCertificate]])
    }

    @Test func `somebody who is not eligible is taken all the same, and the request says how it stood`() async throws {
        let fixture = try await NodeFixture(catalogue: Self.catalogue)
        try await fixture.signedIn()
        let node = fixture.node
        let draft = try await node.beginDraft(
            service: ServiceID("a.women"), family: Self.family.family, member: Self.family.members[0].id,
            by: NodeFixture.taker)
        let open = try await node.openDraft(draft.id, by: NodeFixture.taker)
        #expect(open.eligibility?.truth == .fails)
        try await node.saveAnswers(
            draft.id, answers: PlausibleAnswers.all(of: open.service.form, open.context), seenDocuments: [],
            by: NodeFixture.taker)
        try await node.confirmDeclaration(draft.id, by: NodeFixture.taker)
        let taken = try await node.submit(draft.id, consented: true, by: NodeFixture.taker)
        let standing = try await node.store.request(taken.id).submission.eligibility
        #expect(standing == EligibilityStanding(truth: .fails, schemes: [], failed: [0], open: []))
    }
}
