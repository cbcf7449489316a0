import Domain
import EdgeNode
import NodeKit
import Primitives
import TestKit
import Testing

struct AccessTests {
    @Test func `a person signs in with a PIN of their own after the one-time code`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        #expect(try await fixture.node.signIn(person: "OP02", pin: NodeFixture.takerPIN) == NodeFixture.taker)
        await #expect(throws: AccessError.self) {
            try await fixture.node.firstSignIn(person: "OP02", code: "AAAA-1111", pin: "864209", again: "864209")
        }
    }

    @Test func `five wrong PINs lock for a minute, the sixth for two`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        for left in [4, 3, 2, 1] {
            await #expect(throws: AccessError.wrongSecret(attemptsLeft: left)) {
                try await fixture.node.signIn(person: "OP02", pin: "000000")
            }
        }
        await #expect(throws: AccessError.locked(until: fixture.clock.now().advanced(bySeconds: 60))) {
            try await fixture.node.signIn(person: "OP02", pin: "000000")
        }
        await #expect(throws: AccessError.self) {
            try await fixture.node.signIn(person: "OP02", pin: NodeFixture.takerPIN)
        }
        fixture.clock.advance(bySeconds: 61)
        await #expect(throws: AccessError.locked(until: fixture.clock.now().advanced(bySeconds: 120))) {
            try await fixture.node.signIn(person: "OP02", pin: "000000")
        }
        fixture.clock.advance(bySeconds: 121)
        _ = try await fixture.node.signIn(person: "OP02", pin: NodeFixture.takerPIN)
    }

    @Test(arguments: ["123456", "987654", "111111", "12345", "12a456", "1234567890123"])
    func `an easy PIN is refused`(pin: String) async throws {
        let fixture = try await NodeFixture()
        await #expect(throws: AccessError.weakPIN) {
            try await fixture.node.firstSignIn(person: "OP02", code: "AAAA-1111", pin: pin, again: pin)
        }
    }

    @Test func `an ended code and an unknown person are refused`() async throws {
        let fixture = try await NodeFixture()
        await #expect(throws: AccessError.wrongSecret(attemptsLeft: 4)) {
            try await fixture.node.signIn(person: "NOBODY", pin: "246813")
        }
        fixture.clock.advance(bySeconds: 4 * 86_400)
        await #expect(throws: AccessError.codeExpired) {
            try await fixture.node.firstSignIn(person: "OP02", code: "AAAA-1111", pin: "246813", again: "246813")
        }
    }

    @Test func `a code that was used says so, and changes no PIN`() async throws {
        let fixture = try await NodeFixture()
        try await fixture.signedIn()
        await #expect(throws: AccessError.codeUsed) {
            try await fixture.node.firstSignIn(person: "OP02", code: "AAAA-1111", pin: "135792", again: "135792")
        }
        _ = try await fixture.node.signIn(person: "OP02", pin: NodeFixture.takerPIN)
    }
}
