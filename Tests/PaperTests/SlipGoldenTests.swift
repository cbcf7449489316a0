import Foundation
import Paper
import Primitives
import Testing

/// The drawn slips, dot by dot. After a wanted change record them again:
/// `ESEVA_RECORD_SLIPS=1 swift test --filter SlipGoldenTests`, look at them, and commit `Fixtures/*.pbm`.
@Suite struct SlipGoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    @Test(arguments: SlipWidth.allCases, [false, true])
    func `a slip is the same dot for dot`(width: SlipWidth, isDuplicate: Bool) throws {
        let slip = isDuplicate ? SampleSlips.duplicate : SampleSlips.income
        let bitmap = try PaperPress().slip(slip, width: width).portableBitmap
        let name = "slip-\(width.dots)\(isDuplicate ? "-duplicate" : "").pbm"
        let url = Self.folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["ESEVA_RECORD_SLIPS"] != nil {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(bitmap).write(to: url)
        }
        let golden = [UInt8](try Data(contentsOf: url))
        #expect(bitmap.count == golden.count)
        let different = zip(bitmap, golden).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
        #expect(different == 0, "\(different) dots of \(name) differ")
    }
}
