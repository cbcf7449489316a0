import Primitives
import Testing
import Trust

@Suite struct AttackTests {
    @Test(arguments: QRAttacks.all)
    func `each attack on a QR is refused for its own reason`(attack: Attack) throws {
        let verdict = try attack.verdict(SampleTrust())
        #expect(verdict.reason == attack.expected)
        #expect(verdict.answer != .genuine)
    }

    @Test(arguments: PDFAttacks.all)
    func `each attack on a PDF is refused for its own reason`(attack: Attack) throws {
        let verdict = try attack.verdict(SampleTrust())
        #expect(verdict.reason == attack.expected)
        #expect(verdict.answer != .genuine)
    }

    @Test func `no bit of a PDF can be changed`() throws {
        let sample = try SampleTrust()
        let verifier = try sample.verifier
        let pdf = try sample.pdf()
        let (today, end) = (SampleTrust.issued.civilDate, MinimalPDF().contents.lowerBound + 4_200)
        for index in Array(0..<end) + Array(stride(from: end, to: pdf.count, by: 64)) {
            var mutant = pdf
            mutant[index] ^= 1 << UInt8(index % 8)
            #expect(verifier.verify(pdf: mutant, on: today).answer != .genuine, "byte \(index)")
        }
    }

    @Test func `the table meets every reason but genuine`() {
        let met = Set((QRAttacks.all + PDFAttacks.all).map(\.expected))
        #expect(VerificationReason.allCases.filter { !met.contains($0) } == [.genuine])
    }
}
