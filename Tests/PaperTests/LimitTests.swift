import Paper
import Primitives
import Testing

/// A text that does not fit is an error with its place; nothing is clipped.
@Suite struct LimitTests {
    let press: PaperPress

    init() throws { press = try PaperPress() }

    private static let long = String(repeating: "लम्बा ", count: 60)

    @Test func `a title too long for its line is refused`() {
        var sheet = SampleSheets.income
        sheet.title.hindi = Self.long
        #expect(throws: PaperError.textTooLong(place: "title")) { try press.certificate(sheet) }
    }

    @Test func `a signer's name too long for the box is refused`() {
        var sheet = SampleSheets.income
        sheet.signer.name.hindi = Self.long
        #expect(throws: PaperError.textTooLong(place: "signer.name")) { try press.certificate(sheet) }
    }

    @Test func `a word wider than its column is refused`() {
        var sheet = SampleSheets.income
        let word = String(repeating: "क", count: 200)
        sheet.blocks = [.fields([Field(label: SampleSheets.pair("नाम", "Name"), value: SampleSheets.pair(word, ""))])]
        #expect(throws: PaperError.textTooLong(place: "blocks[0].fields[0].value")) { try press.certificate(sheet) }
    }

    @Test func `a code that needs a larger symbol is refused`() {
        var sheet = SampleSheets.income
        sheet.qrText = String(repeating: "A", count: 817)
        #expect(throws: PaperError.codeTooLong) { try press.certificate(sheet) }
        sheet.qrText = String(repeating: "A", count: 816)
        #expect(throws: Never.self) { try press.certificate(sheet) }
    }

    @Test func `a character that no font has is refused`() {
        var sheet = SampleSheets.income
        sheet.government.hindi = "漢"
        #expect(throws: PaperError.unprintableCharacter(place: "government")) { try press.certificate(sheet) }
    }

    @Test func `a character that turns the direction of text is refused`() {
        var sheet = SampleSheets.income
        sheet.office.english = "Office\u{202E}ecifO"
        #expect(throws: PaperError.unprintableCharacter(place: "office")) { try press.certificate(sheet) }
    }

    @Test func `more rows than two sheets hold are refused`() {
        #expect(throws: PaperError.tooMuchText) { try press.certificate(SampleSheets.domicile(members: 40)) }
    }

    @Test func `a slip longer than the paper path is refused`() {
        var slip = SampleSlips.income
        slip.documents = [DocumentLine](repeating: DocumentLine(name: Self.long, isHandedIn: false), count: 20)
        #expect(throws: PaperError.tooMuchText) { try press.slip(slip, width: .slim) }
    }

    @Test func `a folder without fonts is refused by name`() {
        #expect(throws: PaperError.fontUnusable(file: "NotoSans-Regular")) { try PaperPress(fonts: "/nowhere") }
    }
}
