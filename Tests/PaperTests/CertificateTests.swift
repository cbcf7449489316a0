import Foundation
import Paper
import Primitives
import Testing

@Suite struct CertificateTests {
    let press: PaperPress
    let judge: Judge

    init() throws {
        press = try PaperPress()
        judge = try Judge()
    }

    @Test func `preflight calls the certificate valid PDF A 1b`() throws {
        defer { judge.clean() }
        let path = try judge.file("income.pdf", press.certificate(SampleSheets.income).bytes)
        let verdict = try judge.preflight(path)
        #expect(verdict.isValid, "\(verdict.output)")
    }

    @Test func `every value is copied out exactly`() throws {
        defer { judge.clean() }
        let path = try judge.file("income-text.pdf", press.certificate(SampleSheets.income).bytes)
        let text = try judge.text(of: path)
        for value in [
            "मध्यप्रदेश शासन", "कार्यालय तहसीलदार, बिछिया · जिला मंडला", "आय प्रमाण पत्र", "श्रीमती सुनीता मरावी",
            "श्री क्षत्रिय रामप्रसाद मरावी", "204 718 365", "छात्रवृत्ति एवं शासकीय योजनाएँ", "₹ 1,20,000", "एक लाख बीस हज़ार रुपये मात्र",
            "श्रीमती वन्दना परते", "डिजिटल हस्ताक्षरित", "62-MDL03-26-004127-1", "Smt. Sunita Maravi", "Income Certificate",
            "25-11-2027 तक", "LS-MDL03-26-07", "7F3A 91C2 04BE 6D18", "सॉफ्टवेयर कुंजी",
        ] {
            #expect(text.contains(value), "\(value) is missing in:\n\(text)")
        }
    }

    @Test func `zbar reads the code from the page at 200 dots an inch`() throws {
        defer { judge.clean() }
        let path = try judge.file("income-code.pdf", press.certificate(SampleSheets.income).bytes)
        let page = try #require(try judge.render(path, dotsPerInch: 200).first)
        #expect(try judge.code(in: page) == SampleSheets.qrText)
    }
}
