import Domain
import EdgeNode
import FoundationEssentials
import NodeKit
import Testing

struct ActivityTests {
    @Test func `the doctor of a running daemon says what was done since the start`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        try await fixture.lend()
        #expect(try await activity(of: fixture.node).contains("submitted 0, decided 0, certified 0, printed 0"))
        let id = try await fixture.takenRequest()
        _ = try await fixture.node.printSlip(of: id, by: NodeFixture.taker)
        _ = try await fixture.node.decide(
            id, .approved, reasons: "", pin: NodeFixture.officerPIN, by: NodeFixture.officer)
        #expect(try await activity(of: fixture.node).contains("submitted 1, decided 0, certified 1, printed 1"))
    }

    private func activity(of node: EdgeNode) async throws -> String {
        let question = try JSONEncoder().encode(ControlRequest(verb: .doctor))
        let answer = await node.answer(Array(question))
        let reply = try JSONDecoder().decode(ControlReply.self, from: Data(answer))
        return try #require(reply.findings?.first { $0.check == "activity" }).evidence
    }
}
