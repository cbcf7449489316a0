import Domain
import Primitives
import Testing

@testable import IdentityProofs

/// What every proof of identity is put through. A new proof conforms to the port and gets a line here.
struct ProofSample: Sendable, CustomTestStringConvertible {
    let name: String
    let genuine: [UInt8]
    let proof: @Sendable ([UInt8]) -> any IdentityProof
    /// What the signature covers, with the signature; and how to pack it again.
    let signed: Range<Int>
    let unpacked: [UInt8]
    let repacked: @Sendable ([UInt8]) -> [UInt8]
    /// The same proof, made when its signer's certificate was not valid.
    let outsideValidity: [UInt8]
    /// More than the limit allows.
    let oversized: [UInt8]
    let unproven: [VerifiedIdentity.Unproven]

    var testDescription: String { name }

    static var all: [ProofSample] {
        get throws {
            [
                try qr("qr-v1-both", [.layout, .contactHashes]), try qr("qr-v2", []), try file("kyc.xml"),
                try archive("kyc-zipcrypto.zip"), try archive("kyc-aes.zip"),
            ]
        }
    }

    private static func qr(_ name: String, _ unproven: [VerifiedIdentity.Unproven]) throws -> ProofSample {
        let digits = try Samples.bytes(name + ".txt").trimmed
        let payload = try Inflation.inflate(try #require(DecimalNumber.bytes(digits)))
        return ProofSample(
            name: name, genuine: digits, proof: { AadhaarQR(scanned: $0) }, signed: 0..<payload.count,
            unpacked: payload, repacked: { Packing.digits($0) }, outsideValidity: try Samples.bytes("qr-early.txt"),
            oversized: [UInt8](repeating: UInt8(ascii: "7"), count: ProofLimits.qrDigits + 1), unproven: unproven)
    }

    private static func file(_ name: String) throws -> ProofSample {
        let document = try Samples.bytes(name)
        return ProofSample(
            name: name, genuine: document, proof: { PaperlessKYC(file: $0, shareCode: Samples.shareCode) },
            signed: try signedRange(document), unpacked: document, repacked: { $0 },
            outsideValidity: try Samples.bytes("kyc-early.xml"),
            oversized: document + [UInt8](repeating: 0x20, count: ProofLimits.documentBytes),
            unproven: [.format, .contactHashes])
    }

    private static func archive(_ name: String) throws -> ProofSample {
        let archive = try Samples.bytes(name)
        let document = try SharedArchive.document(in: archive, shareCode: Samples.shareCode)
        return ProofSample(
            name: name, genuine: archive, proof: { PaperlessKYC(file: $0, shareCode: Samples.shareCode) },
            // The document inside is that of `kyc.xml`, each byte of which is tried there.
            signed: 0..<0, unpacked: document, repacked: { $0 },
            outsideValidity: try Samples.bytes("kyc-early.xml"),
            oversized: archive + [UInt8](repeating: 0, count: ProofLimits.archiveBytes),
            unproven: [.format, .contactHashes])
    }

    /// From the root's start to the end of the signature's value, without its padding and what follows.
    private static func signedRange(_ document: [UInt8]) throws -> Range<Int> {
        let start = try #require(document.firstRange(of: Array("<OfflinePaperlessKyc".utf8))?.lowerBound)
        let end = try #require(document.firstRange(of: Array("</SignatureValue>".utf8))?.lowerBound)
        return start..<(end - 3)
    }
}

@Suite struct ProofSuite {
    @Test(arguments: try ProofSample.all)
    func `a genuine proof gives one and the same identity`(sample: ProofSample) throws {
        let identity = try sample.proof(sample.genuine).verified(by: try Samples.pinned)
        #expect(identity.kind == sample.proof([]).kind)
        #expect(identity.name == "Ramprasad Maravi")
        #expect(identity.birth == .date(CivilDate(year: 1984, month: 7, day: 1)!))
        #expect(identity.gender == .male)
        #expect(identity.lastFour == "4821")
        #expect(identity.issuedAt.isoText == "2024-06-12T10:15:30+05:30")
        #expect(identity.issuedAt.milliseconds % 1_000 == 123)
        var address = AddressParts()
        address.careOf = "S/O Shyamlal Maravi"
        address.house = "41"
        address.village = "Saraitola"
        address.postOffice = "Bichhiya"
        address.subDistrict = "Bichhiya"
        address.district = "Mandla"
        address.state = "Madhya Pradesh"
        address.pinCode = "481998"
        #expect(identity.address == address)
        #expect(identity.signer.name == "Invented signer of tests 2")
        #expect(identity.unproven == sample.unproven)
        let photo = try #require(identity.photo)
        let picture = try #require(JPEG.picture(photo))
        #expect(picture.width == 96 && picture.height == 120)
    }

    @Test(arguments: try ProofSample.all.filter { !$0.signed.isEmpty })
    func `each flipped bit of what is signed is refused`(sample: ProofSample) throws {
        let signers = try Samples.pinned
        for index in sample.signed {
            var changed = sample.unpacked
            // One bit of each byte, another from byte to byte: all eight of each take minutes and find no more.
            changed[index] ^= 1 << UInt8(index % 8)
            let proof = sample.proof(sample.repacked(changed))
            #expect(proof.refusal(signers) != nil, "byte \(index)")
        }
    }

    @Test(arguments: try ProofSample.all)
    func `a flipped bit of the packed form never gives another identity`(sample: ProofSample) throws {
        let signers = try Samples.pinned
        let identity = try sample.proof(sample.genuine).verified(by: signers)
        for index in sample.genuine.indices {
            var changed = sample.genuine
            changed[index] ^= 1 << UInt8(index % 8)
            guard let read = try? sample.proof(changed).verified(by: signers) else { continue }
            #expect(read == identity, "byte \(index)")
        }
    }

    @Test(arguments: try ProofSample.all)
    func `a truncated proof is refused at every length`(sample: ProofSample) throws {
        let signers = try Samples.pinned
        // The last character of a file may be the line end.
        for length in 0..<(sample.genuine.trimmed.count - 1) {
            #expect(sample.proof(Array(sample.genuine.prefix(length))).refusal(signers) != nil, "\(length)")
        }
    }

    @Test(arguments: try ProofSample.all)
    func `only the pinned certificate counts`(sample: ProofSample) throws {
        let proof = sample.proof(sample.genuine)
        #expect(proof.refusal(try Samples.signers("stranger.pem")) == .notSigned)
        #expect(proof.refusal(try Samples.signers("pinned/old-signer.pem", "stranger.pem")) == .notSigned)
        #expect(proof.refusal(ProofSigners([])) == .noSigners)
    }

    @Test(arguments: try ProofSample.all)
    func `a certificate that was not valid at the proof's own time is refused`(sample: ProofSample) throws {
        #expect(sample.proof(sample.outsideValidity).refusal(try Samples.pinned) == .signerNotValidThen)
    }

    @Test(arguments: try ProofSample.all)
    func `what is too large is refused before it is read`(sample: ProofSample) throws {
        #expect(sample.proof(sample.oversized).refusal(try Samples.pinned) == .tooLarge)
    }

    @Test(arguments: try ProofSample.all, ["", "0", "\n", "12345", "PK", "<", "<a/>", "नमस्ते", "PK\u{3}\u{4}"])
    func `garbage is refused`(sample: ProofSample, text: String) throws {
        #expect(sample.proof(Array(text.utf8)).refusal(try Samples.pinned) != nil)
    }
}
