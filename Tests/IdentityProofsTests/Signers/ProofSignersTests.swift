import FoundationEssentials
import Primitives
import Testing

@testable import IdentityProofs

@Suite struct ProofSignersTests {
    private static let published = Samples.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "firmware-config/uidai").path()

    @Test func `UIDAI's published certificates are pinned, the old ones too`() throws {
        let signers = try ProofSigners(folder: Self.published)
        #expect(
            signers.all.map(\.name) == [
                "DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 05", "DS UNIQUE IDENTIFICATION AUTHORITY OF INDIA 4",
            ])
        #expect(signers.all.map { $0.notBefore.civilDate.isoText } == ["2021-02-26", "2017-06-08"])
        #expect(signers.all.map { $0.notAfter.civilDate.isoText } == ["2024-02-27", "2020-06-07"])
        #expect(signers.all.allSatisfy { $0.fingerprint.count == 64 })
    }

    @Test func `a file that is no certificate is an error`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "signers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("read me".utf8).write(to: folder.appending(path: "README.md"))
        try Data(Samples.bytes("pinned/signer.pem")).write(to: folder.appending(path: "one.pem"))
        #expect(try ProofSigners(folder: folder.path()).all.count == 1)
        let wrong = folder.appending(path: "two.cer")
        try Data("hello".utf8).write(to: wrong)
        #expect(throws: SignerFolderProblem.notACertificate(folder.path() + "/two.cer")) {
            try ProofSigners(folder: folder.path())
        }
    }

    @Test func `a folder that is not there is an error`() {
        #expect(throws: SignerFolderProblem.unreadable("/nowhere/at/all")) {
            try ProofSigners(folder: "/nowhere/at/all")
        }
    }

    @Test func `a certificate in DER is read like one in PEM`() throws {
        let signer = try Samples.signers("pinned/signer.pem").all[0]
        #expect(ProofSigner.read(signer.der) == [signer])
        #expect(ProofSigner(der: signer.der + [0]) == nil)
        #expect(ProofSigner(der: Array(signer.der.dropLast())) == nil)
    }
}
