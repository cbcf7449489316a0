import Domain
import EdgeNode
import NodeKit
import Primitives
import Store
import TestKit
import Testing

/// Returned requests walk the form that they were made under.
struct CompletionTests {
    private static let wages: Catalogue = {
        var catalogue = SampleCatalogue.catalogue
        let employer = FormField(
            id: "employer", label: LocalizedText(hindi: "मालिक", english: "Employer"), hint: nil,
            kind: .text(maximumLength: 40), requirement: .always,
            condition: .test(ConditionTest(input: .answer("income_source"), comparison: .oneOf(["wages"]))))
        let earner = FormField(
            id: "earner", label: LocalizedText(hindi: "कौन कमाता है", english: "Who earns"), hint: nil,
            kind: .member(.other), requirement: .never)
        catalogue.services[0].form.steps[0].items += [.field(employer), .field(earner)]
        return catalogue
    }()

    private func returned(_ fixture: NodeFixture, answers: Answers) async throws -> RecordID {
        let household = SampleHouseholds.maravi
        let draft = try await fixture.node.beginDraft(
            service: SampleCatalogue.income.id, family: household.family, member: household.members[0].id,
            by: NodeFixture.taker)
        try await fixture.node.saveAnswers(draft.id, answers: answers, seenDocuments: nil, by: NodeFixture.taker)
        try await fixture.node.confirmDeclaration(draft.id, by: NodeFixture.taker)
        let id = try await fixture.node.submit(draft.id, consented: true, by: NodeFixture.taker).id
        _ = try await fixture.node.decide(id, .returned, reasons: "स्रोत?", pin: "", by: NodeFixture.officer)
        return id
    }

    @Test func `an answer that brings a question needs it answered, and one that is not asked any more goes`()
        async throws
    {
        let fixture = try await NodeFixture(catalogue: Self.wages)
        try await fixture.signedIn()
        let id = try await returned(
            fixture, answers: ["annual_income": "96000", "income_source": "wages", "employer": "मनरेगा"])
        let completed = try await fixture.node.complete(
            id, answers: ["income_source": "farming"], seenDocuments: [], by: NodeFixture.taker)
        #expect(completed.submission.answers == ["annual_income": "96000", "income_source": "farming"])
        _ = try await fixture.node.decide(id, .returned, reasons: "स्रोत?", pin: "", by: NodeFixture.officer)
        await #expect(throws: DraftProblem.incomplete) {
            try await fixture.node.complete(
                id, answers: ["income_source": "wages"], seenDocuments: [], by: NodeFixture.taker)
        }
    }

    @Test func `members are those of the register today and those that the request names`() async throws {
        let fixture = try await NodeFixture(catalogue: Self.wages)
        try await fixture.signedIn()
        let family = SampleHouseholds.maravi
        let wife = family.members[1]
        let id = try await returned(
            fixture,
            answers: ["annual_income": "96000", "income_source": "farming", "earner": wife.id.digits])
        var later = family
        later.members.remove(at: 1)
        try await fixture.node.store.putHouseholds([later])
        let found = try await fixture.node.openCompletion(id, answers: [:])
        #expect(found.problems.isEmpty)
        #expect(found.context.members(.other).map(\.id) == later.members.dropFirst().map(\.id) + [wife.id])
        let daughter = family.members[2]
        let completed = try await fixture.node.complete(
            id, answers: ["earner": daughter.id.digits], seenDocuments: [], by: NodeFixture.taker)
        #expect(completed.submission.named.map(\.id) == [wife.id, daughter.id])
    }

    @Test func `a draft keeps what its form could ask, and leaves out all else`() async throws {
        let fixture = try await NodeFixture(catalogue: Self.wages)
        try await fixture.signedIn()
        let family = SampleHouseholds.maravi
        let draft = try await fixture.node.beginDraft(
            service: SampleCatalogue.income.id, family: family.family, member: family.members[0].id,
            by: NodeFixture.taker)
        let found = try await fixture.node.saveAnswers(
            draft.id,
            answers: ["employer": String(repeating: "क", count: 3_000), "none": "x", "annual_income.1": "x"],
            seenDocuments: nil, by: NodeFixture.taker)
        #expect(found.draft.answers.keys.sorted() == ["employer"])
        #expect(found.draft.answers["employer"]?.count == EdgeNode.longestAnswer)
    }
}
