import Primitives
import TestKit
import Testing

@testable import Trust

/// Seeded mutations of good inputs: no parser crashes, and no mutant is genuine.
@Suite struct MutationTests {
    /// Inputs per parser.
    private static let count = 10_000
    private let today = SampleTrust.issued.civilDate

    @Test(arguments: [1, 2] as [UInt64])
    func `CBOR`(seed: UInt64) throws {
        let random = SeededRandom(seed: seed)
        let seeds = [try SampleTrust().statement().encoded]
        for _ in 0..<Self.count / 2 {
            let mutant = Mutation.mutant(of: seeds, random)
            guard let value = try? CBORDecoder.decode(mutant) else { continue }
            #expect(value.encoded == mutant, "accepted but not the one encoding: \(hex(mutant))")
        }
    }

    @Test func `QR text`() throws {
        let random = SeededRandom(seed: 3)
        let sample = try SampleTrust()
        let verifier = try sample.verifier
        let statement = try sample.statement()
        let text = Array(try CertificateQR.text(of: statement).utf8)
        for _ in 0..<Self.count {
            let mutant = String(decoding: Mutation.mutant(of: [text], random), as: UTF8.self)
            let verdict = verifier.verify(qr: mutant, on: today)
            // zlib knows more than one stream for the same bytes; what was signed must still be the same.
            #expect(try verdict.answer != .genuine || CertificateQR.read(mutant) == statement)
        }
    }

    @Test func `statements inside a whole QR text`() throws {
        let random = SeededRandom(seed: 4)
        let sample = try SampleTrust()
        let verifier = try sample.verifier
        let statement = try sample.statement().encoded
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: [statement], random)
            guard mutant != statement, mutant.count <= CertificateStatement.maximumBytes else { continue }
            let verdict = verifier.verify(qr: try Forger.qr(mutant), on: today)
            #expect(verdict.answer != .genuine, "\(hex(mutant))")
        }
    }

    @Test func `leases`() throws {
        let random = SeededRandom(seed: 5)
        let sample = try SampleTrust()
        let trust = try sample.trust
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: [sample.lease.encoded], random, keepingLength: random.next(below: 4) > 0)
            guard mutant != sample.lease.encoded else { continue }
            #expect((try? SignedLease.verifiedTerms(mutant, trust: trust)) == nil, "\(hex(mutant))")
        }
    }

    @Test func `signed PDFs`() throws {
        let random = SeededRandom(seed: 6)
        let sample = try SampleTrust()
        let verifier = try sample.verifier
        let pdf = try sample.pdf()
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: [pdf], random)
            guard mutant != pdf else { continue }
            #expect(verifier.verify(pdf: mutant, on: today).answer != .genuine)
        }
    }

    @Test func `CMS signatures`() throws {
        let random = SeededRandom(seed: 7)
        let reader = try PDFSignatureReader(try SampleTrust().pdf())
        let length = Int(reader.contents[2]) << 8 + Int(reader.contents[3]) + 4
        let cms = Array(reader.contents[..<length])
        let good = try CMSMessage(der: cms)
        for _ in 0..<Self.count {
            let mutant = Mutation.mutant(of: [cms], random)
            guard mutant != cms, let read = try? CMSMessage(der: mutant) else { continue }
            #expect(
                read.signedAttributes != good.signedAttributes || read.signature != good.signature
                    || read.certificate == good.certificate)
        }
    }

    @Test func `certificates and requests`() throws {
        let random = SeededRandom(seed: 8)
        let sample = try SampleTrust()
        let request = try EnrolmentRequest.make(node: SampleTrust.node, key: sample.key, openedBy: sample.dataKey)
        for _ in 0..<Self.count / 2 {
            let mutant = Mutation.mutant(of: [sample.certificate.der, request], random)
            _ = SigningCertificate(der: mutant)
            _ = NodeIdentity.nodeID(fromCertificateDER: mutant)
            if mutant != request { #expect((try? EnrolmentRequest(der: mutant)) == nil) }
        }
    }
}
