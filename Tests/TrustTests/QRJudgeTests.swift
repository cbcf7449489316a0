import Domain
import Primitives
import Testing
import Trust

@Suite struct QRJudgeTests {
    @Test func `an independent script verifies the QR with the trust file alone`() throws {
        let sample = try SampleTrust()
        let text = try sample.qr()
        let answer = try Judge.run(
            "python3 '\(Judge.script("verify_qr.py"))' qr.txt root.pem --at-issue",
            files: ["qr.txt": Array(text.utf8), "root.pem": Array(sample.trust.pem.utf8)])
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("\"number\": \"\(SampleTrust.claims().number.text)\""))
        #expect(answer.output.contains("रामप्रसाद मरावी"))
        #expect(answer.output.contains("[\"income\", \"120000\"]"))
        #expect(answer.output.contains("\"kid\": \"\(hex(sample.certificate.keyID))\""))
    }

    @Test func `the income certificate fits a symbol of version 17`() throws {
        let count = try SampleTrust().qr().utf8.count
        #expect(count <= 720, "\(count) characters")
    }

    @Test func `the independent script refuses an altered QR`() throws {
        let sample = try SampleTrust()
        var foreign = try SampleTrust(seed: 2)
        foreign = try SampleTrust(seed: 3, authorities: foreign.authorities)
        let answer = try Judge.run(
            "python3 '\(Judge.script("verify_qr.py"))' qr.txt root.pem --at-issue",
            files: ["qr.txt": Array(foreign.qr().utf8), "root.pem": Array(sample.trust.pem.utf8)])
        #expect(answer.status != 0)
    }
}
