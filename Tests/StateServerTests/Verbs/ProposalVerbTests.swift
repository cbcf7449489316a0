import Domain
import Primitives
import SQLiteLedger
import StateServer
import SyncProtocol
import Testing
import TestKit

struct ProposalVerbTests {
    private static let proposal = RegisterProposal(
        family: SampleHouseholds.maravi.family, member: SampleHouseholds.maravi.members[0].id,
        change: RegisterProposal.Change(field: .birthDate, before: "1984-07-01", value: "1984-07-05"), reason: "",
        evidence: [AttachedDocument(kind: "birth_certificate", content: nil)])

    private static func views(_ answer: StateAnswer) throws -> [ProposalView] {
        guard case .proposals(let views) = answer else { throw UnexpectedVerbAnswer() }
        return views
    }

    private struct UnexpectedVerbAnswer: Error {}

    @Test func `a proposal arrives, is answered once, and the answer travels back`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let id = try node.replica.write(.requests, .proposed(Self.proposal)).id
            _ = await node.sync()
            let waiting = try Self.views(state.office.answer(.listProposals(waitingOnly: true)))
            #expect(waiting.map(\.proposal) == [id])
            #expect(waiting[0].before == "1984-07-01" && waiting[0].status == "waiting")

            let refused = state.office.answer(.answerProposal(id, .refused, reason: " ", officer: "Officer"))
            guard case .fault(let fault) = refused else { throw UnexpectedVerbAnswer() }
            #expect(fault.key == "state.reasonsMissing")
            let answered = try Self.views(
                state.office.answer(
                    .answerProposal(id, .otherwise("06-07-1984"), reason: "school record", officer: "Officer")))
            #expect(answered[0].status == "changed")
            #expect(try Self.views(state.office.answer(.listProposals(waitingOnly: true))).isEmpty)
            guard case .fault = state.office.answer(.answerProposal(id, .asProposed, reason: "", officer: "Officer"))
            else { throw UnexpectedVerbAnswer() }

            _ = await node.sync()
            let answers = node.replica.snapshot.applied.compactMap { message -> ProposalAnswer? in
                if case .proposalAnswer(let answer) = message.body { answer } else { nil }
            }
            #expect(answers.map(\.proposal) == [id])
            #expect(answers[0].value == "1984-07-06" && answers[0].reason == "school record")
        }
    }

    @Test func `a value that the field cannot hold is refused`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let id = try node.replica.write(.requests, .proposed(Self.proposal)).id
            _ = await node.sync()
            #expect(throws: OfficeProblem.valueInvalid) {
                try state.office.answer(proposal: id, .otherwise("31-02-1984"), reason: "x", officer: "Officer")
            }
        }
    }
}
