import Crypto
import Primitives
import TestKit
import Testing
import Trust

@Suite struct DataKeyFileTests {
    private let random = SeededRandom(seed: 4)

    @Test func `the passphrase opens the key and nothing else does`() throws {
        let (file, key) = try DataKeyFile.create(passphrase: "neem mahua sal teak", random: random)
        let read = try DataKeyFile(text: file.text)
        #expect(read == file)
        #expect(try read.open(passphrase: "neem mahua sal teak") == key)
        #expect(throws: DataKeyProblem.wrongPassphrase) { try read.open(passphrase: "neem mahua sal tea") }
        #expect(throws: DataKeyProblem.passphraseNeeded) { try read.open(passphrase: nil) }
        #expect(!file.text.contains(hex(key.withUnsafeBytes { Array($0) })))
    }

    @Test func `unattended start says in the file what that means`() throws {
        let (file, key) = try DataKeyFile.create(passphrase: nil, random: random)
        #expect(file.opening == .unattended)
        #expect(file.text.contains("whoever holds this card can read it"))
        #expect(try DataKeyFile(text: file.text).open(passphrase: nil) == key)
    }

    @Test func `another passphrase opens the same key`() throws {
        let (file, key) = try DataKeyFile.create(passphrase: nil, random: random)
        let sealed = try file.rewrapped(from: nil, to: "a longer phrase", random: random)
        #expect(try sealed.open(passphrase: "a longer phrase") == key)
    }

    @Test func `a short passphrase is refused`() {
        #expect(throws: DataKeyProblem.passphraseTooShort) {
            try DataKeyFile.create(passphrase: "1234567", random: random)
        }
    }

    @Test func `a file that we did not write is refused`() throws {
        let text = try DataKeyFile.create(passphrase: "neem mahua", random: random).file.text
        let broken = [
            "", "eseva data key 2\n" + text.dropFirst(17), String(text.dropLast(3)), text + "more\n",
            text.replacing("N=32768", with: "N=2"), text.replacing("opens: passphrase", with: "opens: unattended"),
        ]
        for text in broken { #expect(throws: DataKeyProblem.unreadable) { try DataKeyFile(text: text) } }
    }
}
