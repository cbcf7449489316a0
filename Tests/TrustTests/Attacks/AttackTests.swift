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

    @Test func `the table meets every reason but genuine`() {
        let met = Set((QRAttacks.all + PDFAttacks.all).map(\.expected))
        #expect(VerificationReason.allCases.filter { !met.contains($0) } == [.genuine, .statementMismatch])
    }
}
