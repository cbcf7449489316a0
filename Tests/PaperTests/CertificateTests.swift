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
            "श्री क्षत्रिय रामप्रसाद मरावी", "204 718 365", "छात्रवृत्ति एवं शासकीय योजनाएँ", "₹ 1,20,000",
            "एक लाख बीस हज़ार रुपये मात्र",
            "श्रीमती वन्दना परते", "डिजिटल हस्ताक्षरित", "62-MDL03-26-004127-1", "Smt. Sunita Maravi",
            "Income Certificate",
            "25-11-2027 तक", "LS-MDL03-26-07", "7F3A 91C2 04BE 6D18", "सॉफ्टवेयर कुंजी",
        ] {
            #expect(text.contains(value), "\(value) is missing in:\n\(text)")
        }
    }

    @Test func `words whose glyphs are reordered or joined are copied out exactly`() throws {
        defer { judge.clean() }
        let words = [
            "क्षत्रिय मध्यप्रदेश कार्यालय हस्ताक्षर", "श्रीमती विष्णुप्रिया त्रिवेदी", "कृष्णकुमार ज्ञानेश्वर द्विवेदी",
            "कार्त्स्न्य सर्टिफ़िकेट हिन्दी", "टट्टू चिट्ठी उत्तीर्ण", "१२३४ ₹ 2,40,000 हज़ार", "ड़ ढ़ क़ ख़ ऑ ॐ",
        ]
        var sheet = SampleSheets.income
        sheet.blocks = [
            .fields(words.map { Field(label: SampleSheets.pair("शब्द", "Word"), value: SampleSheets.pair($0, "")) })
        ]
        let text = try judge.text(of: try judge.file("words.pdf", press.certificate(sheet).bytes))
        for word in words { #expect(text.contains(word), "\(word) is missing in:\n\(text)") }
    }

    @Test func `many callers may share one press`() async throws {
        let sheets = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { [press] in try press.certificate(SampleSheets.income).bytes } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(Set(sheets).count == 1)
    }

    @Test func `texts of the page are black where they belong`() throws {
        defer { judge.clean() }
        let page = try judge.grey(try judge.file("income-ink.pdf", press.certificate(SampleSheets.income).bytes))
        let places: [(String, Double, Double, Double, Double)] = [
            ("title", 20, 46, 54, 8), ("English title", 121.5, 50, 46, 5), ("number", 20, 69, 46, 3.5),
            ("statute", 20, 82, 90, 20), ("name", 49, 111, 34, 4), ("key figure", 49, 179, 35, 7),
            ("signer", 79, 232, 30, 4), ("fingerprint", 160, 249, 26, 2.6), ("offline", 94, 259, 33, 4),
            ("foot", 20, 277.8, 25, 2),
        ]
        for (name, x, y, width, height) in places {
            let share = judge.ink(page, x: x, y: y, width: width, height: height)
            #expect(share > 0.06 && share < 0.6, "\(name): \(share)")
        }
    }

    @Test func `zbar reads the code from the page at 200 dots an inch`() throws {
        defer { judge.clean() }
        let path = try judge.file("income-code.pdf", press.certificate(SampleSheets.income).bytes)
        let page = try #require(try judge.render(path, dotsPerInch: 200).first)
        #expect(try judge.code(in: page) == SampleSheets.qrText)
    }

    @Test func `a certificate takes at most 85 kilobytes, its reserved signature included`() throws {
        #expect(try press.certificate(SampleSheets.income).bytes.count <= 85_000)
    }

    @Test func `the same sheet gives the same bytes, another number another rosette`() throws {
        let first = try press.certificate(SampleSheets.income)
        #expect(try PaperPress().certificate(SampleSheets.income) == first)
        var other = SampleSheets.income
        other.seed[0] ^= 1
        #expect(try press.certificate(other).bytes != first.bytes)
    }

    @Test func `the signature covers the whole file but one gap`() throws {
        let document = try press.certificate(SampleSheets.income)
        let bytes = document.bytes
        let range = String(decoding: bytes[document.byteRange], as: UTF8.self)
        let numbers = range.dropFirst().dropLast().split(separator: " ").compactMap { Int($0) }
        #expect(range.hasPrefix("[") && range.hasSuffix("]") && range.utf8.count == 40)
        let (start, end) = (document.contents.lowerBound, document.contents.upperBound)
        #expect(numbers == [0, start, end, bytes.count - end])
        let gap = bytes[document.contents]
        #expect(gap.count == SignableDocument.reservedDigits + 2)
        #expect(gap.first == UInt8(ascii: "<") && gap.last == UInt8(ascii: ">"))
        #expect(gap.dropFirst().dropLast().allSatisfy { $0 == UInt8(ascii: "0") })
        #expect(bytes[..<start].suffix(10).elementsEqual("/Contents ".utf8))
    }

    @Test func `poppler finds the signature field, the tags and the language`() throws {
        defer { judge.clean() }
        let path = try judge.file("income-tags.pdf", press.certificate(SampleSheets.income).bytes)
        let information = try judge.run("pdfinfo", [path]).output
        for fact in [
            "Tagged:          yes", "Pages:           1", "PDF version:     1.4",
            "Form:            AcroForm",
        ] {
            #expect(information.contains(fact), "\(fact) is missing in:\n\(information)")
        }
        let structure = try judge.run("pdfinfo", ["-struct-text", path]).output
        let words = ["\"आय प्रमाण पत्र\"", "\"श्रीमती सुनीता मरावी\"", "\"Smt. Sunita Maravi\""]
        for part in ["H1 (block)", "Table (block)"] + words {
            #expect(structure.contains(part), "\(part) is missing in:\n\(structure)")
        }
        #expect(try judge.run("pdfsig", [path]).output.contains("Signature Field Name: Signature1"))
    }

    @Test func `what does not fit goes to a second sheet with the same head and code`() throws {
        defer { judge.clean() }
        let sheet = SampleSheets.domicile(members: 9)
        let path = try judge.file("domicile.pdf", press.certificate(sheet).bytes)
        let verdict = try judge.preflight(path)
        #expect(verdict.isValid, "\(verdict.output)")
        let text = try judge.text(of: path)
        #expect(text.contains("DOM/2 · 1/2") && text.contains("DOM/2 · 2/2"))
        #expect(text.split(separator: "कु. दुर्गेश्वरी मरावी").count == 10)
        let pages = try judge.render(path, dotsPerInch: 200)
        #expect(pages.count == 2)
        for page in pages { #expect(try judge.code(in: page) == sheet.qrText) }
    }

    @Test func `the preview is a PNG of the sheet in which the code is read`() throws {
        defer { judge.clean() }
        let path = try judge.file("preview.png", press.preview(SampleSheets.income, dotsPerInch: 150))
        #expect(try judge.code(in: path) == SampleSheets.qrText)
    }
}
