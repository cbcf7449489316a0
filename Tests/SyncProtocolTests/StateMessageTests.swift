import SyncProtocol
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

    @Test func `a one-time code proves itself as people type it, and no other does`() {
        let verifier = OneTimeCodeVerifier(code: "7K2M-9OXR", salt: [UInt8](repeating: 1, count: 16), rounds: 1_000)
        #expect(verifier.matches("7k2m 90xr"))
        #expect(!verifier.matches("7K2M-9OXS"))
        #expect(!verifier.matches(""))
    }

    @Test func `the verifier is PBKDF2 with HMAC-SHA256`() {
        // Computed with Python's hashlib.pbkdf2_hmac('sha256', b'ABC', bytes(16), 1000).
        let verifier = OneTimeCodeVerifier(code: "abc", salt: [UInt8](repeating: 0, count: 16), rounds: 1_000)
        #expect(verifier.verifier.map { $0 } == pbkdf2)
    }
}

private let pbkdf2: [UInt8] = [
    0xf7, 0x19, 0x78, 0x10, 0xcc, 0x33, 0x56, 0x8a, 0xd5, 0xb5, 0x95, 0x3, 0xf, 0x4e, 0x95, 0xd6,
    0x30, 0x5a, 0xfb, 0x5d, 0xa8, 0x99, 0xea, 0x88, 0x83, 0xc4, 0x8e, 0xba, 0x20, 0xbc, 0x27, 0xf9,
]
