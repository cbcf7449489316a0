import Glibc
import TestKit
import Testing

@testable import IdentityProofs

/// Seeded mutations of good inputs: no parser crashes, and no mutant is another identity.
///
/// `ESEVA_FUZZ=n` multiplies the inputs, for longer runs by hand; so was it run with AddressSanitizer.
@Suite struct MutationTests {
    /// Inputs per parser.
    private static let count = 10_000 * (getenv("ESEVA_FUZZ").flatMap { Int(String(cString: $0)) } ?? 1)

    @Test func `digits of a code`() throws {
        let random = SeededRandom(seed: 1)
        let seeds = [try Samples.bytes("qr-v2.txt").trimmed, try Samples.bytes("qr-without-photo.txt").trimmed]
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: seeds, random, digitsOnly: random.next(below: 8) > 0)
            guard let packed = DecimalNumber.bytes(mutant) else { continue }
            _ = try? Inflation.inflate(packed)
        }
    }

    @Test func `compressed bytes of a code`() throws {
        let random = SeededRandom(seed: 2)
        let seeds = try ["qr-v2", "qr-v1-both", "qr-bomb"].map {
            try Samples.packed($0)
        }
        for _ in 0..<Self.count {
            let inflated = try? Inflation.inflate(Mutation.mutant(of: seeds, random))
            #expect((inflated?.count ?? 0) <= ProofLimits.inflatedBytes)
        }
    }

    /// Behind the signature: as if UIDAI had signed nonsense.
    @Test func `fields of a code`() throws {
        let random = SeededRandom(seed: 3)
        let seeds = try ["qr-v1-both", "qr-v2", "qr-v3", "qr-without-photo"].map { name in
            let packed = try Samples.packed(name)
            return Array(try Inflation.inflate(packed).dropLast(256))
        }
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: seeds, random)
            guard let content = try? SecureQRContent(mutant[...]) else { continue }
            #expect(content.fields.allSatisfy { $0.unicodeScalars.count <= ProofLimits.fieldBytes })
        }
    }

    @Test func `whole codes with a changed payload are refused`() throws {
        let random = SeededRandom(seed: 4)
        let signers = try Samples.pinned
        let packed = try Samples.packed("qr-v2")
        let payload = try Inflation.inflate(packed)
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: [payload], random)
            guard mutant != payload else { continue }
            #expect((try? AadhaarQR.verified(payload: mutant, by: signers)) == nil)
        }
    }

    @Test func `archives`() throws {
        let random = SeededRandom(seed: 5)
        let seeds = try ["kyc-zipcrypto.zip", "zip-two-entries.zip", "zip-lying-size.zip"].map(Samples.bytes)
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: seeds, random)
            let document = try? SharedArchive.document(in: mutant, shareCode: Samples.shareCode)
            #expect((document?.count ?? 0) <= ProofLimits.documentBytes)
        }
    }

    @Test func `signed documents`() throws {
        let random = SeededRandom(seed: 6)
        let signers = try Samples.pinned
        let names = ["kyc.xml", "kyc-without-photo.xml", "kyc-exclusive.xml"] + Samples.attacks.map { "attacks/" + $0 }
        let seeds = try names.filter { !$0.contains("nesting") }.map(Samples.bytes)
        let genuine = try ["kyc.xml", "kyc-without-photo.xml", "kyc-exclusive.xml"].map {
            try PaperlessKYC.verified(document: Samples.bytes($0), shareCode: "", by: signers)
        }
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: seeds, random)
            guard let read = try? PaperlessKYC.verified(document: mutant, shareCode: "", by: signers) else { continue }
            #expect(genuine.contains(read))
        }
    }

    @Test func `JPEG 2000 pictures`() throws {
        let random = SeededRandom(seed: 7)
        let seeds = [try Samples.bytes("portrait.j2k"), try publishedPhoto()]
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: seeds, random)
            guard let picture = JPEG2000.picture(mutant) else { continue }
            #expect(picture.samples.count == picture.width * picture.height * picture.samplesPerPixel)
        }
    }

    @Test func `JPEG pictures`() throws {
        let random = SeededRandom(seed: 8)
        let seeds = [try Samples.bytes("portrait.jpg")]
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: seeds, random)
            guard let picture = JPEG.picture(mutant) else { continue }
            #expect(picture.samples.count == picture.width * picture.height * picture.samplesPerPixel)
        }
    }

    @Test func `certificates`() throws {
        let random = SeededRandom(seed: 9)
        let seeds = [try Samples.bytes("pinned/signer.pem"), try Samples.signers("pinned/signer.pem").all[0].der]
        for _ in 0..<Self.count { _ = ProofSigner.read(Mutation.mutant(of: seeds, random)) }
    }

    private func publishedPhoto() throws -> [UInt8] {
        let packed = try Samples.packed("v2-anon-aadhaar-test")
        return try SecureQRContent(try Inflation.inflate(packed).dropLast(256)).photo
    }
}
