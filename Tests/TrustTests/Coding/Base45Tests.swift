import TestKit
import Testing

@testable import Trust

@Suite struct Base45Tests {
    @Test func `the examples of RFC 9285 come and go`() {
        for (plain, text) in [
            ("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"), ("", ""),
        ] {
            #expect(Base45.encode(Array(plain.utf8)) == text)
            #expect(Base45.decode(text.utf8) == Array(plain.utf8))
        }
    }

    @Test func `what RFC 9285 forbids is refused`() {
        for text in ["GGW", ":::", "A", "BB8A", "::", "bb8", "BB\u{0}"] { #expect(Base45.decode(text.utf8) == nil) }
    }

    @Test func `any bytes come back`() {
        let random = SeededRandom(seed: 3)
        for length in 0..<200 {
            let bytes = random.bytes(length)
            #expect(Base45.decode(Base45.encode(bytes).utf8) == bytes)
        }
    }
}
