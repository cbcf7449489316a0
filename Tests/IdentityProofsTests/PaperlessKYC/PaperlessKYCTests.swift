import Domain
import Primitives
import Testing

@testable import IdentityProofs

@Suite struct PaperlessKYCTests {
    @Test(arguments: ["kyc.xml", "kyc-sha256.xml", "kyc-sha1-digest.xml", "kyc-exclusive.xml"])
    func `each way of signing that UIDAI may use is verified`(name: String) throws {
        let identity = try Samples.kyc(name).verified(by: Samples.pinned)
        #expect(identity.name == "Ramprasad Maravi")
        #expect(identity.photo != nil)
        #expect(identity.unproven == [.format, .contactHashes])
    }

    @Test func `without a picture the identity is read all the same`() throws {
        let identity = try Samples.kyc("kyc-without-photo.xml").verified(by: Samples.pinned)
        #expect(identity.photo == nil)
        #expect(identity.unproven.contains(.photo))
    }

    @Test func `the mobile number is matched with the share code`() throws {
        let mine = try #require(MobileNumber("9876501234"))
        let another = try #require(MobileNumber("9876501235"))
        let commitments = try Samples.kyc("kyc.xml").verified(by: Samples.pinned).commitments
        #expect(commitments.matches(mobile: mine) == true)
        #expect(commitments.matches(mobile: another) == false)
        let otherCode = PaperlessKYC(file: try Samples.bytes("kyc.xml"), shareCode: "1111")
        #expect(try otherCode.verified(by: Samples.pinned).commitments.matches(mobile: mine) == false)
    }

    @Test(arguments: ["kyc-zipcrypto.zip", "kyc-aes.zip"])
    func `no other share code opens the file`(name: String) throws {
        let archive = try Samples.bytes(name)
        let signers = try Samples.pinned
        // AES stretches each code a thousand times: a few of them are enough here.
        for code in stride(from: 0, to: 10_000, by: name == "kyc-aes.zip" ? 70 : 1) where code != 4_821 {
            let proof = PaperlessKYC(file: archive, shareCode: padded(code, to: 4))
            let refusal = proof.refusal(signers)
            #expect(refusal == .shareCodeWrong || refusal == .malformed, "\(code)")
        }
    }

    @Test(arguments: ["", "123", "12345", "12a4", "४८२१"])
    func `a share code has four digits`(code: String) throws {
        #expect(
            PaperlessKYC(file: try Samples.bytes("kyc-aes.zip"), shareCode: code).refusal(try Samples.pinned)
                == .shareCodeMalformed)
    }

    @Test(arguments: [
        ("zip-two-entries.zip", ProofProblem.malformed), ("zip-empty.zip", .malformed), ("zip-bomb.zip", .tooLarge),
        ("zip-lying-size.zip", .malformed),
    ])
    func `an archive that UIDAI would not make is refused`(name: String, problem: ProofProblem) throws {
        #expect(try Samples.kyc(name).refusal(Samples.pinned) == problem)
    }
}

/// Files in which the signature is turned to cover something else than what is read.
@Suite struct SignatureAttackTests {
    private static let answers: [String: ProofProblem] = [
        "altered-birth": .notSigned, "altered-name": .notSigned, "billion-laughs": .malformed,
        "deep-nesting": .malformed,
        "document-type": .malformed, "duplicated-data": .malformed, "duplicated-person": .notSigned,
        "extra-transform-base64": .signatureUnusual, "extra-transform-xpath": .signatureUnusual,
        "extra-transform-xslt": .signatureUnusual, "file-reference": .signatureUnusual,
        "hmac-with-public-key": .signatureUnusual, "manifest": .signatureUnusual,
        "no-enveloped-transform": .signatureUnusual, "no-reference-address": .signatureUnusual,
        "no-signature": .notSigned,
        "other-element": .malformed, "other-reference": .signatureUnusual, "outside-entity": .malformed,
        "pointer-reference": .signatureUnusual, "second-signature": .signatureUnusual,
        "signature-moved": .signatureUnusual, "signature-of-other-document": .notSigned,
        "signature-outside-root": .notSigned, "two-references": .signatureUnusual, "utf-16": .malformed,
        "weak-digest": .signatureUnusual, "wrapped-beside": .signatureUnusual, "wrapped-in-object": .signatureUnusual,
        "wrapped-in-root": .signatureUnusual, "wrong-key": .notSigned, "wrong-key-with-its-certificate": .notSigned,
    ]

    @Test(arguments: Samples.attacks)
    func `is refused`(file: String) throws {
        let name = String(file.dropLast(".xml".count))
        let proof = PaperlessKYC(file: try Samples.bytes("attacks/" + file), shareCode: Samples.shareCode)
        #expect(proof.refusal(try Samples.pinned) == Self.answers[name], "\(name)")
    }

    @Test func `every attack of the table has its file`() {
        #expect(Samples.attacks == Self.answers.keys.map { $0 + ".xml" }.sorted())
    }

    @Test func `what is read is what was digested`() throws {
        let file = try Samples.bytes("kyc-sha256.xml")
        let document = try #require(XMLDocument(file))
        let (_, bytes) = try XMLSignature.signedBytes(of: document, by: try Samples.pinned.all)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("<OfflinePaperlessKyc") && text.hasSuffix("</OfflinePaperlessKyc>"))
        #expect(!text.contains("Signature"))
    }
}
