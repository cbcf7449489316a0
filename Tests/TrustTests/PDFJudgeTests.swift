import Testing
import Trust

@Suite struct PDFJudgeTests {
    /// Within the sample lease, so that judges that read the clock agree with one another.
    static let time = "2026-11-26 10:45:00"

    private func files(_ sample: SampleTrust) throws -> [String: [UInt8]] {
        ["c.pdf": try sample.pdf(), "root.pem": Array(try sample.authorities.root.certificatePEM.utf8)]
    }

    @Test func `pdfsig finds the signature valid and trusted`() throws {
        let answer = try Judge.run(
            """
            mkdir db && certutil -N -d sql:db --empty-password && certutil -A -d sql:db -n root -t CT,C,C -i root.pem \
            && faketime '\(Self.time)' pdfsig -nssdir db c.pdf
            """, files: files(SampleTrust()))
        #expect(answer.output.contains("Signature is Valid."), "\(answer.output)")
        #expect(answer.output.contains("Certificate is Trusted."), "\(answer.output)")
        #expect(answer.output.contains("ETSI.CAdES.detached"))
        #expect(answer.output.contains("Total document signed"))
    }

    @Test func `pyHanko judges the bottom line valid`() throws {
        let answer = try Judge.run(
            """
            pyhanko sign validate --pretty-print --trust root.pem --trust-replace --no-revocation-check \
            --validation-time 2026-11-26T10:45:00+05:30 c.pdf
            """, files: files(SampleTrust()))
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("The signature is judged VALID"), "\(answer.output)")
    }

    @Test func `OpenSSL verifies the CMS as CAdES`() throws {
        let sample = try SampleTrust()
        let pdf = try sample.pdf()
        let blank = MinimalPDF()
        let gap = blank.contents
        let hexDigits = Array(pdf[(gap.lowerBound + 1)..<(gap.upperBound - 1)])
        let answer = try Judge.run(
            """
            xxd -r -p < cms.hex > cms.der && openssl cms -verify -cades -inform DER -in cms.der -content signed.bin \
            -binary -CAfile root.pem -purpose any -attime 1795669920 -out /dev/null
            """,
            files: [
                "cms.hex": hexDigits, "signed.bin": Array(pdf[..<gap.lowerBound] + pdf[gap.upperBound...]),
                "root.pem": Array(sample.authorities.root.certificatePEM.utf8),
            ])
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("CAdES Verification successful"), "\(answer.output)")
    }
}
