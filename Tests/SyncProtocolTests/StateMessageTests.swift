import SyncProtocol
import TestKit
import Testing

struct StateMessageTests {
    @Test(arguments: Samples.stateBodies)
    func `every kind of message reads back as it was written`(body: StateMessage.Body) throws {
        let message = StateMessage(position: 7, body: body)
        #expect(try StateMessage(decoding: message.encode()) == message)
    }

    @Test func `a message without a position is refused`() throws {
        let message = StateMessage(position: 0, body: .event([1]))
        let bytes = try message.encode()
        #expect(throws: WireProblem.missing(field: "message.position")) { try StateMessage(decoding: bytes) }
    }

    @Test func `everything that the register says of a family travels`() throws {
        let message = StateMessage(position: 7, body: .households([SampleHouseholds.uikey]))
        #expect(try StateMessage(decoding: message.encode()) == message)
    }
}
