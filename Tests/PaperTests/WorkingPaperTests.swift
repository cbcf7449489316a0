import Paper
import Primitives
import Testing

@Suite struct WorkingPaperTests {
    let press: PaperPress
    let judge: Judge

    init() throws {
        press = try PaperPress()
        judge = try Judge()
    }

    @Test func `a self declaration is valid PDF A 1b, readable, and its code is read`() throws {
        defer { judge.clean() }
        let path = try judge.file("declaration.pdf", press.workingPaper(SampleWorkingPapers.declaration))
        let verdict = try judge.preflight(path)
        #expect(verdict.isValid, "\(verdict.output)")
        let text = try judge.text(of: path)
        for value in [
            "स्व-प्रमाणित घोषणा पत्र", "श्रीमती सुनीता मरावी", "MDL03-26-018274-6",
            "आवेदक के हस्ताक्षर या अंगूठा",
        ] {
            #expect(text.contains(value), "\(value) is missing in:\n\(text)")
        }
        let grey = try judge.grey(path)
        #expect(judge.ink(grey, x: 49, y: 70, width: 34, height: 5) > 0.06)
        #expect(judge.ink(grey, x: 20, y: 284, width: 25, height: 2) > 0.06)
        let page = try #require(try judge.render(path, dotsPerInch: 200).first)
        #expect(try judge.code(in: page) == SampleWorkingPapers.declaration.qrText)
    }

    @Test func `an order names reasons, what to bring and the appeal`() throws {
        defer { judge.clean() }
        let path = try judge.file("order.pdf", press.workingPaper(WorkingPaper(SampleWorkingPapers.order)))
        let text = try judge.text(of: path)
        for value in [
            "आवेदन वापसी आदेश", "लौटाने के कारण", "खसरा की प्रति अपठनीय है।", "क्या लाना है – 26-12-2026 तक",
            "अनुविभागीय अधिकारी (राजस्व), बिछिया", "within 30 days of the order",
        ] {
            #expect(text.contains(value), "\(value) is missing in:\n\(text)")
        }
    }

    @Test func `an appeal that no source confirms says so`() throws {
        defer { judge.clean() }
        var order = SampleWorkingPapers.order
        order.kind = .rejected
        order.bring = []
        order.appeal = .init(officer: nil, days: nil)
        let text = try judge.text(of: try judge.file("refused.pdf", press.workingPaper(WorkingPaper(order))))
        #expect(text.contains("निरस्ती आदेश"))
        #expect(text.split(separator: "अपुष्ट").count == 3)
        #expect(text.contains("unconfirmed"))
    }

    @Test func `many reasons flow to a second sheet, too many are refused`() throws {
        defer { judge.clean() }
        var order = SampleWorkingPapers.order
        order.reasons = [LocalizedText](repeating: order.reasons[0], count: 20)
        let path = try judge.file("order-long.pdf", press.workingPaper(WorkingPaper(order)))
        #expect(try judge.run("pdfinfo", [path]).output.contains("Pages:           2"))
        #expect(try judge.text(of: path).contains("2/2"))
        order.reasons = [LocalizedText](repeating: order.reasons[0], count: 120)
        #expect(throws: PaperError.tooMuchText) { try press.workingPaper(WorkingPaper(order)) }
    }
}
