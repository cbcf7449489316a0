import Domain
import Primitives
import Testing
import Trust

@Suite struct VerifierTests {
    private let today = SampleTrust.issued.civilDate

    @Test func `a certificate is genuine as QR and as PDF, and says the same`() throws {
        let sample = try SampleTrust()
        let verifier = try sample.verifier
        let qr = verifier.verify(qr: try sample.qr(), on: today)
        let pdf = verifier.verify(pdf: try sample.pdf(), on: today)
        #expect(qr.reason == .genuine)
        #expect(pdf.reason == .genuine)
        #expect(qr.details?.claims == SampleTrust.claims())
        #expect(pdf.details?.claims == SampleTrust.claims())
        #expect(pdf.details?.officer?.id == SampleTrust.officer.id)
        #expect(pdf.details?.lease == qr.details?.lease)
        #expect(qr.answer.exitCode == 0)
    }

    @Test func `a file is told by its first bytes`() throws {
        let sample = try SampleTrust()
        let verifier = try sample.verifier
        #expect(verifier.verify(file: try sample.pdf(), on: today).reason == .genuine)
        #expect(verifier.verify(file: Array((try sample.qr() + "\n").utf8), on: today).reason == .genuine)
        #expect(verifier.verify(file: Array("GIF89a".utf8), on: today).reason == .unknownFormat)
        #expect(verifier.verify(file: [], on: today).answer == .cannotTell)
    }

    @Test func `a lease that has ended since does not spoil the certificate`() throws {
        let sample = try SampleTrust(days: 2)
        let later = today.adding(days: 400)
        #expect(try sample.verifier.verify(qr: sample.qr(), on: later).reason == .genuine)
        #expect(try sample.verifier.verify(pdf: sample.pdf(), on: later).reason == .genuine)
    }

    @Test func `the certificate's own validity is judged on the date asked for`() throws {
        let sample = try SampleTrust()
        let last = try #require(SampleTrust.claims().validUntil)
        #expect(try sample.verifier.verify(qr: sample.qr(), on: last).reason == .genuine)
        let expired = try sample.verifier.verify(qr: sample.qr(), on: last.adding(days: 1))
        #expect(expired.reason == .expired)
        #expect(expired.answer.exitCode == 1)
        #expect(expired.details != nil)
        #expect(try sample.verifier.verify(pdf: sample.pdf(), on: today.adding(days: -1)).reason == .notYetIssued)
    }

    @Test func `every reason has a key, an answer and a sentence in both languages of its own`() {
        let sentences = VerificationReason.allCases.map(\.sentence)
        #expect(Set(sentences.map(\.hindi)).count == sentences.count)
        #expect(Set(sentences.map(\.english)).count == sentences.count)
        #expect(Set(VerificationReason.allCases.map(\.key)).count == sentences.count)
        #expect(VerificationReason.allCases.filter { $0.answer == .genuine } == [.genuine])
    }
}
