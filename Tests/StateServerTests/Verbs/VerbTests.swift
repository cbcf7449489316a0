import Domain
import Primitives
import SQLiteLedger
import StateServer
import SyncProtocol
import SyncTransport
import Testing
import TestKit
import Trust

struct VerbTests {
    private static func perform(_ verb: StateVerb, _ directory: StateDirectory) async throws -> StateAnswer {
        try await StateAccess.perform(verb, in: directory, clock: SystemClock(), random: SystemRandom()) { nil }
    }

    private static let enrol = StateVerb.enrol(
        node: NodeID("MDL03-1")!, centre: "MDL03", centreName: TestState.centreName, url: "https://127.0.0.1:1")

    @Test func `a verb asks the running server, and works itself where none runs`() async throws {
        try await TestState.serving { state in
            guard case .enrolled(let view) = try await Self.perform(Self.enrol, state.directory) else {
                throw MemoryReplica.Unexpected()
            }
            #expect(EnrolmentToken(view.token)?.node == NodeID("MDL03-1"))
            #expect(try state.office.ledger.nodes().map(\.node.text) == ["MDL03-1"])
        }
        try await temporaryFolder { folder in
            let directory = StateDirectory(path: folder + "/state")
            try directory.create(
                organization: "Test", passphrase: nil, at: SystemClock().now(), random: SystemRandom())
            _ = try await Self.perform(Self.enrol, directory)
            guard case .status(let nodes) = try await Self.perform(.status, directory) else {
                throw MemoryReplica.Unexpected()
            }
            #expect(nodes.map(\.node.text) == ["MDL03-1"])
            #expect(nodes[0].lastExchange == nil)
        }
    }

    @Test func `a fault comes back with its key and what to do`() async throws {
        try await TestState.serving { state in
            let verb = StateVerb.withdrawPerson(PersonID("NOBODY")!)
            let fault = await #expect(throws: FaultView.self) { try await Self.perform(verb, state.directory) }
            #expect(fault?.key == "ledger.unknownPerson")
            #expect(fault?.recovery.isEmpty == false)
        }
    }

    @Test func `a person is added with a code that only the node can check, and withdrawn`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let code = try state.office.add(Signing.officer, to: node.replica.node)
            _ = try state.office.withdraw(Signing.officer.id)
            _ = await node.sync()
            let grants = node.replica.snapshot.applied.flatMap { message -> [PersonGrant] in
                if case .people(let grants) = message.body { grants } else { [] }
            }
            #expect(grants.map(\.withdrawn) == [false, true])
            #expect(grants[0].oneTimeCode?.matches(code) == true)
            #expect(grants[0].oneTimeCode?.matches("AAAA-AAAA") == false)
            #expect(grants[1].oneTimeCode == nil)
        }
    }

    @Test func `who took a request cannot decide it at the state either`() async throws {
        try await TestState.serving { state in
            let node = try await state.enrolled()
            let submission = try node.replica.submit()
            _ = await node.sync()
            var taker = Signing.officer
            taker.id = PersonID("OP02")!
            _ = try state.office.add(taker, to: node.replica.node)
            let approval = Decision(outcome: .approved, reasons: "", completeBy: nil)
            #expect(throws: OfficeProblem.ownRequest) {
                try state.office.decide(submission.number, approval, officer: "OP02")
            }
            #expect(throws: OfficeProblem.reasonsMissing) {
                let rejection = Decision(outcome: .rejected, reasons: " ", completeBy: nil)
                return try state.office.decide(submission.number, rejection, officer: "OF01")
            }
        }
    }
}
