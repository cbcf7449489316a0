import Imaging
import Testing

/// Whether a person, or their machine, can still read what went through our hands: another program reads it.
@Suite struct LegibilityTests {
    private static let sentences = [
        "This is to certify that the yearly income of the family", "from all sources is rupees eighty four thousand",
        "Village Barkheda Tehsil Huzur District Bhopal", "Certificate number 6204127 of 2026",
    ]

    private static func read(_ page: [UInt8]) throws -> String {
        let text = try Pictures.judged("tesseract", ["FILE", "stdout", "--psm", "6"], page, ending: "jpg")
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(arguments: ["photo.jpg", "scan.png"])
    func `a typed page on a table is read word by word after it became 300 KB`(name: String) throws {
        let taken = try PagePicture.taken(Pictures.bytes(name))
        let page = try PagePicture.finished(
            taken, turns: QuarterTurns(0), trim: EdgeTrim(top: 70, right: 90, bottom: 70, left: 90))
        let text = try Self.read(page)
        for sentence in Self.sentences {
            // Five times on the page; a smudge may cost one of them.
            let found = text.split(separator: sentence, omittingEmptySubsequences: false).count - 1
            #expect(found >= 4, "\(sentence): \(found) of 5")
        }
    }

    @Test func `a page that was laid in upside down is read once it is turned`() throws {
        let taken = try PagePicture.taken(Pictures.bytes("scan.png"))
        let wrong = try PagePicture.finished(taken, turns: QuarterTurns(2), trim: EdgeTrim())
        let right = try PagePicture.finished(wrong, turns: QuarterTurns(2), trim: EdgeTrim())
        #expect(try !Self.read(wrong).contains("income"))
        #expect(try Self.read(right).contains(Self.sentences[1]))
    }
}
