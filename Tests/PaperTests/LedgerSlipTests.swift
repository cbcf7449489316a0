import Foundation
import Paper
import Primitives
import Testing

/// Slips about money: what a drawer's closing and a cancellation look like.
@Suite struct LedgerSlipTests {
    let press: PaperPress
    let judge: Judge

    init() throws {
        press = try PaperPress()
        judge = try Judge()
    }

    /// As long as a signed statement is: base45 text of noise.
    private static let statement: String = {
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
        return "ESEVC1:" + String((0..<1_330).map { alphabet[($0 * 7_919 + $0 / 45) % 45] })
    }()

    static let closing = LedgerSlip(
        centre: "लोक सेवा केन्द्र, बिछिया", place: "MDL03",
        title: LocalizedText(hindi: "रोकड़ बंद", english: "Cash closing"), at: SampleSlips.takenAt, number: nil,
        parts: [
            .detail("ऑपरेटर OP02 · 26-11-2026", "09:28 – 18:05"), .rule(isDashed: false),
            .heading(LocalizedText(hindi: "प्राप्तियाँ", english: "Receipts")),
            .line(LocalizedText(hindi: "प्रोसेसिंग", english: "Processing"), "940.00", isStrong: false),
            .line(LocalizedText(hindi: "वापसी", english: "Refunds"), "25.00", isStrong: false),
            .rule(isDashed: false),
            .line(LocalizedText(hindi: "कुल", english: "Total"), "₹ 915.00", isStrong: true),
            .detail("ऑपरेटर हिस्सा 46 × 15", "690.00"), .rule(isDashed: true),
            .count(denomination: 500, count: 3, amount: "1,500.00"),
            .count(denomination: 1, count: 9_999, amount: "9,999.00"),
            .line(LocalizedText(hindi: "अंतर", english: "Difference"), "-₹ 5.00", isStrong: true),
            .text("कारण: छुट्टे नहीं थे"), .signature("ऑपरेटर – हस्ताक्षर"),
        ], qrText: statement, codeNote: "केन्द्र के उपकरण ने हस्ताक्षर किए।", footLeft: "दराज़ 9C4177E0",
        footRight: "आवेदन 47 · वापस 1")

    @Test(arguments: SlipWidth.allCases, [false, true])
    func `zbar reads the signed code of a closing slip on both widths`(width: SlipWidth, isDuplicate: Bool) throws {
        defer { judge.clean() }
        var slip = Self.closing
        if isDuplicate { slip.duplicate = Duplicate(copy: 2, printedAt: SampleSlips.takenAt.advanced(byDays: 1)) }
        let raster = try press.slip(slip, width: width)
        let path = try judge.file("ledger-\(width.dots)-\(isDuplicate).pbm", raster.portableBitmap)
        #expect(try judge.code(in: path) == slip.qrText)
        if let folder = ProcessInfo.processInfo.environment["ESEVA_KEEP_SLIPS"] {
            let file = URL(filePath: folder).appending(path: "ledger-\(width.dots)-\(isDuplicate).pbm")
            try Data(raster.portableBitmap).write(to: file)
        }
    }

    @Test func `a code that the narrow head cannot show is refused, not drawn too small`() {
        var slip = Self.closing
        slip.qrText = String(repeating: "A", count: 1_700)
        #expect(throws: PaperError.codeTooLong) { try press.slip(slip, width: .slim) }
    }

    @Test func `more lines than a slip holds are refused`() {
        var slip = Self.closing
        slip.parts = [LedgerSlip.Part](repeating: .rule(isDashed: true), count: LedgerSlip.maximumParts + 1)
        #expect(throws: PaperError.tooMuchText) { try press.slip(slip, width: .wide) }
    }
}
