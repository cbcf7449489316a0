import FoundationEssentials
import SyncProtocol
import Testing

struct StretchedSecretTests {
    @Test func `a one-time code proves itself as people type it, and no other does`() {
        let verifier = StretchedSecret("7K2M-9OXR", salt: [UInt8](repeating: 1, count: 16), rounds: 1_000)
        #expect(verifier.matches("7k2m 90xr"))
        #expect(!verifier.matches("7K2M-9OXS"))
        #expect(!verifier.matches(""))
    }

    @Test func `the verifier is PBKDF2 with HMAC-SHA256`() {
        // Computed with Python's hashlib.pbkdf2_hmac('sha256', b'ABC', bytes(16), 1000).
        let verifier = StretchedSecret("abc", salt: [UInt8](repeating: 0, count: 16), rounds: 1_000)
        #expect(verifier.verifier.map { $0 } == pbkdf2)
    }

    @Test func `a node's records of secrets read back as they were written`() throws {
        let secret = StretchedSecret("246813", salt: [UInt8](repeating: 2, count: 16), rounds: 1_000)
        let read = try JSONDecoder().decode(StretchedSecret.self, from: JSONEncoder().encode(secret))
        #expect(read == secret)
        #expect(read.matches("246813"))
    }
}

private let pbkdf2: [UInt8] = [
    0xf7, 0x19, 0x78, 0x10, 0xcc, 0x33, 0x56, 0x8a, 0xd5, 0xb5, 0x95, 0x3, 0xf, 0x4e, 0x95, 0xd6,
    0x30, 0x5a, 0xfb, 0x5d, 0xa8, 0x99, 0xea, 0x88, 0x83, 0xc4, 0x8e, 0xba, 0x20, 0xbc, 0x27, 0xf9,
]
