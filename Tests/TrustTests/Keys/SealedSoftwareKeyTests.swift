import Crypto
import Primitives
import TestKit
import Testing

@testable import Trust

@Suite struct SealedSoftwareKeyTests {
    private let random = SeededRandom(seed: 8)

    @Test func `the private key does not lie in its sealed bytes`() throws {
        let dataKey = SymmetricKey(data: random.bytes(32))
        let key = try SealedSoftwareKey.create(under: dataKey, context: "lease", random: random)
        let scalar = Array(try key.opened(by: dataKey).rawRepresentation)
        #expect(!hex(key.sealed).contains(hex(scalar)))
        #expect(key.publicKey.count == 33)
    }

    @Test func `a key sealed for one purpose does not open for another`() throws {
        let dataKey = SymmetricKey(data: random.bytes(32))
        let key = try SealedSoftwareKey.create(under: dataKey, context: "lease", random: random)
        let moved = SealedSoftwareKey(sealed: key.sealed, publicKey: key.publicKey, context: "node-identity")
        #expect(throws: SealProblem.opensNot) { try moved.signer(openedBy: dataKey).sign([1]) }
        let foreign = SymmetricKey(data: random.bytes(32))
        #expect(throws: SealProblem.opensNot) { try key.signer(openedBy: foreign).sign([1]) }
    }

    @Test func `signatures are low and verify`() throws {
        let dataKey = SymmetricKey(data: random.bytes(32))
        let key = try SealedSoftwareKey.create(under: dataKey, context: "lease", random: random)
        let publicKey = try P256.Signing.PublicKey(compressedRepresentation: key.publicKey)
        for index in 0..<64 {
            let message = [UInt8(index)]
            let signature = try key.signer(openedBy: dataKey).sign(message)
            #expect(LowS.isLow(signature))
            #expect(publicKey.verifies(signature, over: message))
            let twin = LowS.twin(of: signature)
            #expect(try publicKey.isValidSignature(.init(rawRepresentation: twin), for: message))
            #expect(!publicKey.verifies(twin, over: message))
            #expect(LowS.lowered(twin) == signature)
        }
    }

    @Test func `a new data key keeps the same signing key`() throws {
        let old = SymmetricKey(data: random.bytes(32))
        let new = SymmetricKey(data: random.bytes(32))
        let key = try SealedSoftwareKey.create(under: old, context: "lease", random: random)
        let moved = try key.resealed(from: old, under: new, random: random)
        #expect(moved.publicKey == key.publicKey)
        #expect(try moved.privateKeyPEM(openedBy: new) == key.privateKeyPEM(openedBy: old))
        #expect(throws: SealProblem.self) { try moved.privateKeyPEM(openedBy: old) }
    }
}
